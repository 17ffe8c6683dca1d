import { Service } from '@angular/core';

/** Loads the page anew, with nothing left of what was on it. */
@Service()
export class Reload {
  now(): void {
    location.reload();
  }
}
