/** A person, signed in or not. */
export interface User {
  readonly id: string;
  readonly name: string;
  /** Null for those who were made without an account. */
  readonly email: string | null;
}

/** Somebody who may sign in, with what their sessions are held against. */
export interface ActiveUser extends User {
  readonly hasPassword: boolean;
  /** Sessions from before are over. */
  readonly passwordChangedAt: Date | null;
}
