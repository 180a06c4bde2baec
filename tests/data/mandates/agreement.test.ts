import { describe, expect, it } from 'vitest';
import { agreementOf, secondCodings } from '../../../data/steps/mandates/agreement.ts';
import { TASKS } from '../../../data/steps/mandates/record.ts';
import { files, project } from './coded.ts';

describe('the second coding', () => {
  const [blind, again] = secondCodings(project);
  if (!blind || !again) throw new Error('expected two second codings');

  it.each([blind, again])('is ten texts of known tasks, none of the other ten', (second) => {
    expect(second.resolutions).toHaveLength(10);
    const other = second === blind ? again : blind;
    for (const { number, tasks } of second.resolutions) {
      for (const task of tasks) expect(TASKS).toContain(task);
      expect(other.resolutions.some((one) => one.number === number)).toBe(false);
    }
  });

  it('gives kappa by hand on a small table', () => {
    // 2 resolutions x 12 tasks = 24: both 1, only first 1, only second 1, neither 21. Observed 22/24.
    // First has 2 of 24, second 2 of 24: expected (2/24)^2 + (22/24)^2 = 488/576. Kappa (528 - 488) / (576 - 488) = 40/88.
    const one = { tasks: [{ task: 'poc' }, { task: 'ddr' }] };
    const small = [
      {
        mission: 'm',
        resolutions: [
          { number: 1, ...one },
          { number: 2, tasks: [] },
        ],
      },
    ] as never;
    const result = agreementOf(small, {
      ...again,
      resolutions: [
        { mission: 'm', number: 1, tasks: ['poc'] },
        { mission: 'm', number: 2, tasks: ['ssr'] },
      ],
    });
    expect(result).toMatchObject({ decisions: 24, both: 1, onlyFirst: 1, onlySecond: 1, neither: 21 });
    expect(result.kappa).toBeCloseTo(40 / 88, 10);
  });

  it('agrees with the first: 118 of 120 decisions, kappa 0.96', () => {
    // Tasks of the second coding: 0 + 10 + 9 + 10 + 9 + 7 + 9 + 11 + 5 + 10 = 80; of the first 78 (2053 has three). Neither
    // 40: observed 118/120, expected (78*80 + 42*40) / 120^2 = 0.55, kappa (118/120 - 0.55) / 0.45 = 0.96296.
    const result = agreementOf(files, again);
    expect(result.differences).toEqual(['2053 poc', '2053 ddr']);
    expect(result.decisions).toBe(120);
    expect(result.kappa).toBeCloseTo(0.96296, 4);
  });

  it('agrees with a second reader in 113 of 120 decisions, kappa 0.88', () => {
    // Tasks of the second reader: 1 + 3 + 2 + 11 + 10 + 11 + 9 + 9 + 10 + 10 = 76; of the first 71; both 70. Neither:
    // 120 - 70 - 1 - 6 = 43. Observed 113/120; expected (71*76 + 49*44) / 120^2 = 7552/14400; kappa 6008/6848 = 0.87734.
    const result = agreementOf(files, blind);
    expect(result).toMatchObject({ both: 70, onlyFirst: 1, onlySecond: 6, neither: 43 });
    expect(result.kappa).toBeCloseTo(6008 / 6848, 6);
    expect([...result.differences].sort()).toEqual([
      '1991 human-rights',
      '1991 poc',
      '2295 regional-forces',
      '2448 counter-terrorism-relevant',
      '2499 counter-terrorism-relevant',
      '2765 humanitarian-access',
      '2765 state-authority',
    ]);
  });
});
