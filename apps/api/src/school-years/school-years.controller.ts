import { Controller } from '@nestjs/common';
import type { InputOf, AnswerOf } from '@vagval/contracts/endpoint';
import { listSchoolYears } from '@vagval/contracts/school-years/school-years';
import type { Actor } from '@vagval/domain/actor';
import { Serve } from '../platform/http/serve';
import { SchoolYearsService } from './school-years.service';

@Controller()
export class SchoolYearsController {
  constructor(private readonly schoolYears: SchoolYearsService) {}

  @Serve(listSchoolYears)
  list(_: InputOf<typeof listSchoolYears>, actor: Actor): Promise<AnswerOf<typeof listSchoolYears>> {
    return this.schoolYears.list(actor.municipalityCode);
  }
}
