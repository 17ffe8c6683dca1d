import type {} from '@fastify/cookie'; // its additions to Fastify's types
import { Controller, Get, Logger, Param, Query, Req, Res, SetMetadata } from '@nestjs/common';
import * as z from 'zod';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ALLOW } from '../platform/auth/allow.guard';
import { Surroundings } from '../platform/surroundings';
import { SessionCameBy } from './came-by';
import { ProviderSignInService } from './provider-sign-in.service';
import { RequestSession } from './request-session';
import { SignInFailed } from './sign-in-failed';
import { ownPath, SignInTickets, ticketMinutes } from './sign-in-ticket';

const callbackPath = '/api/session/provider/callback';
const cookieName = 'vagval-till-inloggning';

/**
 * The two addresses of sign-in by a provider (OpenID Connect, code flow with PKCE). They stand outside the contract because a
 * browser follows them and nobody reads an answer: both redirect. What is remembered on the way lies sealed in a cookie of its own,
 * which unlike that of the session is sent when the provider sends the browser back (`SameSite=Lax`).
 */
@Controller()
export class ProviderSignInController {
  private readonly log = new Logger('SignIn');

  constructor(
    private readonly signIn: ProviderSignInService,
    private readonly tickets: SignInTickets,
    private readonly session: RequestSession,
    private readonly cameBy: SessionCameBy,
    private readonly surroundings: Surroundings,
  ) {}

  /** Back from a provider: to the page the person came for, or to the page of sign-in with what went wrong. */
  @Get('/session/provider/callback')
  @SetMetadata(ALLOW, 'anyone')
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    void reply.clearCookie(cookieName, this.cookie());
    await this.redirected(reply, async () => {
      const ticket = this.tickets.open(request.cookies[cookieName]);
      if (!ticket) throw new SignInFailed('sign-in-interrupted');
      const { person, cameBy } = await this.signIn.complete(ticket, new URL(request.url, ticket.callback).search);
      await this.session.start(person);
      this.cameBy.remember(cameBy);
      return ticket.till;
    });
  }

  /** To a provider, and then on to `till`, a path of our own. */
  @Get('/session/provider/:id')
  @SetMetadata(ALLOW, 'anyone')
  async begin(
    @Param('id') id: string,
    @Query('till') till: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.redirected(reply, async () => {
      if (!z.uuid().safeParse(id).success) throw new SignInFailed('provider-not-found');
      const callback = `${this.surroundings.origin(request)}${callbackPath}`;
      const { address, ticket } = await this.signIn.begin(id, callback, ownPath(till));
      void reply.setCookie(cookieName, this.tickets.seal(ticket), { ...this.cookie(), maxAge: ticketMinutes * 60 });
      return address;
    });
  }

  /** Redirects to where the work leads. A refusal is told on the page of sign-in, where the other ways in are. */
  private async redirected(reply: FastifyReply, work: () => Promise<string>): Promise<void> {
    const address = await work().catch((error: unknown) => {
      if (!(error instanceof SignInFailed)) this.log.error(error);
      const { rule, providerId } =
        error instanceof SignInFailed ? error : { rule: 'unexpected', providerId: undefined };
      return `/logga-in?${String(new URLSearchParams({ hinder: rule, ...(providerId && { hos: providerId }) }))}`;
    });
    void reply.header('cache-control', 'no-store').redirect(address, 302);
  }

  private cookie() {
    return { path: callbackPath, httpOnly: true, sameSite: 'lax', secure: this.surroundings.isSecure } as const;
  }
}
