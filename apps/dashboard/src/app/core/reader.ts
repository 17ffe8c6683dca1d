import { Service, signal } from '@angular/core';

/**
 * Who is reading, as a key that means nothing but "the same" or "another"; null while nobody is signed in. A read whose answer
 * depends on who asks takes it in, and so runs again when the reader changes.
 */
@Service()
export class Reader {
  readonly key = signal<string | null>(null);
  /** Grows when what the same reader may see has changed. Every read runs again then: nothing old is left on the page. */
  readonly sight = signal(0);
}
