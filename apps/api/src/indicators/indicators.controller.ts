import { Controller } from '@nestjs/common';
import type { AnswerOf } from '@vagval/contracts/endpoint';
import { listIndicators } from '@vagval/contracts/indicators/indicators';
import { Serve } from '../platform/http/serve';
import { IndicatorsService } from './indicators.service';

@Controller()
export class IndicatorsController {
  constructor(private readonly indicators: IndicatorsService) {}

  @Serve(listIndicators)
  list(): Promise<AnswerOf<typeof listIndicators>> {
    return this.indicators.all();
  }
}
