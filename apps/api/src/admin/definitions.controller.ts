import { Controller } from '@nestjs/common';
import { changeDefinition, listDefinitions } from '@vagval/contracts/admin/definitions';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import type { Actor } from '@vagval/domain/actor';
import { Serve } from '../platform/http/serve';
import { DefinitionsService } from './definitions.service';

@Controller()
export class DefinitionsController {
  constructor(private readonly definitions: DefinitionsService) {}

  @Serve(listDefinitions)
  list(_: InputOf<typeof listDefinitions>, actor: Actor): Promise<AnswerOf<typeof listDefinitions>> {
    return this.definitions.list(actor);
  }

  @Serve(changeDefinition)
  change(input: InputOf<typeof changeDefinition>, actor: Actor): Promise<AnswerOf<typeof changeDefinition>> {
    return this.definitions.change(input, actor);
  }
}
