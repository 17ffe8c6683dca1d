import { Controller } from '@nestjs/common';
import type { InputOf, AnswerOf } from '@vagval/contracts/endpoint';
import { listUnits } from '@vagval/contracts/units/units';
import type { Actor } from '@vagval/domain/actor';
import { Serve } from '../platform/http/serve';
import { UnitsService } from './units.service';

@Controller()
export class UnitsController {
  constructor(private readonly units: UnitsService) {}

  @Serve(listUnits)
  list({ schoolYear }: InputOf<typeof listUnits>, actor: Actor): Promise<AnswerOf<typeof listUnits>> {
    return this.units.visible(actor, schoolYear);
  }
}
