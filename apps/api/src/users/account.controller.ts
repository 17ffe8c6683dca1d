import { Controller } from '@nestjs/common';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import {
  askForNewPassword,
  changePassword,
  choosePassword,
  readLink,
  setUp,
  signIn,
} from '@vagval/contracts/users/account';
import type { Actor } from '@vagval/domain/actor';
import { Serve } from '../platform/http/serve';
import { AccountService } from './account.service';
import { RequestSession } from './request-session';
import { SetupService } from './setup.service';
import { UsersService, type Remembered } from './users.service';

@Controller()
export class AccountController {
  constructor(
    private readonly accounts: AccountService,
    private readonly setup: SetupService,
    private readonly users: UsersService,
    private readonly session: RequestSession,
  ) {}

  @Serve(signIn)
  async signIn({ email, password }: InputOf<typeof signIn>): Promise<AnswerOf<typeof signIn>> {
    return this.started(await this.accounts.signIn(email, password, this.session.address));
  }

  @Serve(askForNewPassword)
  forgotten({ email }: InputOf<typeof askForNewPassword>): Promise<AnswerOf<typeof askForNewPassword>> {
    return this.accounts.askForNewPassword(email, this.session.address);
  }

  @Serve(readLink)
  link({ token }: InputOf<typeof readLink>): Promise<AnswerOf<typeof readLink>> {
    return this.accounts.readLink(token, this.session.address);
  }

  @Serve(choosePassword)
  async choose({ token, password }: InputOf<typeof choosePassword>): Promise<AnswerOf<typeof choosePassword>> {
    return this.started(await this.accounts.choosePassword(token, password, this.session.address));
  }

  @Serve(changePassword)
  async change(input: InputOf<typeof changePassword>, actor: Actor): Promise<AnswerOf<typeof changePassword>> {
    await this.accounts.changePassword(actor.userId, input, this.session.address);
    return this.started(actor);
  }

  @Serve(setUp)
  async setUp(input: InputOf<typeof setUp>): Promise<AnswerOf<typeof setUp>> {
    return this.started(await this.setup.setUp(input, this.session.address));
  }

  private async started({ userId, unitId, role }: Remembered): Promise<AnswerOf<typeof signIn>> {
    await this.session.start({ userId, unitId, role });
    return this.users.session(this.session.person);
  }
}
