import { Injectable } from '@nestjs/common';
import { hash, verify, type Options } from '@node-rs/argon2';
import { samePassword } from '@vagval/domain/users/password';

/** Argon2id (the library's own choice) with 19 MiB, two passes and one thread. Source: OWASP Password Storage Cheat Sheet. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Keeps passwords as what cannot be turned back. */
@Injectable()
export class Passwords {
  /** Of no password anybody knows: who has none of their own is held against it, so that the answer takes as long. */
  private readonly nobodys = hash(crypto.getRandomValues(new Uint8Array(32)), cost);

  /** In PHC's format, with a salt of its own. */
  hash(password: string): Promise<string> {
    return hash(samePassword(password), cost);
  }

  /** Whether it is the password behind a hash. Takes as long when there is none, and is never true then. */
  async fits(password: string, stored: string | null | undefined): Promise<boolean> {
    const fits = await verify(stored ?? (await this.nobodys), samePassword(password));
    return fits && stored !== null && stored !== undefined;
  }
}
