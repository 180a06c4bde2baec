import type { ColumnSpec } from '../../src/model/table.ts';
import { missionNames, type Span } from '../lib/aliases.ts';
import { compareText } from '../lib/order.ts';
import type { Row } from '../lib/reader.ts';
import type { Step } from '../lib/resource.ts';

const FRONT = 'geo-pko/FrontMap_v.2.3.csv';
const TYPES = 'geo-pko/TTMap_v.2.3.csv';
const CONTRIBUTORS = 'geo-pko/TCCMap_v.2.3.csv';
const SITE = ['mission', 'year', 'location', 'latitude', 'longitude'];
/** Columns of the troop-type table and the word for each. */
const TYPE_WORDS = {
  Infantry: 'infantry',
  eng: 'engineers',
  med: 'medical',
  sig: 'signals',
  av: 'aviation',
  riv: 'riverine',
  maint: 'maintenance',
  trans: 'transport',
} as const;

interface Base {
  readonly span: Span;
  readonly year: number;
  readonly place: string;
  readonly rows: readonly Row[];
  /** The row whose position and headquarters level are taken: the highest level, then the first in the file. */
  readonly taken: Row;
}

/** Columns that the yearly and the dated bases share. */
export const BASE_COLUMNS = {
  place: { name: 'place', type: 'string', description: 'Name of the place, as the source has it.' },
  lat: { name: 'lat', type: 'fixed', decimals: 4, unit: 'degrees', description: 'Latitude, WGS 84.' },
  lon: { name: 'lon', type: 'fixed', decimals: 4, unit: 'degrees', description: 'Longitude, WGS 84.' },
  hq: {
    name: 'hq',
    type: 'int',
    description: 'Headquarters: 3 of the mission, 2 of a sector, 1 other, as the source codes it, 0 none.',
  },
  types: {
    name: 'types',
    type: 'string',
    description: 'Kinds of troops, comma-separated; "none": coded without troops; null: not coded.',
  },
  contributors: {
    name: 'contributors',
    type: 'string',
    description: 'Contributing countries with the estimated troops of each; null where none is coded.',
  },
  police: { name: 'police', type: 'int', description: '1: UN police present; else 0.' },
  observers: { name: 'observers', type: 'int', description: '1: military observers present; else 0.' },
  outside: {
    name: 'outside',
    type: 'int',
    description: "1: the time is outside the mission's dates; else 0.",
  },
} as const satisfies Record<string, ColumnSpec>;

/** Bases by mission and year, 1994-2024 (Geo-PKO 2.3): one row for each mission, year and place. */
export const bases: Step = ({ sources, project }) => {
  const names = missionNames(project, 'geo-pko', 'rows');
  const rows = sources.csv(FRONT, [...SITE, 'hq', 'UNPOL', 'UNMO', 'Reserve', 'ave.no.troops']);
  const groups = new Map<string, { span: Span; rows: Row[] }>();
  for (const row of rows) {
    const span = names.resolve(row, 'mission', row.text('year'));
    if (!span) continue;
    const key = keyOf(row);
    const group = groups.get(key) ?? { span, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  const aliasNotes = names.close();
  const all = [...groups.values()].map(({ span, rows: same }) => makeBase(span, same));
  all.sort((a, b) => compareText(a.span.id, b.span.id) || compareText(a.place, b.place) || a.year - b.year);
  const known = new Set(rows.map(siteOf));
  const types = bySite(sources.csv(TYPES, [...SITE, ...Object.keys(TYPE_WORDS)]), known);
  const contributors = bySite(sources.csv(CONTRIBUTORS, [...SITE, 'year.overview']), known);
  const years = all.map((base) => base.year);
  return [
    {
      kind: 'table',
      name: 'bases',
      title: 'Bases of peacekeeping missions by year',
      description:
        'Places where a mission had personnel in a year, at their true positions. Troops are inferred from unit sizes on UN maps: an estimate, not official strength.',
      sources: ['geo-pko'],
      coverage: { from: String(Math.min(...years)), to: String(Math.max(...years)) },
      status: 'final',
      notes: [...notesOf(rows, all), ...aliasNotes],
      primaryKey: ['mission', 'year', 'place'],
      columns: [
        { name: 'mission', type: 'string', description: 'Mission id.' },
        { name: 'year', type: 'int', description: 'Year of the maps.' },
        { name: 'month', type: 'month', description: 'Null: the figures are of the year (see bases-dated).' },
        BASE_COLUMNS.place,
        BASE_COLUMNS.lat,
        BASE_COLUMNS.lon,
        {
          name: 'troops',
          type: 'int',
          unit: 'troops',
          description: 'Estimated troops, mean of the maps of the year; null where unknown.',
        },
        BASE_COLUMNS.hq,
        BASE_COLUMNS.types,
        BASE_COLUMNS.contributors,
        BASE_COLUMNS.police,
        BASE_COLUMNS.observers,
        BASE_COLUMNS.outside,
      ],
      data: {
        mission: all.map((base) => base.span.id),
        year: years,
        month: all.map(() => null),
        place: all.map((base) => base.place),
        lat: all.map((base) => base.taken.number('latitude')),
        lon: all.map((base) => base.taken.number('longitude')),
        troops: all.map((base) => base.taken.maybeInt('ave.no.troops')),
        hq: all.map((base) => level(base.taken)),
        types: all.map((base) => typesOf(base.taken, types.get(siteOf(base.taken)))),
        contributors: all.map((base) => contributors.get(siteOf(base.taken))?.text('year.overview') ?? null),
        police: all.map((base) => base.taken.int('UNPOL')),
        observers: all.map((base) => base.taken.int('UNMO')),
        outside: all.map((base) => (isOutside(base) ? 1 : 0)),
      },
    },
  ];
};

function makeBase(span: Span, rows: readonly Row[]): Base {
  const [first, ...others] = rows;
  if (!first) throw new Error('A base has at least one row.');
  const taken = others.reduce((best, row) => (level(row) > level(best) ? row : best), first);
  for (const column of ['ave.no.troops', 'UNPOL', 'UNMO', 'Reserve']) {
    const odd = rows.find((row) => row.maybe(column) !== first.maybe(column));
    if (odd)
      odd.fail(
        column,
        `"${first.maybe(column)}" as in row ${first.line}, of the same mission, year and place`,
      );
  }
  return { span, year: first.int('year'), place: first.text('location'), rows, taken };
}

function keyOf(row: Row): string {
  return [row.text('mission'), row.int('year'), row.text('location')].join('|');
}

function siteOf(row: Row): string {
  return SITE.map((column) => row.text(column)).join('|');
}

function level(row: Row): number {
  const hq = row.int('hq');
  return hq >= 0 && hq <= 3 ? hq : row.fail('hq', 'a level of 0 to 3');
}

function bySite(rows: readonly Row[], known: ReadonlySet<string>): ReadonlyMap<string, Row> {
  const sites = new Map<string, Row>();
  for (const row of rows) {
    const site = siteOf(row);
    if (!known.has(site)) row.fail('location', `a place, year and position of ${FRONT}`);
    if (sites.has(site)) row.fail('location', 'one row for each place, year and position');
    sites.set(site, row);
  }
  return sites;
}

function typesOf(front: Row, types: Row | undefined): string | null {
  if (!types) return null;
  const words: string[] = Object.entries(TYPE_WORDS)
    .filter(([column]) => (types.maybeInt(column) ?? 0) > 0)
    .map(([, word]) => word);
  if ((front.maybeInt('Reserve') ?? 0) > 0) words.push('reserve');
  return words.join(', ') || 'none';
}

function isOutside({ span, year }: Base): boolean {
  return (
    year < Number(span.first.slice(0, 4)) || (span.last !== null && year > Number(span.last.slice(0, 4)))
  );
}

function notesOf(rows: readonly Row[], all: readonly Base[]): readonly string[] {
  const differs = (column: string): readonly Base[] =>
    all.filter((base) => new Set(base.rows.map((row) => row.maybe(column))).size > 1);
  const moved = [...new Set([...differs('latitude'), ...differs('longitude')])].map(
    (base) => `${base.span.acronym} ${base.year} ${base.place}`,
  );
  const kept = all.reduce((sum, base) => sum + base.rows.length, 0);
  const outside = all.filter(isOutside).map((base) => `${base.span.acronym} ${base.year}`);
  return [
    `${rows.length} rows in the source: ${all.length} bases after ${kept - all.length} repeats of mission, year and place were joined and ${rows.length - kept} rows left out.`,
    'Repeats agree in the mean of troops (the column ave.no.troops, taken here); they differ in the troops of single maps, which are not used.',
    `The headquarters level differs within ${differs('hq').length} of the repeats: the highest is taken.`,
    `The position differs within ${moved.length} of the repeats: that of the row with the highest headquarters level is taken, then the first of the file (${moved.join('; ')}).`,
    `${all.filter((base) => base.taken.maybe('ave.no.troops') === null).length} bases have no troop estimate: null, not zero.`,
    `${outside.length} bases lie outside the years of their mission: kept and marked (${[...new Set(outside)].join(', ')}).`,
    'The source gives a country for each base; it is left out, because a place is assigned to countries by polygon.',
  ];
}
