/** `girls` are flickor in compulsory school and kvinnor after it, `boys` pojkar and män; `all` includes pupils with neither. */
export const genders = ['all', 'girls', 'boys'] as const;
export type Gender = (typeof genders)[number];
