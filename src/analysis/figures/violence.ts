import { yearOf } from '../../model/month.ts';
import { parseRegion } from '../../model/region.ts';
import type { Window } from '../../model/state.ts';
import { NULL } from '../../model/table.ts';
import { countryTotals, GAP_SHARE } from '../official.ts';
import { regionGeometry, regionMask } from '../regions.ts';
import { whereabouts } from '../rows.ts';
import { cellRange, indexViolence, placesOfMission, TYPES, type Violence } from '../violence.ts';
import { type Data, FigureFault, type FigureFunction, need, plain, type Reader } from './key.ts';

const NEEDS = [
  'missions',
  'violence-places',
  'violence-cells',
  'coverage',
  'country-year',
  'admin1',
] as const;
const TAKES = ['mission', 'area', 'from', 'to', 'year', 'type'] as const;

/** Deaths in events at places of an area: best, with the sums of the low and high estimates where all cells give both. */
export const deaths: FigureFunction = {
  needs: NEEDS,
  takes: TAKES,
  compute: (read, data) => {
    const { best, low, high, ...rest } = count(read, data);
    return { ...plain('number', best), low, high, ...pick(rest) };
  },
};

export const events: FigureFunction = {
  needs: NEEDS,
  takes: TAKES,
  compute: (read, data) => {
    const { events: value, ...rest } = count(read, data);
    return { ...plain('number', value), ...pick(rest) };
  },
};

/** Months of the window with at least one death there. */
export const months: FigureFunction = {
  needs: NEEDS,
  takes: TAKES,
  compute: (read, data) => {
    const { months: value, ...rest } = count(read, data);
    return { ...plain('number', value), ...pick(rest) };
  },
};

interface Count {
  readonly events: number;
  readonly best: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly months: number;
  readonly covered: number | null; // share of the countries' official deaths in those years that events carry
  readonly sources: readonly string[];
}

const pick = ({ covered, sources }: Pick<Count, 'covered' | 'sources'>) => ({ covered, sources });

function count(read: Reader, data: Data): Count {
  const violence = indexed(data);
  const window = read.window();
  const type = read.oneOf('type', ['all', ...TYPES], 'all');
  const inside = placesOf(read, data, violence);
  const code = (TYPES as readonly string[]).indexOf(type);
  const sum = { events: 0, best: 0, low: 0, high: 0 };
  let given = true;
  const deadly = new Set<number>();
  const from = new Set<string>();
  const [first, end] = cellRange(violence, window);
  for (let cell = first; cell < end; cell++) {
    if (!inside[violence.place[cell] ?? 0] || (code >= 0 && violence.type[cell] !== code)) continue;
    const [best, low, high] = [
      violence.best[cell] ?? 0,
      violence.low[cell] ?? NULL,
      violence.high[cell] ?? NULL,
    ];
    from.add(violence.source.dictionary[violence.source.raw[cell] ?? NULL] ?? '');
    sum.events += violence.events[cell] ?? 0;
    sum.best += best;
    if (best > 0) deadly.add(violence.month[cell] ?? 0);
    if (low === NULL || high === NULL) given = false;
    else {
      sum.low += low;
      sum.high += high;
    }
  }
  const covered = coveredOf(data, violence, inside, window);
  if (covered !== null && covered < GAP_SHARE) {
    throw new FigureFault(
      `events carry ${Math.round(covered * 100)} % of the official deaths there, expected half or more: take "official"`,
    );
  }
  return {
    ...sum,
    low: given ? sum.low : null,
    high: given ? sum.high : null,
    months: deadly.size,
    covered,
    sources: [...from].filter(Boolean).sort(),
  };
}

const made = new WeakMap<object, Violence>();

function indexed(data: Data): Violence {
  const cells = need(data, 'violence-cells');
  const found = made.get(cells) ?? indexViolence(need(data, 'violence-places'), cells);
  made.set(cells, found);
  return found;
}

function placesOf(read: Reader, data: Data, violence: Violence): Uint8Array {
  const [mission, area] = [read.maybe('mission'), read.maybe('area')];
  if ((mission === null) === (area === null)) throw new FigureFault('expected "mission" or "area"');
  if (mission !== null) {
    if (!need(data, 'missions').some(({ id }) => id === mission)) {
      throw new FigureFault(`mission="${mission}", expected the id of a mission`);
    }
    return placesOfMission(violence, mission);
  }
  const region = parseRegion(area ?? '');
  const geometry = region && regionGeometry(region, { admin1: data.admin1, imported: [] });
  const mask = region && regionMask(violence, region, geometry);
  if (!mask)
    throw new FigureFault(`area="${area}", expected country:MLI, admin1:MLI~Gao, box:... or ring:...`);
  if (!mask.includes(1)) throw new FigureFault(`area="${area}": no place of the events lies there`);
  return mask;
}

function coveredOf(data: Data, violence: Violence, inside: Uint8Array, window: Window): number | null {
  const { countries } = whereabouts(violence, inside);
  const { rows, years } = countryTotals(
    { countryYear: need(data, 'country-year'), coverage: need(data, 'coverage') },
    window,
  );
  if (years.to < yearOf(window.from)) return null;
  const own = [...countries].flatMap((iso3) => rows.get(iso3) ?? []);
  const best = own.reduce((total, row) => total + row.best, 0);
  return best > 0 ? own.reduce((total, row) => total + row.mapped, 0) / best : null;
}
