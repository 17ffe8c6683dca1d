import { reviewStep } from './review-step';

describe('reviewStep', () => {
  it.each([
    ['2025-09-01', 'collect'],
    ['2026-06-15', 'collect'],
    ['2026-06-16', 'check'],
    ['2026-08-15', 'analyse'],
    ['2026-10-01', 'decide'],
    ['2026-11-01', 'sign-off'],
    ['2027-02-01', 'sign-off'],
  ])('finds 2025/26 on %p at %p', (today, step) => {
    expect(reviewStep(2025, today)).toBe(step);
  });
});
