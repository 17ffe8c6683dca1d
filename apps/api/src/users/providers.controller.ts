import { Controller } from '@nestjs/common';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import {
  addProvider,
  changeProvider,
  listProviders,
  removeProvider,
  testProvider,
} from '@vagval/contracts/users/providers';
import type { Actor } from '@vagval/domain/actor';
import { Serve } from '../platform/http/serve';
import { ProvidersService } from './providers.service';

@Controller()
export class ProvidersController {
  constructor(private readonly providers: ProvidersService) {}

  @Serve(listProviders)
  list(_: InputOf<typeof listProviders>, actor: Actor): Promise<AnswerOf<typeof listProviders>> {
    return this.providers.list(actor);
  }

  @Serve(addProvider)
  add(input: InputOf<typeof addProvider>, actor: Actor): Promise<AnswerOf<typeof addProvider>> {
    return this.providers.add(input, actor);
  }

  @Serve(changeProvider)
  change(input: InputOf<typeof changeProvider>, actor: Actor): Promise<AnswerOf<typeof changeProvider>> {
    return this.providers.change(input, actor);
  }

  @Serve(testProvider)
  test({ id }: InputOf<typeof testProvider>, actor: Actor): Promise<AnswerOf<typeof testProvider>> {
    return this.providers.test(id, actor);
  }

  @Serve(removeProvider)
  async remove({ id }: InputOf<typeof removeProvider>, actor: Actor): Promise<AnswerOf<typeof removeProvider>> {
    await this.providers.remove(id, actor);
    return {};
  }
}
