import { Injectable } from '@nestjs/common';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { schoolYearSpan, shownDay } from '@vagval/domain/school-years/school-year';
import { isOpenDuring } from '@vagval/domain/units/unit';
import { reaches, type Actor } from '@vagval/domain/actor';
import { mustReach } from '../platform/auth/must-reach';
import { Database } from '../platform/database/database';
import { municipalityNames } from '../platform/known-municipalities';
import { SchoolYearsService } from '../school-years/school-years.service';
import { UnitsRepository, type UnitWithLineage } from './units.repository';

/** The organisation, as far as the caller reaches. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly units: UnitsRepository,
    private readonly schoolYears: SchoolYearsService,
    private readonly database: Database,
  ) {}

  /**
   * Units in reach that were open in the school year, with the names they had then, and the municipality's own node, which
   * everyone in it may read.
   */
  async visible(actor: Actor, schoolYear: number): Promise<UnitWithLineage[]> {
    const span = schoolYearSpan(schoolYear);
    const all = await this.nodes(actor.municipalityCode, schoolYear);
    return all
      .filter((unit) => unit.kind === 'municipality' || (reaches(actor, unit.id) && isOpenDuring(unit, span)))
      .sort((a, b) => byName.compare(a.name, b.name));
  }

  /** School units in reach that were open in the school year, by name. */
  async schools(actor: Actor, schoolYear: number): Promise<UnitWithLineage[]> {
    return (await this.visible(actor, schoolYear)).filter((unit) => unit.kind === 'school-unit');
  }

  /**
   * A node the caller may read: one in reach, or the municipality as a whole. With the name it has today, or had in a school
   * year.
   *
   * @throws NotAllowed when it is neither.
   */
  async readable(actor: Actor, unitId: string, schoolYear?: number): Promise<UnitWithLineage> {
    const unit = (await this.nodes(actor.municipalityCode, schoolYear)).find(({ id }) => id === unitId);
    if (unit?.kind !== 'municipality') mustReach(actor, unitId);
    if (!unit) throw new RuleBroken('unit-not-found');
    return unit;
  }

  /**
   * Nodes by municipality code (four digits) or school unit code (eight), for the operator.
   *
   * @throws RuleBroken `unit-not-found` naming the first that is not known.
   */
  async byCodes(codes: readonly string[]): Promise<{ readonly id: string }[]> {
    const found = await this.database.within('installation', () =>
      Promise.all(codes.map((code) => this.units.byCode(code))),
    );
    return found.map((unit, at) => {
      if (!unit) throw new RuleBroken('unit-not-found', { code: codes[at] ?? '' });
      return unit;
    });
  }

  /**
   * The node of a municipality, which is made where it is not there yet.
   *
   * @param name Needed only where the code is none of Sweden's municipalities.
   * @throws RuleBroken `municipality-name-missing`.
   */
  madeMunicipality(code: string, name?: string): Promise<{ readonly id: string }> {
    return this.database.within('installation', async () => {
      const known = await this.units.byCode(code);
      if (known) return known;
      const made = municipalityNames[code] ?? name;
      if (made === undefined) throw new RuleBroken('municipality-name-missing', { code });
      await this.units.addMunicipality(code, made);
      return (await this.units.byCode(code)) as { readonly id: string };
    });
  }

  /**
   * Every node there has been, for what is worked out for the whole municipality and not for a reader. With the names of
   * today, or of a school year.
   */
  async nodes(municipalityCode: string, schoolYear?: number): Promise<UnitWithLineage[]> {
    const { today } = await this.schoolYears.calendar(municipalityCode);
    return this.units.of(municipalityCode, schoolYear === undefined ? today : shownDay(schoolYear, today));
  }

  /** The municipality's own node. */
  async municipality(actor: Actor): Promise<UnitWithLineage> {
    const root = (await this.nodes(actor.municipalityCode)).find(({ kind }) => kind === 'municipality');
    if (!root) throw new RuleBroken('municipality-not-found');
    return root;
  }
}

const byName = new Intl.Collator('sv');
