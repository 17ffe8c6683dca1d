import { Injectable } from '@nestjs/common';
import { assessedSeries } from '@vagval/domain/assessment/assessed-series';
import type { AssessedYear } from '@vagval/domain/assessment/assessment';
import type { Gender } from '@vagval/domain/gender';
import { IndicatorsService } from '../indicators/indicators.service';
import type { ShownCell } from '../observations/observations.service';

/** The years up to a school year of a unit's indicator and gender, as they are shown to the reader. */
export type SeriesOf = (unitId: string, indicatorId: string, gender: Gender, schoolYear: number) => AssessedYear[];

/** The indicator whose groups are those who were asked in a survey. */
export const responseIndicator = 'response-rate';

/** Makes series of shown cells: with the breaks of the definitions, and with how many were asked in a survey. */
@Injectable()
export class SeriesService {
  constructor(private readonly indicators: IndicatorsService) {}

  async of(municipalityCode: string, cells: readonly ShownCell[]): Promise<SeriesOf> {
    const breaks = Map.groupBy(await this.indicators.breaks(municipalityCode), ({ indicatorId }) => indicatorId);
    const byRow = Map.groupBy(cells, ({ unitId, indicatorId }) => `${unitId} ${indicatorId}`);
    return (unitId, indicatorId, gender, schoolYear) => {
      const asked = byRow.get(`${unitId} ${responseIndicator}`) ?? [];
      const invited = (year: number) => {
        const figure = asked.find((cell) => cell.schoolYear === year)?.[gender];
        return figure?.kind === 'value' ? figure.group : null;
      };
      const years = byRow.get(`${unitId} ${indicatorId}`) ?? [];
      const broken = (breaks.get(indicatorId) ?? []).map((one) => one.schoolYear);
      return assessedSeries(years, gender, schoolYear, invited, broken);
    };
  }
}
