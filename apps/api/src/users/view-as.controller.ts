import { Controller } from '@nestjs/common';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import { endViewAs, viewAs } from '@vagval/contracts/users/view-as';
import type { Actor } from '@vagval/domain/actor';
import { Serve } from '../platform/http/serve';
import { RequestSession } from './request-session';
import { UsersService } from './users.service';
import { ViewAsService } from './view-as.service';

@Controller()
export class ViewAsController {
  constructor(
    private readonly users: UsersService,
    private readonly viewing: ViewAsService,
    private readonly session: RequestSession,
  ) {}

  @Serve(viewAs)
  async begin({ role, unitId }: InputOf<typeof viewAs>, actor: Actor): Promise<AnswerOf<typeof viewAs>> {
    this.session.viewAs(await this.viewing.begin(actor, role, unitId));
    return {};
  }

  @Serve(endViewAs)
  async end(_: InputOf<typeof endViewAs>, actor: Actor | null): Promise<AnswerOf<typeof endViewAs>> {
    await this.viewing.end(actor);
    this.session.viewAs(null);
    return this.users.session(this.session.person);
  }
}
