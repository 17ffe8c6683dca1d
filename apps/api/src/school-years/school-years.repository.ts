import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';

/** A municipality as its school years see it. */
export interface Calendar {
  readonly code: string;
  readonly name: string;
  readonly example: boolean;
  /** ISO date a made-up municipality stands still on. */
  readonly today: string | null;
  readonly currentSchoolYear: number | null;
  /** Oldest first. */
  readonly years: readonly number[];
}

/** Which school years a municipality follows up. */
@Injectable()
export class SchoolYearsRepository {
  constructor(private readonly database: Database) {}

  calendar(municipalityCode: string): Promise<Calendar | undefined> {
    return this.database.one<Calendar>(
      `SELECT m.code, m.name, m.example, to_char(m.today, 'YYYY-MM-DD') AS today, m.current_school_year AS "currentSchoolYear",
         coalesce((SELECT array_agg(y.school_year::int ORDER BY y.school_year) FROM school_year y WHERE y.municipality_code = m.code), '{}') AS years
       FROM municipality m WHERE m.code = $1`,
      [municipalityCode],
    );
  }
}
