import { schoolYearSpan } from '@vagval/domain/school-years/school-year';
import { isOpenDuring } from '@vagval/domain/units/unit';
import { catalogue } from '../indicators/catalogue';
import { exampleMunicipality } from './example-municipality';
import { exampleSeed } from './example-store';

const example = exampleMunicipality(exampleSeed);
const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
const unitNamed = (name: string) => example.units.find((unit) => unit.name === name)?.id;

describe('the example municipality', () => {
  it('is the same every time, and another one with another seed', () => {
    expect(exampleMunicipality(exampleSeed)).toEqual(example);
    expect(exampleMunicipality(exampleSeed + 1).observations).not.toEqual(example.observations);
  });

  it('names everything once, by identifiers that are UUIDs', () => {
    const ids = [
      ...[...example.units, ...example.plans, ...example.goals, ...example.commitments].map(({ id }) => id),
      ...[...example.targets, ...example.activities, ...example.users].map(({ id }) => id),
    ];

    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('refers only to what is there', () => {
    const unitIds = new Set(example.units.map(({ id }) => id));
    const goalIds = new Set(example.goals.map(({ id }) => id));
    const planIds = new Set(example.plans.map(({ id }) => id));
    const programmeCodes = new Set(catalogue.programmes.map(({ code }) => code));
    const pointers = {
      units: [
        ...[...example.targets, ...example.activities, ...example.observations, ...example.users].map(
          (row) => row.unitId,
        ),
        ...example.unitPlans.map(({ unitId }) => unitId),
        ...example.units.flatMap(({ parentId }) => parentId ?? []),
        ...example.successions.flatMap(({ predecessorId, successorId }) => [predecessorId, successorId]),
      ].filter((id) => !unitIds.has(id)),
      goals: [
        ...[...example.goalIndicators, ...example.commitments, ...example.targets].map(({ goalId }) => goalId),
        ...example.activities.flatMap(({ goalId }) => goalId ?? []),
      ].filter((id) => !goalIds.has(id)),
      plans: example.goals.filter(({ planId }) => !planIds.has(planId)),
      indicators: [...example.goalIndicators, ...example.targets, ...example.observations, ...example.breaks].filter(
        ({ indicatorId }) => !indicators.has(indicatorId),
      ),
      programmes: example.observations.filter(({ programme }) => programme !== null && !programmeCodes.has(programme)),
    };

    expect(pointers).toEqual({ units: [], goals: [], plans: [], indicators: [], programmes: [] });
  });

  it('puts parents before children, beneath one municipality', () => {
    const seen = new Set<string>();
    for (const unit of example.units) {
      if (unit.parentId) expect(seen).toContain(unit.parentId);
      seen.add(unit.id);
    }
    expect(example.units.filter(({ parentId }) => parentId === null).map(({ code, name }) => ({ code, name }))).toEqual(
      [{ code: null, name: 'Exempelkommunen' }],
    );
  });

  it('has fourteen compulsory schools in the last year, three upper secondary units and one unit of two other forms', () => {
    const open = example.units.filter((unit) => isOpenDuring(unit, schoolYearSpan(example.currentSchoolYear)));
    const withForm = (form: string) =>
      open.filter((unit) => unit.kind === 'school-unit' && unit.schoolForms.some((f) => f === form));

    expect(
      ['compulsory', 'upper-secondary', 'adult', 'adapted-compulsory'].map((form) => withForm(form).length),
    ).toEqual([14, 3, 1, 1]);
  });

  it('lets one school follow where another ends', () => {
    const byId = new Map(example.units.map((unit) => [unit.id, unit]));
    for (const { predecessorId, successorId, on } of example.successions) {
      expect(byId.get(successorId)?.validFrom).toBe(on);
      expect(Date.parse(on) - Date.parse(byId.get(predecessorId)?.validTo ?? '')).toBe(86_400_000);
    }
    expect(example.successions.length).toBe(4);
  });

  it('measures no unit before it opens or after it closes', () => {
    const byId = new Map(example.units.map((unit) => [unit.id, unit]));
    const outside = [...example.observations, ...example.activities].filter(({ unitId, schoolYear }) => {
      const unit = byId.get(unitId);
      return !unit || !isOpenDuring(unit, schoolYearSpan(schoolYear));
    });

    expect(outside).toEqual([]);
  });

  it('has a target only where a goal of the plan of that year is followed up by the indicator', () => {
    const plansById = new Map(example.plans.map((plan) => [plan.id, plan]));
    const goalsById = new Map(example.goals.map((goal) => [goal.id, goal]));
    for (const target of example.targets) {
      const plan = plansById.get(goalsById.get(target.goalId)?.planId ?? '');
      expect(plan?.validFrom).toBeLessThanOrEqual(target.schoolYear);
      expect(plan?.validTo ?? 9999).toBeGreaterThanOrEqual(target.schoolYear);
      expect(example.goalIndicators).toContainEqual({ goalId: target.goalId, indicatorId: target.indicatorId });
    }
  });

  it('does not know today what is published tomorrow', () => {
    const early = example.observations.filter(({ indicatorId, schoolYear, state }) => {
      const indicator = indicators.get(indicatorId);
      if (!indicator || state === 'not-applicable') return false;
      const { day, yearsAfterStart } = indicator.published;
      return Date.parse(`${schoolYear + yearsAfterStart}-${day}`) > Date.parse(example.municipality.today);
    });
    const latest = (indicatorId: string) =>
      Math.max(
        ...example.observations
          .filter((row) => row.indicatorId === indicatorId && row.state === 'value')
          .map((row) => row.schoolYear),
      );

    expect(early).toEqual([]);
    expect(latest('degree-3-years')).toBe(2024);
    expect(latest('municipal-activity-responsibility')).toBe(2024);
    expect(latest('first-choice-programme')).toBe(2025);
  });
});

describe('the activities of the example', () => {
  const at = (name: string, schoolYear: number) =>
    example.activities.filter((row) => row.unitId === unitNamed(name) && row.schoolYear === schoolYear);

  it('are ten to eighteen for every unit with a plan, and none for a unit without one', () => {
    for (const { unitId, schoolYear } of example.unitPlans) {
      const planned = example.activities.filter((row) => row.unitId === unitId && row.schoolYear === schoolYear).length;
      expect(planned).toBeGreaterThanOrEqual(10);
      expect(planned).toBeLessThanOrEqual(18);
    }
    const planning = new Set(example.unitPlans.map(({ unitId, schoolYear }) => `${unitId}/${schoolYear}`));
    expect(example.activities.filter(({ unitId, schoolYear }) => !planning.has(`${unitId}/${schoolYear}`))).toEqual([]);
    expect(example.unitPlans.filter(({ unitId }) => unitId === unitNamed('Norra friskolan'))).toEqual([]);
  });

  it('wait to be reported at Kullens skola: five of fourteen', () => {
    const planned = at('Kullens skola', 2025);

    expect(planned.length).toBe(14);
    expect(planned.filter(({ state }) => state === 'planned').length).toBe(5);
  });

  it('reach no more pupils than there are, and nobody before they are reported', () => {
    for (const { targetGroup, reached, state } of example.activities) {
      if (targetGroup === null || state === 'planned') expect(reached).toBeNull();
      else {
        expect(reached?.girls).toBeLessThanOrEqual(targetGroup.girls);
        expect(reached?.boys).toBeLessThanOrEqual(targetGroup.boys);
      }
    }
  });

  it('are carried out to six tenths or more of what was reported', () => {
    for (const { unitId, schoolYear } of example.unitPlans) {
      const reported = example.activities.filter(
        (row) => row.unitId === unitId && row.schoolYear === schoolYear && row.state !== 'planned',
      );
      const done = reported.filter(({ state }) => state === 'done').length;
      // A whole number of activities can lie up to half an activity below the share.
      expect(done + 0.5).toBeGreaterThanOrEqual(0.6 * reported.length);
    }
    const states = new Set(example.activities.map(({ state }) => state));
    expect([...states].sort()).toEqual(['done', 'not-done', 'partly', 'planned']);
  });
});
