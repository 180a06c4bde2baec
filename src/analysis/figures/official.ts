import { ints, type Table, valueAt } from '../../model/table.ts';
import { scoresOf } from '../series.ts';
import { TYPES } from '../violence.ts';
import { FigureFault, type FigureFunction, need, plain, type Reader } from './key.ts';

interface YearRow {
  readonly year: number;
  readonly best: number;
  readonly low: number;
  readonly high: number;
}

/** Official deaths of a country in whole calendar years: best, with the sums of the low and high estimates. */
export const official: FigureFunction = {
  needs: ['country-year'],
  takes: ['country', 'from', 'to', 'year', 'type'],
  compute: (read, data) => {
    const rows = yearRows(read, need(data, 'country-year'));
    const sum = (of: (row: YearRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
    const [value, low, high] = [sum(({ best }) => best), sum((row) => row.low), sum((row) => row.high)];
    return { ...plain('number', value), low, high };
  },
};

/** The calendar year with the most official deaths of those asked for. */
export const deadliest: FigureFunction = {
  needs: ['country-year'],
  takes: ['country', 'from', 'to', 'type'],
  compute: (read, data) => {
    const rows = yearRows(read, need(data, 'country-year'));
    const most = Math.max(...rows.map(({ best }) => best));
    const years = rows.filter(({ best }) => best === most);
    const [only, ...others] = years;
    if (!only || others.length > 0) throw new FigureFault(`${years.length} years have the most deaths`);
    return plain('year', only.year);
  },
};

function yearRows(read: Reader, table: Table): readonly YearRow[] {
  const [country, { from, to }] = [read.text('country'), read.years()];
  const type = read.oneOf('type', ['all', ...TYPES], 'all');
  const [year, best] = [ints(table, 'year'), ints(table, 'best')];
  const [low, high] = [ints(table, 'low'), ints(table, 'high')];
  const rows: YearRow[] = [];
  for (let row = 0; row < table.rows; row++) {
    const at = year[row] ?? 0;
    if (at < from || at > to || valueAt(table, 'type', row) !== type) continue;
    if (valueAt(table, 'iso3', row) !== country) continue;
    rows.push({ year: at, best: best[row] ?? 0, low: low[row] ?? 0, high: high[row] ?? 0 });
  }
  if (rows.length !== to - from + 1) {
    throw new FigureFault(
      `country="${country}", ${from} to ${to}: official figures for ${rows.length} years`,
    );
  }
  return rows;
}

/** Standard errors on each side of an estimate that make the 90 % margin the World Bank prints. */
const MARGIN = 1.645;

/** A score of the Worldwide Governance Indicators with its 90 % margin. */
export const wgi: FigureFunction = {
  needs: ['wgi'],
  takes: ['country', 'year', 'indicator'],
  compute: (read, data) => {
    const [country, year, indicator] = [read.text('country'), read.number('year'), read.text('indicator')];
    const score = scoresOf(need(data, 'wgi'), country, indicator).find((one) => one.year === year);
    if (!score) throw new FigureFault(`country="${country}", year="${year}": no score of "${indicator}"`);
    const { estimate, se } = score;
    return { ...plain('score', estimate), low: estimate - MARGIN * se, high: estimate + MARGIN * se };
  },
};

/** Internally displaced people in a country, or refugees from it, at the end of a year. */
export const displaced: FigureFunction = {
  needs: ['displacement'],
  takes: ['country', 'year', 'of'],
  compute: (read, data) => {
    const table = need(data, 'displacement');
    const [country, wanted] = [read.text('country'), read.number('year')];
    const of = read.oneOf('of', ['idps', 'refugees']);
    const year = ints(table, 'year');
    for (let row = 0; row < table.rows; row++) {
      if (year[row] !== wanted || valueAt(table, 'iso3', row) !== country) continue;
      const value = valueAt(table, of, row);
      if (typeof value === 'number') return plain('number', value);
    }
    throw new FigureFault(`country="${country}", year="${wanted}": no figure of "${of}"`);
  },
};
