import { Controller } from '@nestjs/common';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import {
  chooseAssignment,
  getSession,
  signInToExample,
  signInWithLink,
  signOut,
} from '@vagval/contracts/users/session';
import type { Actor } from '@vagval/domain/actor';
import { Serve } from '../platform/http/serve';
import { AccountService } from './account.service';
import { SessionCameBy } from './came-by';
import { ProviderSignInService } from './provider-sign-in.service';
import { RequestSession } from './request-session';
import { UsersService } from './users.service';

@Controller()
export class SessionController {
  constructor(
    private readonly users: UsersService,
    private readonly accounts: AccountService,
    private readonly session: RequestSession,
    private readonly cameBy: SessionCameBy,
    private readonly providers: ProviderSignInService,
  ) {}

  @Serve(getSession)
  get(): Promise<AnswerOf<typeof getSession>> {
    return this.users.session(this.session.person);
  }

  @Serve(signInToExample)
  async example({ userId }: InputOf<typeof signInToExample>): Promise<AnswerOf<typeof signInToExample>> {
    await this.session.start(await this.users.signInToExample(userId));
    return this.users.session(this.session.person);
  }

  @Serve(signInWithLink)
  async link({ token }: InputOf<typeof signInWithLink>): Promise<AnswerOf<typeof signInWithLink>> {
    await this.session.start(await this.accounts.signInWithLink(token, this.session.address));
    return this.users.session(this.session.person);
  }

  @Serve(chooseAssignment)
  async choose(
    { unitId, role }: InputOf<typeof chooseAssignment>,
    actor: Actor,
  ): Promise<AnswerOf<typeof chooseAssignment>> {
    this.session.change(await this.users.choose(actor, unitId, role));
    return this.users.session(this.session.person);
  }

  @Serve(signOut)
  async signOut(): Promise<AnswerOf<typeof signOut>> {
    await this.users.signOut(this.session.person);
    const endAt = await this.providers.wayOut(this.cameBy.provider, this.cameBy.origin);
    await this.session.end();
    return { ...(await this.users.signedOut()), endAt };
  }
}
