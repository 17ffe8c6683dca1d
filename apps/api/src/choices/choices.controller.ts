import { Controller } from '@nestjs/common';
import { getChoices, getChoicesTable } from '@vagval/contracts/choices/choices';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import type { Actor } from '@vagval/domain/actor';
import { Serve } from '../platform/http/serve';
import { ChoicesService } from './choices.service';
import { ChoiceTableService } from './choice-table.service';

@Controller()
export class ChoicesController {
  constructor(
    private readonly choices: ChoicesService,
    private readonly tables: ChoiceTableService,
  ) {}

  @Serve(getChoices)
  patterns(input: InputOf<typeof getChoices>, actor: Actor): Promise<AnswerOf<typeof getChoices>> {
    return this.choices.patterns(input, actor);
  }

  @Serve(getChoicesTable)
  table(input: InputOf<typeof getChoicesTable>, actor: Actor): Promise<AnswerOf<typeof getChoicesTable>> {
    return this.tables.table(input, actor);
  }
}
