import { column, ints, numbers, type Table } from '../../model/table.ts';
import { type Figure, type Indicator, lastOf, type Reading } from '../indicator.ts';
import { annualYear, BEFORE, createYears } from './annual.ts';

const CODES = ['va', 'pv', 'ge', 'rq', 'rl', 'cc'] as const;

const yearsOf = createYears(() => true);

/** A governance estimate of the newest year, with its standard error: higher is better, the middle is 0. */
function governance(code: (typeof CODES)[number]): Indicator {
  const read = lastOf((table: Table, year: number, standIn: boolean): Reading => {
    return { from: year, to: year, standIn, preliminary: false, values: estimates(table, code, year) };
  });
  return {
    id: `wgi-${code}`,
    kind: 'stability',
    better: 'higher',
    geography: 'country',
    resolution: 'year',
    resources: ['wgi'],
    sources: ['wgi'],
    breaks: [-1.5, -0.5, 0.5, 1.5],
    zero: false,
    whole: false,
    value({ data: { wgi } }, window) {
      if (!wgi) return null;
      const at = annualYear(yearsOf(wgi), window);
      return at ? read(wgi, at.year, at.standIn) : BEFORE;
    },
    words: ({ value, se }, { layers }) => layers.score(value, se ?? Number.NaN),
  };
}

export const GOVERNANCE: readonly Indicator[] = CODES.map(governance);

function estimates(table: Table, code: string, wanted: number): ReadonlyMap<string, Figure> {
  const iso3 = column(table, 'iso3');
  const indicator = column(table, 'indicator');
  const of = indicator.dictionary.indexOf(code);
  const year = ints(table, 'year');
  const [estimate, se] = [numbers(table, 'estimate'), numbers(table, 'se')];
  const found = new Map<string, Figure>();
  for (let row = 0; row < table.rows; row++) {
    if (indicator.raw[row] !== of || year[row] !== wanted) continue;
    const figure = { value: estimate[row] ?? Number.NaN, se: se[row] ?? Number.NaN, preliminary: false };
    if (Number.isNaN(figure.value) || Number.isNaN(figure.se)) continue;
    found.set(iso3.dictionary[iso3.raw[row] ?? -1] ?? '', { ...figure, from: wanted, to: wanted });
  }
  return found;
}
