import { Injectable } from '@nestjs/common';

/** The day in Sweden. Domain functions take the day as a parameter; this is where it comes from. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** ISO date in Europe/Stockholm. */
  today(): string {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' }).format(this.now());
  }
}
