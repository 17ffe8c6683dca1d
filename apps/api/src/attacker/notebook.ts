import type { Gender } from '@vagval/domain/gender';
import { countedOfChoosers } from '@vagval/domain/indicators/choice-sums';
import type { Measured } from '@vagval/domain/measured';
import { choiceTable, type TableName } from './attacked-table';
import type { Told } from './told';

/** A figure as answers name it. `unitId` may be the municipality's own node. */
export interface FigureName {
  readonly indicatorId: string;
  readonly unitId: string;
  readonly schoolYear: number;
  readonly gender: Gender;
  /** Of choices: programme; empty or left out for everyone. */
  readonly programme?: string;
}

/** What the attacker holds against an answer that is no range: a verdict on a hidden figure, a number nobody can read. */
export interface Fault {
  readonly where: string;
  readonly what: string;
}

/** The choices that an indicator is a sum of. */
const nodeOfIndicator: Readonly<Record<string, string>> = {
  'first-choice-programme': '',
  'first-choice-vocational': 'vocational',
  'balanced-choices': 'balanced',
  'non-traditional-choices': 'non-traditional',
};

/** Indicators that are sums of choices, and the choices themselves. */
export const choiceIndicators = Object.keys(nodeOfIndicator);

/** Everything that one reader has read of one municipality. */
export class Notebook {
  readonly faults: Fault[] = [];
  private readonly pages = new Map<string, Told[]>();
  private readonly said = new Map<string, string>();

  /**
   * @param codeOf Code of a node: eight digits of a unit, four of the municipality itself; undefined for what is not its own.
   * @param wave How many waves of figures have been taken in, less one.
   * @param isOneTier Whether the reader is shown figures of one kind: a head is shown exact ones of the own unit on some pages,
   * and those that are published on others.
   */
  constructor(
    private readonly codeOf: (unitId: string) => string | undefined,
    private readonly wave: number,
    private readonly isOneTier: boolean,
  ) {}

  /** What has been read of a table. */
  of({ indicatorId, schoolYear }: TableName): readonly Told[] {
    return this.pages.get(`${indicatorId} ${schoolYear}`) ?? [];
  }

  /** Everything that has been read, with the table it stands in. */
  *all(): Generator<readonly [table: string, told: Told]> {
    for (const [table, page] of this.pages) for (const told of page) yield [table, told];
  }

  /** Writes down a figure. */
  tell(name: FigureName, figure: Measured, where: string): void {
    this.write(name, figure, where);
    const { indicatorId, unitId, schoolYear, gender, programme = '' } = name;
    // That nothing has been reported says nothing: choices have no figure of their own among the rates.
    if (figure.kind !== 'not-reported')
      this.compare([indicatorId, programme, unitId, schoolYear, gender].join(' '), figure, where);
  }

  /** Writes down how many chose, from where it is not said of how many. */
  tellCount(name: FigureName, figure: Measured, where: string): void {
    this.write(name, figure, where);
  }

  /** Writes down a figure of the municipality without one of its units. */
  tellRest(name: FigureName, without: string, figure: Measured, where: string): void {
    this.write(name, figure, where, without);
  }

  /** What is said of one and the same thing must be the same everywhere. */
  compare(subject: string, statement: unknown, where: string): void {
    const text = JSON.stringify(statement);
    const before = this.said.get(subject);
    if (this.isOneTier && before !== undefined && before !== text)
      this.fault(where, `${subject} is ${text} here and ${before} elsewhere`);
    this.said.set(subject, text);
  }

  /** Notes something that should not be there. */
  fault(where: string, what: string): void {
    this.faults.push({ where, what });
  }

  private write(name: FigureName, figure: Measured, where: string, withoutId?: string): void {
    const unitCode = this.codeOf(name.unitId);
    const without = withoutId === undefined ? undefined : this.codeOf(withoutId);
    if (unitCode === undefined || (withoutId !== undefined && without === undefined)) {
      this.fault(where, `${name.unitId} is no unit of the municipality`);
      return;
    }
    const sum = nodeOfIndicator[name.indicatorId];
    const write = (indicatorId: string, node: string, said: Measured) => {
      const cell = { unitCode, gender: name.gender, node };
      const told = { cell, wave: this.wave, figure: said, where, ...(without !== undefined && { without }) };
      const page = `${indicatorId} ${name.schoolYear}`;
      this.pages.set(page, [...(this.pages.get(page) ?? []), told]);
    };
    if (sum === undefined) write(name.indicatorId, '', figure);
    else write(choiceTable, name.programme ?? sum, figure);
    const group = 'group' in figure ? figure.group : null;
    if (countedOfChoosers.has(name.indicatorId) && group !== null)
      write(choiceTable, 'national', { kind: 'value', value: 1, count: group, group });
  }
}
