import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import { Clock } from '../platform/clock';
import { Secrets } from '../platform/secrets';

/** How long somebody may stay at the provider, in minutes. */
export const ticketMinutes = 10;

const ticket = z.object({
  providerId: z.uuid(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  callback: z.url(),
  till: z.string(),
  expires: z.number(),
});

/** What is remembered, in the browser and not here, of somebody who has gone to a provider. */
export type SignInTicket = Omit<z.output<typeof ticket>, 'expires'>;

const use = 'sign-in ticket';

/** Seals what is remembered of a way to a provider and back, so that nobody can read it, write their own or use it later. */
@Injectable()
export class SignInTickets {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  seal(remembered: SignInTicket): string {
    const expires = this.clock.now().getTime() + ticketMinutes * 60 * 1000;
    return this.secrets.seal(JSON.stringify({ ...remembered, expires }), use);
  }

  /** Null when it is none of ours, or too old. */
  open(sealed: string | undefined): SignInTicket | null {
    const text = sealed ? this.secrets.open(sealed, use) : null;
    if (text === null) return null;
    const { expires, ...remembered } = ticket.parse(JSON.parse(text));
    return expires > this.clock.now().getTime() ? remembered : null;
  }
}

/** A path of our own to go on to; whatever leads elsewhere, or to no page, becomes the first page. */
export function ownPath(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || asked.length > 2000) return '/';
  // Read as a browser reads it: backslashes and line breaks can make another site of what looks like a path.
  const url = URL.parse(asked, 'http://own.invalid');
  if (url?.origin !== 'http://own.invalid' || /^\/(api|logga-in)(\/|$)/.test(url.pathname)) return '/';
  const path = `${url.pathname}${url.search}${url.hash}`;
  return path.startsWith('//') ? '/' : path;
}
