/** Nobody is signed in, or the session has ended. */
export class NotSignedIn extends Error {}

/** The caller's role may not do this, or not on this unit. */
export class NotAllowed extends Error {}
