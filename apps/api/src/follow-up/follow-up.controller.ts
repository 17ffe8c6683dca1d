import { Controller } from '@nestjs/common';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import { getHeadPage } from '@vagval/contracts/follow-up/head-page';
import { getIndicatorPage, getIndicatorTable } from '@vagval/contracts/follow-up/indicator-page';
import { getMatrix, getMatrixTable } from '@vagval/contracts/follow-up/matrix';
import type { Actor } from '@vagval/domain/actor';
import { Serve } from '../platform/http/serve';
import { FollowUpTablesService } from './follow-up-tables.service';
import { HeadPageService } from './head-page.service';
import { IndicatorPageService } from './indicator-page.service';
import { MatrixService } from './matrix.service';

@Controller()
export class FollowUpController {
  constructor(
    private readonly headPages: HeadPageService,
    private readonly matrices: MatrixService,
    private readonly indicatorPages: IndicatorPageService,
    private readonly tables: FollowUpTablesService,
  ) {}

  @Serve(getHeadPage)
  headPage(input: InputOf<typeof getHeadPage>, actor: Actor): Promise<AnswerOf<typeof getHeadPage>> {
    return this.headPages.page(input, actor);
  }

  // Routes with fixed segments stand before those with parameters.
  @Serve(getMatrixTable)
  matrixTable(input: InputOf<typeof getMatrixTable>, actor: Actor): Promise<AnswerOf<typeof getMatrixTable>> {
    return this.tables.matrix(input, actor);
  }

  @Serve(getMatrix)
  matrix(input: InputOf<typeof getMatrix>, actor: Actor): Promise<AnswerOf<typeof getMatrix>> {
    return this.matrices.matrix(input, actor);
  }

  @Serve(getIndicatorTable)
  indicatorTable(input: InputOf<typeof getIndicatorTable>, actor: Actor): Promise<AnswerOf<typeof getIndicatorTable>> {
    return this.tables.indicator(input, actor);
  }

  @Serve(getIndicatorPage)
  indicatorPage(input: InputOf<typeof getIndicatorPage>, actor: Actor): Promise<AnswerOf<typeof getIndicatorPage>> {
    return this.indicatorPages.page(input, actor);
  }
}
