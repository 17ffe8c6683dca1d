import { Service, signal } from '@angular/core';

/**
 * Who is reading, as a key that means nothing but "the same" or "another"; null while nobody is signed in. A read whose answer
 * depends on who asks takes it in, and so runs again when the reader changes.
 */
@Service()
export class Reader {
  readonly key = signal<string | null>(null);
}
