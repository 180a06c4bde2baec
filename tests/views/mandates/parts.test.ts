import { describe, expect, it } from 'vitest';
import { en } from '../../../src/text/en.ts';
import { shortName } from '../../../src/views/mandates/bars.ts';
import { mandatesCsv } from '../../../src/views/mandates/csv.ts';
import { createFacts } from '../../../src/views/mandates/facts.ts';
import { layoutOf } from '../../../src/views/mandates/layout.ts';
import { sheets } from '../../../src/views/mandates/tables.ts';
import { placeTiers } from '../../../src/views/mandates/tiers.ts';
import { makeContext, withoutTasks } from './context.ts';

function factsOf(mission: string, other = {}) {
  const { context } = makeContext(mission, [], other);
  const facts = createFacts(context).value;
  if (!facts) throw new Error(`No facts of ${mission}.`);
  return { facts, context };
}

describe('numbers above the dots', () => {
  const room = { width: 30, tiers: 2, left: 0, right: 200 };

  it('take the lowest line that is free, and are left out where none is', () => {
    // 40 takes 25..55; 50 (35..65) touches it: second line; 60 (45..75) touches both; 70 (55..85) is free of 40.
    expect(placeTiers([40, 50, 60, 70], room)).toEqual([
      { x: 40, tier: 0 },
      { x: 50, tier: 1 },
      { x: 60, tier: null },
      { x: 70, tier: 0 },
    ]);
  });

  it('stay inside the edges', () => {
    expect(placeTiers([2, 199], room).map(({ x }) => x)).toEqual([15, 185]);
  });

  it.each([1000, 366])('of MONUSCO are all readable at %i px', (width) => {
    const { facts, context } = factsOf('monusco');
    const { numbers } = layoutOf(facts, context.select.domain.value, width, en);
    expect(numbers).toHaveLength(18);
    expect(numbers.filter(({ tier }) => tier === null)).toEqual([]);
  });
});

it('a withdrawal is a partial one while nothing has ended the mandate', () => {
  const words = (mission: string): readonly string[] => {
    const { facts, context } = factsOf(mission);
    return layoutOf(facts, context.select.domain.value, 1000, en).ends.map((end) => end.words);
  };
  expect(words('monusco')).toEqual(['partial withdrawal 30 Apr 2024']); // South Kivu only, 2717 ¶23
  expect(words('minusma')).toContain('withdrawal 31 Dec 2023');
});

it('a force goes by the short name in its brackets', () => {
  expect(shortName('European Union Training Mission (EUTM Mali)')).toBe('EUTM Mali');
  expect(shortName('French forces')).toBe('French forces');
  expect(shortName('Regional forces (not named further)')).toBe('Regional forces (not named…');
});

describe('the same as a table', () => {
  it('has a row a resolution, and one more where its ceilings change later', () => {
    const { facts } = factsOf('monusco');
    const [resolutions] = sheets(facts, en);
    expect(resolutions?.rows).toHaveLength(19); // 18, and the second ceilings of 2717
    const later = resolutions?.rows.filter(([symbol]) => symbol === 'S/RES/2717 (2023)');
    expect(later?.map((row) => row[6])).toEqual([13_500, 11_500]);
  });

  it('is saved with its sources, its rules and every quotation', () => {
    const { facts, context } = factsOf('minusma');
    const csv = mandatesCsv(context.source.bundle.peek(), facts, en);
    const lines = csv.trimEnd().split('\r\n');
    expect(lines[0]).toBe('# Mission Atlas: mandate of MINUSMA');
    expect(csv).toMatch(/# un-resolutions: .*United Nations/);
    expect(csv).toMatch(/# tasks: .*sha256/);
    const statements = facts.tasks.flatMap(({ bars }) => bars.flatMap((bar) => bar.statements)).length;
    const namings = facts.partners.flatMap((lane) => lane.namings).length;
    const rows = lines.filter((line) => !line.startsWith('#')).length - 1;
    expect(rows).toBe(12 + statements + namings + 4); // resolutions, tasks, forces, ends
    expect(csv).toContain('robust and active steps to counter asymmetric attacks');
  });

  it('has no table of tasks where tasks are not coded', () => {
    const { facts, context } = factsOf('unmiss', withoutTasks('unmiss'));
    expect(sheets(facts, en).map(({ title }) => title)).not.toContain(en.mandates.tables.tasks);
    expect(mandatesCsv(context.source.bundle.peek(), facts, en)).toContain(en.mandates.csvHead.tasks(false));
  });
});
