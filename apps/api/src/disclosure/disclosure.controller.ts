import { Controller } from '@nestjs/common';
import { closeExact, getExactState, openExact } from '@vagval/contracts/disclosure/disclosure';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import type { Actor } from '@vagval/domain/actor';
import { Serve } from '../platform/http/serve';
import { DisclosureService } from './disclosure.service';

@Controller()
export class DisclosureController {
  constructor(private readonly disclosure: DisclosureService) {}

  @Serve(getExactState)
  state(_: InputOf<typeof getExactState>, actor: Actor): Promise<AnswerOf<typeof getExactState>> {
    return this.disclosure.state(actor);
  }

  @Serve(openExact)
  open({ purpose }: InputOf<typeof openExact>, actor: Actor): Promise<AnswerOf<typeof openExact>> {
    return this.disclosure.open(actor, purpose);
  }

  @Serve(closeExact)
  close(_: InputOf<typeof closeExact>, actor: Actor): Promise<AnswerOf<typeof closeExact>> {
    return this.disclosure.close(actor);
  }
}
