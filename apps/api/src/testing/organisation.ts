import {
  changeUnits,
  getUnitTree,
  previewUnitChange,
  type NewUnitGiven,
  type TreeUnitAnswer,
  type UnitChangeGiven,
  type UnitConsequences,
  type UnitTreeAnswer,
} from '@vagval/contracts/units/unit-tree';
import type { Municipality } from './builders';
import type { TestApi, Visitor } from './test-api';

/** Changes an organisation as the page does: on the tree as it is when the change is made. */
export class Organisation {
  constructor(
    private readonly api: TestApi,
    private readonly place: Municipality,
    private readonly administrator: Visitor,
  ) {}

  /** Lets the municipality stand still on a day, so that some of what is decided is still to come. */
  async itIs(today: string): Promise<void> {
    await this.api.sql('UPDATE municipality SET example = true, today = $2 WHERE code = $1', [this.place.code, today]);
  }

  async tree(): Promise<UnitTreeAnswer> {
    return (await this.administrator.call(getUnitTree, {})).output();
  }

  /** The unit that is called so today. */
  async named(name: string): Promise<TreeUnitAnswer> {
    const unit = (await this.tree()).units.find((one) => one.name === name);
    if (!unit) throw new Error(`There is no ${name}`);
    return unit;
  }

  async asked(change: UnitChangeGiven): Promise<{ version: string; change: UnitChangeGiven }> {
    return { version: (await this.tree()).version, change };
  }

  async preview(change: UnitChangeGiven): Promise<UnitConsequences> {
    return (await this.administrator.call(previewUnitChange, await this.asked(change))).output();
  }

  async done(change: UnitChangeGiven): Promise<UnitConsequences> {
    return (await this.administrator.call(changeUnits, await this.asked(change))).output().consequences;
  }

  /** A school unit that is to be, straight below the municipality. */
  aNew(name: string, given: Partial<NewUnitGiven> = {}): NewUnitGiven {
    const unit = {
      kind: 'school-unit',
      name,
      code: null,
      organiser: 'municipal',
      parentId: this.place.rootId,
    } as const;
    return { ...unit, schoolForms: ['compulsory'], ...given };
  }

  /** An area that is to be from a day on, made. Gives its id. */
  async area(name: string, day: string): Promise<string> {
    await this.done({ kind: 'add', day, unit: this.aNew(name, { kind: 'area', schoolForms: [] }) });
    return (await this.named(name)).id;
  }
}
