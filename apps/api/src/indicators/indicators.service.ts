import { Injectable } from '@nestjs/common';
import type { Indicator, SeriesBreak } from '@vagval/domain/indicators/indicator';
import type { Programme } from '@vagval/domain/indicators/programme';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { IndicatorsRepository } from './indicators.repository';

/** What is measured. */
@Injectable()
export class IndicatorsService {
  constructor(private readonly indicators: IndicatorsRepository) {}

  /** As the catalogue has them, the same for every municipality. */
  catalogue(): Promise<Indicator[]> {
    return this.indicators.catalogue();
  }

  /** With the classes that the municipality at hand has raised; the operator, who works for all, names it. */
  all(municipalityCode: string | null = null): Promise<Indicator[]> {
    return this.indicators.all(municipalityCode);
  }

  programmes(): Promise<Programme[]> {
    return this.indicators.programmes();
  }

  breaks(municipalityCode: string): Promise<SeriesBreak[]> {
    return this.indicators.breaks(municipalityCode);
  }

  /** @throws RuleBroken `indicator-not-found` */
  async get(id: string): Promise<Indicator> {
    const found = (await this.all()).find((indicator) => indicator.id === id);
    if (!found) throw new RuleBroken('indicator-not-found');
    return found;
  }
}
