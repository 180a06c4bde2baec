import { formatMonth, type Month, monthOf, monthOfDate } from '../../src/model/month.ts';
import { missionNames, type Span } from '../lib/aliases.ts';
import { compareText } from '../lib/order.ts';
import type { Row } from '../lib/reader.ts';
import type { Step } from '../lib/resource.ts';
import { BASE_COLUMNS } from './bases.ts';

const FILE = 'geo-pko/geo-pko-v2.1-dated-maps-1994-2020.csv';
/** Columns of the troop types that need no codebook, and the word for each. */
const TYPE_WORDS = {
  inf: 'infantry',
  eng: 'engineers',
  med: 'medical',
  sig: 'signals',
  avia: 'aviation',
  riv: 'riverine',
  maint: 'maintenance',
  trans: 'transport',
  mp: 'military police',
  recon: 'reconnaissance',
  demining: 'demining',
  fpu: 'formed police',
  res: 'reserve',
} as const;
const CONTRIBUTORS = Array.from({ length: 17 }, (_, at) => ({
  name: `nameoftcc_${at + 1}`,
  troops: `notroopspertcc_${at + 1}`,
}));
const COLUMNS = [
  'source',
  'mission',
  'year',
  'month',
  'location',
  'latitude',
  'longitude',
  'no.troops',
  'unpol.dummy',
  'unmo.dummy',
  'hq',
  ...Object.keys(TYPE_WORDS),
  ...CONTRIBUTORS.flatMap(({ name, troops }) => [name, troops]),
];

interface Site {
  readonly span: Span;
  readonly month: Month;
  readonly lat: number;
  readonly lon: number;
  /** All of one map. */
  readonly rows: readonly Row[];
}

/** Bases by dated UN map, 1994-2020 (Geo-PKO 2.1): one row for each mission, month, place and position. */
export const basesDated: Step = ({ sources, project }) => {
  const names = missionNames(project, 'geo-pko-dated', 'rows');
  const rows = sources.csv(FILE, COLUMNS);
  const sites = new Map<string, Site>();
  const unplaced: string[] = [];
  let [kept, repeats] = [0, 0];
  for (const row of rows) {
    const month = monthOfRow(row);
    const span = names.resolve(row, 'mission', formatMonth(month));
    if (!span) continue;
    const lat = row.maybeNumber('latitude');
    const lon = row.maybeNumber('longitude');
    if (lat === null || lon === null) {
      unplaced.push(`${span.acronym} ${formatMonth(month)} "${row.text('location')}"`);
      continue;
    }
    kept++;
    const key = [span.id, month, row.text('location'), lat, lon].join('|');
    const before = sites.get(key);
    if (before) repeats++;
    sites.set(key, { span, month, lat, lon, rows: joined(before?.rows ?? [], row) });
  }
  const aliasNotes = names.close();
  const all = [...sites.values()].sort(
    (a, b) => compareText(a.span.id, b.span.id) || compareText(placeOf(a), placeOf(b)) || a.month - b.month,
  );
  const months = all.map((site) => site.month).sort((a, b) => a - b);
  return [
    {
      kind: 'table',
      name: 'bases-dated',
      title: 'Bases of peacekeeping missions by dated map',
      description:
        'Places on each dated UN map, at their true positions. A month without a map has no rows: not given, not empty. Troops are inferred from unit sizes: an estimate, not official strength.',
      sources: ['geo-pko-dated'],
      coverage: { from: formatMonth(months[0] ?? 0), to: formatMonth(months.at(-1) ?? 0) },
      status: 'final',
      notes: [
        `${rows.length} rows in the source: ${all.length} bases after ${repeats} repeats of mission, month, place and position were joined, ${rows.length - kept - unplaced.length} rows left out and ${unplaced.length} without a position (${unplaced.join('; ')}).`,
        'Where two maps of a month show one base, the later revision is taken; where one map has it twice, the troops are added up.',
        `${all.filter((site) => troopsOf(site) === null).length} rows have no troop estimate: null, not zero.`,
        `${all.filter(isOutside).length} rows lie outside the months of their mission: kept and marked.`,
        ...aliasNotes,
      ],
      primaryKey: ['mission', 'month', 'place', 'lat', 'lon'],
      columns: [
        { name: 'mission', type: 'string', description: 'Mission id.' },
        { name: 'month', type: 'month', description: 'Month of the map.' },
        BASE_COLUMNS.place,
        BASE_COLUMNS.lat,
        BASE_COLUMNS.lon,
        {
          name: 'troops',
          type: 'int',
          unit: 'troops',
          description: 'Estimated troops on the map; null where unknown.',
        },
        BASE_COLUMNS.hq,
        BASE_COLUMNS.types,
        BASE_COLUMNS.contributors,
        BASE_COLUMNS.police,
        BASE_COLUMNS.observers,
        BASE_COLUMNS.outside,
        { name: 'map', type: 'string', description: 'The UN map, as the source names it.' },
      ],
      data: {
        mission: all.map((site) => site.span.id),
        month: all.map((site) => site.month),
        place: all.map(placeOf),
        lat: all.map((site) => site.lat),
        lon: all.map((site) => site.lon),
        troops: all.map(troopsOf),
        hq: all.map((site) => highest(site, 'hq')),
        types: all.map(typesOf),
        contributors: all.map(contributorsOf),
        police: all.map((site) => highest(site, 'unpol.dummy')),
        observers: all.map((site) => highest(site, 'unmo.dummy')),
        outside: all.map((site) => (isOutside(site) ? 1 : 0)),
        map: all.map((site) => site.rows[0]?.text('source') ?? null),
      },
    },
  ];
};

function monthOfRow(row: Row): Month {
  const month = row.int('month');
  return month >= 1 && month <= 12
    ? monthOf(row.int('year'), month)
    : row.fail('month', 'a month of 1 to 12');
}

/** Rows of one map stand together; those of a later revision take the place of an earlier one's. */
function joined(before: readonly Row[], row: Row): readonly Row[] {
  const [first] = before;
  if (!first) return [row];
  if (first.text('source') === row.text('source')) return [...before, row];
  return revision(row) >= revision(first) ? [row] : before;
}

function revision(row: Row): number {
  return Number(/Rev\.? ?(\d+(?:\.\d+)?)/i.exec(row.text('source'))?.[1] ?? 0);
}

function placeOf(site: Site): string {
  return site.rows[0]?.text('location') ?? '';
}

function troopsOf(site: Site): number | null {
  const given = site.rows.flatMap((row) =>
    row.maybe('no.troops') === 'unknown' ? [] : (row.maybeInt('no.troops') ?? []),
  );
  return given.length === site.rows.length ? given.reduce((sum, troops) => sum + troops, 0) : null;
}

function highest(site: Site, column: string): number {
  return Math.max(...site.rows.map((row) => row.int(column)));
}

function typesOf(site: Site): string {
  const coded = Object.entries(TYPE_WORDS).filter(([column]) => highest(site, column) > 0);
  return coded.map(([, word]) => word).join(', ') || 'none';
}

function contributorsOf(site: Site): string | null {
  const texts = site.rows.flatMap((row) =>
    CONTRIBUTORS.flatMap(({ name, troops }) => {
      const size = row.maybe(troops);
      const known = size !== null && size !== 'unknown' ? size : 'size unknown';
      return row.maybe(name) === null ? [] : `${row.text(name)} (${known})`;
    }),
  );
  return texts.join(', ') || null;
}

function isOutside({ span, month }: Site): boolean {
  const end = span.last === null ? null : monthOfDate(span.last);
  return month < (monthOfDate(span.first) ?? 0) || (end !== null && month > end);
}
