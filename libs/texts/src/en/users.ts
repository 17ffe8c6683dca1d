import type { users as swedish } from '../sv/users';

export const users: typeof swedish = {
  roles: {
    head: 'head',
    counsellor: 'study and career counsellor',
    coordinator: 'guidance coordinator',
    leadership: 'director of education',
    controller: 'quality strategist',
  },
};
