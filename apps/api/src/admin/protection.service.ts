import { Injectable } from '@nestjs/common';
import type { getSights, Protection, sights, tryProtection } from '@vagval/contracts/admin/protection';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import type { Actor } from '@vagval/domain/actor';
import { isProtectable, raisedClasses, type ProtectionRules } from '@vagval/domain/admin/protection-rules';
import type { ReleaseCell } from '@vagval/domain/disclosure/release-history';
import { nationalThresholds } from '@vagval/domain/disclosure/thresholds';
import type { Tier } from '@vagval/domain/disclosure/tier';
import type { Measured } from '@vagval/domain/measured';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { MarksService } from '../assessment/marks.service';
import { IndicatorsService } from '../indicators/indicators.service';
import { ObservationsService } from '../observations/observations.service';
import { Audit } from '../platform/audit/audit';
import { ReleasesService } from '../observations/releases.service';
import { UnitsService } from '../units/units.service';
import { AdminRepository } from './admin.repository';

type Sight = (typeof sights)[number];

/** How far a municipality's figures are protected: read, tried and raised. */
@Injectable()
export class ProtectionService {
  constructor(
    private readonly settings: AdminRepository,
    private readonly indicators: IndicatorsService,
    private readonly observations: ObservationsService,
    private readonly releases: ReleasesService,
    private readonly marks: MarksService,
    private readonly units: UnitsService,
    private readonly audit: Audit,
  ) {}

  async get({ municipalityCode }: Pick<Actor, 'municipalityCode'>): Promise<Protection> {
    const { smallestCount, smallestGroup, raised } = await this.rules(municipalityCode);
    const classes = new Map(raised.map(({ indicatorId, disclosure }) => [indicatorId, disclosure]));
    const catalogue = (await this.indicators.catalogue()).filter(isProtectable);
    return {
      smallestCount,
      smallestGroup,
      national: nationalThresholds,
      indicators: catalogue.map(({ id, code, name, disclosure }) => ({
        id,
        code,
        name,
        catalogue: disclosure,
        disclosure: classes.get(id) ?? disclosure,
      })),
    };
  }

  /**
   * What other rules would do to the newest figures, had they not been published.
   *
   * @throws RuleBroken as `raisedClasses`.
   */
  async tryOut(
    asked: InputOf<typeof tryProtection>,
    { municipalityCode }: Actor,
  ): Promise<AnswerOf<typeof tryProtection>> {
    const catalogue = await this.indicators.catalogue();
    const raised = raisedClasses(asked, await this.rules(municipalityCode), catalogue);
    const indicators = catalogue.map((one) => ({ ...one, disclosure: raised.get(one.id) ?? one.disclosure }));
    const now = await this.releases.tryOut(municipalityCode);
    const { smallestCount, smallestGroup } = asked;
    const then = await this.releases.tryOut(municipalityCode, {
      thresholds: { smallestCount, smallestGroup },
      indicators,
    });
    // A figure that nobody protects today is shown.
    const tables = new Set(now?.cells.map(({ indicatorId }) => indicatorId));
    const added = then?.cells.filter(({ indicatorId }) => !tables.has(indicatorId)).length ?? 0;
    const before = counted(now?.cells ?? []);
    return {
      schoolYear: then?.schoolYear ?? null,
      now: { ...before, exact: before.exact + added },
      then: counted(then?.cells ?? []),
    };
  }

  /**
   * Protects more from now on. Figures that are protected from now on get their release at once; what has been told stays told.
   *
   * @throws RuleBroken as `raisedClasses`.
   */
  async set(asked: ProtectionRules, actor: Actor): Promise<Protection> {
    const { municipalityCode } = actor;
    const before = await this.rules(municipalityCode, true);
    const catalogue = await this.indicators.catalogue();
    const raised = raisedClasses(asked, before, catalogue);
    const codes = new Map(catalogue.map(({ id, code }) => [id, code]));
    await this.settings.setProtection(municipalityCode, asked, raised);
    const told = ({ smallestCount, smallestGroup }: ProtectionRules, classes: Iterable<readonly [string, string]>) => ({
      'smallest-count': smallestCount,
      'smallest-group': smallestGroup,
      classes: [...classes].map(([id, disclosure]) => `${codes.get(id) ?? id} ${disclosure}`),
    });
    await this.audit.record(actor, 'admin.protection-raised', {
      subject: municipalityCode,
      before: told(
        before,
        before.raised.map(({ indicatorId, disclosure }) => [indicatorId, disclosure] as const),
      ),
      after: told(asked, raised),
    });
    await this.marks.mark(municipalityCode, await this.releases.publish(municipalityCode));
    return this.get(actor);
  }

  /** What the head of a unit sees of each unit. It is worked out as for the head, and told without the figures. */
  async sights({ unitId, schoolYear }: InputOf<typeof getSights>, actor: Actor): Promise<AnswerOf<typeof getSights>> {
    const viewer = await this.units.readable(actor, unitId);
    const { municipalityCode } = actor;
    const nodes = (await this.units.nodes(municipalityCode)).filter(({ kind }) => kind !== 'area');
    const indicators = (await this.indicators.all()).filter(isProtectable);
    const tierOf = (unit: { readonly id: string }, { disclosure }: { readonly disclosure: string }): Tier =>
      disclosure !== 'sensitive' && unit.id === viewer.id && viewer.kind === 'school-unit' ? 'own' : 'published';
    const years = { first: schoolYear, last: schoolYear };
    const cells = await this.observations.cellsFor(municipalityCode, nodes, indicators, years, tierOf);
    const byCell = new Map(cells.map((cell) => [`${cell.unitId} ${cell.indicatorId}`, cell]));
    const shown = indicators.filter(({ id }) => cells.some(({ indicatorId }) => indicatorId === id));
    return {
      unitName: viewer.name,
      schoolYear,
      indicators: shown.map(({ id, code, name }) => ({ id, code, name })),
      rows: nodes
        .map((unit) => ({
          unitId: unit.id,
          unitName: unit.name,
          sights: shown.map(({ id }) => {
            const cell = byCell.get(`${unit.id} ${id}`);
            const sight = (figure: Measured | undefined) => sightOf(figure, cell?.tier ?? 'published');
            return { all: sight(cell?.all), girls: sight(cell?.girls), boys: sight(cell?.boys) };
          }),
        }))
        .filter((row) => row.sights.some(({ all }) => all !== 'none'))
        .sort(
          (a, b) =>
            Number(b.unitId === unitId) - Number(a.unitId === unitId) || a.unitName.localeCompare(b.unitName, 'sv'),
        ),
    };
  }

  private async rules(municipalityCode: string, isHeld = false): Promise<ProtectionRules> {
    const found = await this.settings.protection(municipalityCode, isHeld);
    if (!found) throw new RuleBroken('municipality-not-found');
    return found;
  }
}

function counted(cells: readonly ReleaseCell[]): {
  readonly exact: number;
  readonly band: number;
  readonly hidden: number;
} {
  const of = (...statuses: readonly string[]) => cells.filter(({ status }) => statuses.includes(status)).length;
  return { exact: of('exact'), band: of('few', 'nearly-all'), hidden: of('hidden') };
}

function sightOf(figure: Measured | undefined, tier: Tier): Sight {
  switch (figure?.kind) {
    case 'value':
      return tier === 'own' ? 'own' : 'exact';
    case 'few':
    case 'nearly-all':
      return 'band';
    case 'suppressed':
      return 'hidden';
    default:
      return 'none';
  }
}
