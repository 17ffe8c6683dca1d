import { Controller } from '@nestjs/common';
import type { InputOf, AnswerOf } from '@vagval/contracts/endpoint';
import { changeUnits, getUnitTree, previewUnitChange } from '@vagval/contracts/units/unit-tree';
import { listUnits } from '@vagval/contracts/units/units';
import type { Actor } from '@vagval/domain/actor';
import { Serve } from '../platform/http/serve';
import { UnitChangesService } from './unit-changes.service';
import { UnitsService } from './units.service';

@Controller()
export class UnitsController {
  constructor(
    private readonly units: UnitsService,
    private readonly changes: UnitChangesService,
  ) {}

  @Serve(listUnits)
  list({ schoolYear }: InputOf<typeof listUnits>, actor: Actor): Promise<AnswerOf<typeof listUnits>> {
    return this.units.visible(actor, schoolYear);
  }

  @Serve(getUnitTree)
  tree(_: InputOf<typeof getUnitTree>, actor: Actor): Promise<AnswerOf<typeof getUnitTree>> {
    return this.changes.tree(actor);
  }

  @Serve(previewUnitChange)
  preview(asked: InputOf<typeof previewUnitChange>, actor: Actor): Promise<AnswerOf<typeof previewUnitChange>> {
    return this.changes.preview(asked, actor);
  }

  @Serve(changeUnits)
  change(asked: InputOf<typeof changeUnits>, actor: Actor): Promise<AnswerOf<typeof changeUnits>> {
    return this.changes.change(asked, actor);
  }
}
