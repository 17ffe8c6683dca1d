import { Injectable } from '@nestjs/common';
import type { getChoices } from '@vagval/contracts/choices/choices';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import type { Actor } from '@vagval/domain/actor';
import { shownSegregation } from '@vagval/domain/choices/shown-segregation';
import type { ByGender } from '@vagval/domain/disclosure/show-figure';
import type { Indicator } from '@vagval/domain/indicators/indicator';
import { isOffered, type Programme } from '@vagval/domain/indicators/programme';
import { allProgrammes } from '@vagval/domain/indicators/programme-tree';
import type { GenderCount } from '@vagval/domain/statistics/dissimilarity';
import type { Unit } from '@vagval/domain/units/unit';
import { IndicatorsService } from '../indicators/indicators.service';
import { ObservationsService, tierOf, type ShownCell, type Years } from '../observations/observations.service';
import { PlansService } from '../plans/plans.service';
import { UnitsService } from '../units/units.service';
import { exactNodes, publishedNodes, pupils, type ShownNodes } from './choice-nodes';

const choiceIndicator = 'first-choice-programme';
const sums = ['first-choice-vocational', 'balanced-choices', 'non-traditional-choices'] as const;
const goalIndicators = new Set<string>([choiceIndicator, ...sums]);
const yearsBack = 6;

/** Which programmes pupils choose, by gender. */
@Injectable()
export class ChoicesService {
  constructor(
    private readonly units: UnitsService,
    private readonly indicators: IndicatorsService,
    private readonly observations: ObservationsService,
    private readonly plans: PlansService,
  ) {}

  async patterns(
    { unitId, schoolYear }: InputOf<typeof getChoices>,
    actor: Actor,
  ): Promise<AnswerOf<typeof getChoices>> {
    const unit = await this.units.readable(actor, unitId, schoolYear);
    const years = { first: schoolYear - yearsBack, last: schoolYear };
    const indicators = (await this.indicators.all()).filter(({ id }) => goalIndicators.has(id));
    const choice = await this.indicators.get(choiceIndicator);
    const programmes = await this.indicators.programmes();
    const nodesOf = await this.nodes(actor, unit, choice, programmes, years);
    const cells = await this.observations.cells(actor, [unit], indicators, years);
    const sumOf = (id: (typeof sums)[number], year: number) => sumIn(cells, id, year);
    const nodes = nodesOf(schoolYear);
    const everyone = nodes.get(allProgrammes) ?? absent(sumOf('balanced-choices', schoolYear));
    const rows = programmeRows(nodes, programmes, schoolYear);
    const { goals } = await this.plans.ofYear(actor.municipalityCode, schoolYear);
    const goal = goals.find(({ indicatorIds }) => indicatorIds.some((id) => goalIndicators.has(id)));
    const breaks = (await this.indicators.breaks(actor.municipalityCode)).filter(
      ({ indicatorId }) => indicatorId === choiceIndicator,
    );
    const nonTraditional = sumOf('non-traditional-choices', schoolYear);
    return {
      unitId: unit.id,
      unitName: unit.name,
      schoolYear,
      tier: tierOf(actor)(unit, choice),
      goal: goal ? { number: goal.number, title: goal.title } : null,
      ...everyone,
      programmes: rows,
      balanced: sumOf('balanced-choices', schoolYear).all,
      nonTraditional: nonTraditional.all,
      nonTraditionalGirls: nonTraditional.girls,
      nonTraditionalBoys: nonTraditional.boys,
      vocational: sumOf('first-choice-vocational', schoolYear).all,
      segregation:
        unit.kind === 'municipality'
          ? shownSegregation(rows, everyone, groupsOf(nodesOf(schoolYear - 1), nodes))
          : { kind: 'cannot-tell', reason: 'only-whole-municipality' },
      years: [...new Set(cells.map((cell) => cell.schoolYear))]
        .sort((a, b) => a - b)
        .map((year) => ({
          schoolYear: year,
          vocational: sumOf('first-choice-vocational', year).all,
          nonTraditional: sumOf('non-traditional-choices', year).all,
          balanced: sumOf('balanced-choices', year).all,
        })),
      breaks: breaks.toReversed(),
    };
  }

  /** The nodes of each school year, in the tier of the reader. */
  private async nodes(
    actor: Actor,
    unit: Unit,
    choice: Indicator,
    programmes: readonly Programme[],
    years: Years,
  ): Promise<(schoolYear: number) => ShownNodes> {
    if (tierOf(actor)(unit, choice) === 'published') {
      const rows = Map.groupBy(
        await this.observations.publishedChoices(actor, unit, years),
        ({ schoolYear }) => schoolYear,
      );
      return (schoolYear) => publishedNodes(rows.get(schoolYear) ?? []);
    }
    const counts = await this.observations.exactChoices(actor, unit, years);
    return (schoolYear) => {
      const chosen = counts.filter((count) => count.schoolYear === schoolYear);
      // What a source has hidden is hidden for everyone: a sum of the rest would be too low.
      return chosen.length > 0 && chosen.every(({ whole }) => whole)
        ? exactNodes(chosen, programmes, unit.kind === 'municipality' ? 'municipality' : 'unit')
        : new Map();
    };
  }
}

const notReported: ByGender = {
  all: { kind: 'not-reported' },
  girls: { kind: 'not-reported' },
  boys: { kind: 'not-reported' },
};

function sumIn(cells: readonly ShownCell[], indicatorId: string, schoolYear: number): ByGender {
  return cells.find((cell) => cell.indicatorId === indicatorId && cell.schoolYear === schoolYear) ?? notReported;
}

/** How many have chosen, where no node is shown: hidden or not reported, as the sums of the choices are. */
function absent({ all }: ByGender): ByGender {
  return all.kind === 'suppressed' ? { all, girls: all, boys: all } : notReported;
}

/** The programmes that were offered, or chosen all the same. */
function programmeRows(nodes: ShownNodes, programmes: readonly Programme[], schoolYear: number) {
  const everyone = nodes.get(allProgrammes);
  if (!everyone) return [];
  const nobody = {
    all: pupils(0, groupOf(everyone.all)),
    girls: pupils(0, groupOf(everyone.girls)),
    boys: pupils(0, groupOf(everyone.boys)),
  };
  return programmes.flatMap((programme) => {
    const { code, name, kind, reference } = programme;
    const shown = nodes.get(code) ?? nobody;
    const isChosen = shown.all.kind !== 'value' || shown.all.value > 0;
    // The choice is made in the spring for the intake of the next school year.
    if (!isChosen && !isOffered(programme, schoolYear + 1)) return [];
    return [{ programme: code, name, kind, reference, all: shown.all, girls: shown.girls, boys: shown.boys }];
  });
}

function groupOf(figure: ByGender['all']): number {
  return figure.kind === 'value' ? (figure.count ?? 0) : 0;
}

/** Groups of programmes that both years have and show, for why the choices differ more or less than before. */
function groupsOf(before: ShownNodes, after: ShownNodes): { before: GenderCount[]; after: GenderCount[] } | null {
  const names = [...after.keys()].filter((node) => node.includes('/'));
  const pairs = names.map((name) => [countsOf(before, name), countsOf(after, name)] as const);
  const earlier = pairs.flatMap(([one]) => one ?? []);
  const later = pairs.flatMap(([, one]) => one ?? []);
  const isWhole = names.length > 1 && earlier.length === names.length && later.length === names.length;
  return isWhole ? { before: earlier, after: later } : null;
}

function countsOf(nodes: ShownNodes, name: string): GenderCount | null {
  const node = nodes.get(name);
  if (node?.girls.kind !== 'value' || node.boys.kind !== 'value') return null;
  return { girls: node.girls.value, boys: node.boys.value };
}
