import { Injectable } from '@nestjs/common';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { schoolYearOf } from '@vagval/domain/school-years/school-year';
import { Clock } from '../platform/clock';
import { SchoolYearsRepository, type Calendar } from './school-years.repository';

/** School years, and what day it is in a municipality. */
@Injectable()
export class SchoolYearsService {
  constructor(
    private readonly schoolYears: SchoolYearsRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws RuleBroken `municipality-not-found` */
  async calendar(municipalityCode: string): Promise<Calendar & { readonly today: string; readonly current: number }> {
    const calendar = await this.schoolYears.calendar(municipalityCode);
    if (!calendar) throw new RuleBroken('municipality-not-found');
    const today = calendar.today ?? this.clock.today();
    // The year that ended last is the one followed up, as far as it has figures.
    const ended = schoolYearOf(today) - 1;
    const current = calendar.currentSchoolYear ?? calendar.years.findLast((year) => year <= ended) ?? ended;
    return { ...calendar, today, current };
  }

  /** Newest first. */
  async list(municipalityCode: string): Promise<{ years: number[]; current: number }> {
    const { years, current } = await this.calendar(municipalityCode);
    return { years: [...new Set([...years, current])].sort((a, b) => b - a), current };
  }
}
