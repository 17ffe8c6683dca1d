import { ruleNames } from '@vagval/domain/rule-broken';
import { problem, problemNameOf, problemNames, problemStatus, problemType } from './problem';

describe('problems', () => {
  it('are every rule of the domain, and each named once', () => {
    expect(problemNames).toEqual(expect.arrayContaining([...ruleNames]));
    expect(new Set(problemNames).size).toBe(problemNames.length);
    expect(Object.keys(problemStatus).sort()).toEqual(problemNames.toSorted());
  });

  it('are answered as the fault of whoever asked, but for the one nobody expected', () => {
    const ours = problemNames.filter((name) => problemStatus[name] >= 500);
    expect(ours).toEqual(['unexpected']);
    for (const name of problemNames) expect(problemStatus[name]).toBeGreaterThanOrEqual(400);
  });

  it.each(problemNames)('keep the name %s on the way out and in', (name) => {
    expect(problemNameOf(problemType(name))).toBe(name);
  });

  it.each(['about:blank', '', 'urn:vagval:problem:', 'urn:vagval:problem:nothing-of-ours', undefined, null, 404])(
    'take %p for unexpected',
    (type) => {
      expect(problemNameOf(type)).toBe('unexpected');
    },
  );

  it('carry numbers and names alone, and no type of another house', () => {
    const told = {
      type: problemType('not-found'),
      title: 'not found',
      status: 404,
      instance: 'GET /api/x',
      facts: {},
      fields: [],
    };
    expect(problem.parse({ ...told, stack: 'at x.ts:1' })).toEqual(told);
    expect(problem.safeParse({ ...told, type: 'about:blank' }).success).toBe(false);
    expect(problem.safeParse({ ...told, facts: { pupil: { name: 'Lisa' } } }).success).toBe(false);
  });
});
