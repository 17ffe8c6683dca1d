import { Controller } from '@nestjs/common';
import { compareUnits, compareUnitsTable } from '@vagval/contracts/comparison/comparison';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import type { Actor } from '@vagval/domain/actor';
import { Serve } from '../platform/http/serve';
import { ComparisonTableService } from './comparison-table.service';
import { ComparisonService } from './comparison.service';

@Controller()
export class ComparisonController {
  constructor(
    private readonly comparison: ComparisonService,
    private readonly tables: ComparisonTableService,
  ) {}

  @Serve(compareUnits)
  compare(input: InputOf<typeof compareUnits>, actor: Actor): Promise<AnswerOf<typeof compareUnits>> {
    return this.comparison.compare(input, actor);
  }

  @Serve(compareUnitsTable)
  table(input: InputOf<typeof compareUnitsTable>, actor: Actor): Promise<AnswerOf<typeof compareUnitsTable>> {
    return this.tables.table(input, actor);
  }
}
