/** Lengths of a password, in characters. Source: NIST SP 800-63B. */
export const passwordLength = { least: 12, most: 200 } as const;

/** Why a password is not good enough. There are no rules of what it is made of: length is what makes it hard to guess. */
export const passwordFaults = ['too-short', 'too-long', 'is-email', 'is-name'] as const;
export type PasswordFault = (typeof passwordFaults)[number];

/** Whom a password is for. */
export interface PasswordOwner {
  readonly name: string;
  readonly email: string | null;
}

/** What is wrong with a password somebody chose, or null when it will do. */
export function passwordFault(password: string, { name, email }: PasswordOwner): PasswordFault | null {
  const { length } = [...samePassword(password)];
  if (length < passwordLength.least) return 'too-short';
  if (length > passwordLength.most) return 'too-long';
  if (email !== null && (isSame(password, email) || isSame(password, email.split('@')[0] ?? ''))) return 'is-email';
  return isSame(password, name) ? 'is-name' : null;
}

/** The same letters are the same password, however a keyboard puts them together (å as one sign or two). */
export function samePassword(password: string): string {
  return password.normalize('NFKC');
}

/** Leaves out what does not make a password another: case, spaces and points. */
function isSame(password: string, word: string): boolean {
  return plain(password) !== '' && plain(password) === plain(word);
}

function plain(text: string): string {
  return samePassword(text)
    .toLowerCase()
    .replace(/[\s._-]+/g, '');
}
