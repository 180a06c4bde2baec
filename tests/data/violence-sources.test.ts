import type { FeatureCollection } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Resource, TableResource } from '../../data/lib/resource.ts';
import { readCountries } from '../../data/steps/boundaries/countries.ts';
import { fineBorders } from '../../data/steps/violence/borders.ts';
import { chooseFiles, chosenEvents } from '../../data/steps/violence/choice.ts';
import type { ViolenceEvent } from '../../data/steps/violence/event.ts';
import { readEvents } from '../../data/steps/violence/events.ts';
import { finder } from '../../data/steps/violence/places.ts';
import { violence } from '../../data/steps/violence.ts';
import { decodeTable, encodeTable, makeTable } from '../../src/model/table.ts';
import { HAVE_SOURCES, rawRows, realInput } from './inline.ts';

const NONE: FeatureCollection = { type: 'FeatureCollection', features: [] };
const OFFICIAL = 'ucdp/organizedviolencecy_v25_1.csv';
const GED_21 = 'ucdp/ged-21.1-precise-1989-2020.csv';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The check figures of data/README.md of the sources, and sums recomputed by plain loops over the raw rows. */
describe.skipIf(!HAVE_SOURCES)('violence from the sources', () => {
  let events: readonly ViolenceEvent[] = [];
  let chosen: readonly ViolenceEvent[] = [];
  let tables = new Map<string, TableResource>();
  let fine = NONE;

  beforeAll(() => {
    const input = realInput();
    fine = readCountries(input.sources).fine;
    events = readEvents(input.sources);
    chosen = chosenEvents(chooseFiles(events));
    const named = { 'countries-fine': fine, admin1: NONE, 'mission-areas': NONE };
    const done = new Map(
      Object.entries(named).map(([name, collection]) => [name, geo(name, collection)] as const),
    );
    const made = violence({ ...input, done }).filter((resource) => resource.kind === 'table');
    tables = new Map(made.map((table) => [table.name, table]));
  }, 120_000);

  const column = (table: string, name: string): readonly (number | string | null)[] =>
    tables.get(table)?.data[name] ?? [];
  const numbers = (table: string, name: string): readonly number[] => column(table, name).map(Number);
  const of = (source: string): readonly ViolenceEvent[] => events.filter((event) => event.source === source);
  const deaths = (some: readonly ViolenceEvent[]): number => sum(some.map((event) => event.best));

  it('reads every row of every file', () => {
    expect(of('ucdp-ged-21')).toHaveLength(176_579);
    expect(of('ucdp-ged-car')).toHaveLength(1848);
    expect(of('ucdp-ged-sudan')).toHaveLength(1733);
    expect(of('ucdp-ged-drc')).toHaveLength(1943);
    const africa = (iso3: string) => of('ucdp-ged-africa').filter((event) => event.iso3 === iso3).length;
    expect(['MLI', 'BFA', 'SSD', 'NGA', 'NER'].map(africa)).toEqual([2120, 1504, 941, 4603, 517]);
  });

  it('keeps estimates out of order, counted: 1,462 of 21.1 and 147 of the African file', () => {
    const disordered = ({ best, low, high }: ViolenceEvent): boolean =>
      best < Number(low) || best > Number(high);
    expect(of('ucdp-ged-21').filter(disordered)).toHaveLength(1462);
    expect(of('ucdp-ged-africa').filter(disordered)).toHaveLength(147);
    const given = chosen.filter((event) => event.low !== null);
    expect(sum(numbers('violence-cells', 'out_of_order'))).toBe(given.filter(disordered).length);
  });

  it('keeps a best estimate of 0 as 0: 14,372 rows of 21.1, all with high above 0', () => {
    const zero = of('ucdp-ged-21').filter((event) => event.best === 0);
    expect(zero).toHaveLength(14_372);
    expect(zero.every((event) => Number(event.high) > 0)).toBe(true);
  });

  it('gives the sums of Sudan and DR Congo by year', () => {
    const inYear = (source: string, year: number) => of(source).filter((event) => event.year === year);
    expect([2023, 2024].map((year) => deaths(inYear('ucdp-ged-sudan', year)))).toEqual([7837, 7103]);
    expect([2023, 2024, 2025].map((year) => deaths(inYear('ucdp-ged-drc', year)))).toEqual([
      1718, 2573, 9382,
    ]);
    expect(inYear('ucdp-ged-drc', 2025)).toHaveLength(1002);
    expect(of('ucdp-ged-drc').filter((event) => event.month === null)).toHaveLength(941);
  });

  it('finds 530 of the 2,004 Sudan rows of 21.1 (29,690 of 59,201 deaths) in South Sudan of today', () => {
    const sudan = of('ucdp-ged-21').filter((event) => event.iso3 === 'SDN');
    expect([sudan.length, deaths(sudan)]).toEqual([2004, 59_201]);
    const find = finder({ countries: fine, admin1: NONE, areas: NONE }, fineBorders());
    const south = sudan.filter(({ lon, lat }) => find(lon, lat, 'SDN').iso3Now === 'SSD');
    expect([south.length, deaths(south)]).toEqual([530, 29_690]);
  });

  it('keeps Bangui, Goma and Bukavu on their side of the river and the lake', () => {
    const at = (lat: number, lon: number): unknown => {
      const rows = column('violence-places', 'lat').map((value, row) => [
        value,
        column('violence-places', 'lon')[row],
        row,
      ]);
      return column('violence-places', 'iso3_now')[
        Number(rows.find(([y, x]) => y === lat && x === lon)?.[2])
      ];
    };
    // where_coordinates of the files: "Bangui city", "Goma town", "Bukavu town".
    expect([at(4.367, 18.583), at(-1.693, 29.234), at(-2.508, 28.861)]).toEqual(['CAF', 'COD', 'COD']);
  });

  it('takes one file for each country and year, and counts no event twice', () => {
    expect(new Set(chosen.map((event) => event.id)).size).toBe(chosen.length);
    const files = new Map<string, Set<string>>();
    for (const { iso3, year, source } of chosen) {
      const key = `${iso3} ${year}`;
      files.set(key, (files.get(key) ?? new Set()).add(source));
    }
    expect([...files.values()].every((sources) => sources.size === 1)).toBe(true);
    // A union of the two files for Niger 2017 gives 255 of 248 deaths; 21.1 alone 241, the other 202.
    const niger = chosen.filter((event) => event.iso3 === 'NER' && event.year === 2017);
    expect([deaths(niger), niger[0]?.source]).toEqual([241, 'ucdp-ged-21']);
    const left = sum(numbers('violence-choice', 'dropped_events'));
    expect(chosen.length + left).toBe(events.length);
    const ids = column('violence-choice', 'dropped_ids').flatMap((text) => String(text).split(' '));
    expect(ids).toHaveLength(left);
  });

  it('loses no event and no death in the cells', () => {
    expect(sum(numbers('violence-cells', 'events'))).toBe(chosen.length);
    expect(sum(numbers('violence-cells', 'best'))).toBe(deaths(chosen));
    const months = column('violence-cells', 'month').map((month) => month ?? Number.POSITIVE_INFINITY);
    expect(months.every((month, row) => row === 0 || month >= (months[row - 1] ?? 0))).toBe(true);
    const places = numbers('violence-cells', 'place');
    expect(new Set(places).size).toBe(column('violence-places', 'lat').length);
  });

  it('keeps each chosen event once with its days: none lost, none twice', () => {
    const names = [...tables.keys()].filter((name) => name.startsWith('events-'));
    const rows = names.flatMap((name) => column(name, 'source'));
    for (const source of ['ucdp-ged-21', 'ucdp-ged-africa', 'ucdp-ged-car', 'ucdp-ged-sudan', 'ucdp-ged-drc'])
      expect(rows.filter((id) => id === source)).toHaveLength(
        chosen.filter((event) => event.source === source).length,
      );
    const ids = names.flatMap((name) => column(name, 'id')).filter((id) => id !== null);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives no low, high or precision where the file gives none', () => {
    const sources = column('violence-cells', 'source');
    for (const name of ['low', 'high', 'precision', 'date_precision']) {
      const values = column('violence-cells', name);
      const given = sources.filter((_, row) => values[row] !== null);
      expect(given).not.toContain('ucdp-ged-sudan');
      expect(given).not.toContain('ucdp-ged-drc');
    }
  });

  it('writes cells that read back equal: low and high stand in the file as differences from best', () => {
    const cells = tables.get('violence-cells');
    if (!cells) throw new Error('No cells.');
    const table = makeTable(cells.columns, cells.data);
    const back = decodeTable(encodeTable(table));
    for (const name of ['best', 'low', 'high', 'month']) {
      expect(back.columns.get(name)?.raw).toEqual(table.columns.get(name)?.raw);
    }
  });

  it('gives the coverage that a plain recomputation gives', () => {
    // Only country-years that one file holds, straight from the raw rows by UCDP's own names.
    const mapped = new Map<string, number>();
    for (const row of rawRows(GED_21)) {
      const key = `${row.country} ${row.year}`;
      mapped.set(key, (mapped.get(key) ?? 0) + Number(row.best_death));
    }
    const coverage = new Map(
      column('coverage', 'iso3').map((iso3, row) => [`${iso3} ${column('coverage', 'year')[row]}`, row]),
    );
    const names: Readonly<Record<string, string>> = { Afghanistan: 'AFG', Syria: 'SYR', Colombia: 'COL' };
    let compared = 0;
    for (const row of rawRows(OFFICIAL)) {
      const iso3 = names[row.country_cy ?? ''];
      if (!iso3) continue;
      const at = coverage.get(`${iso3} ${row.year_cy}`) ?? -1;
      const carried = mapped.get(`${row.country_cy} ${row.year_cy}`) ?? 0;
      const official = Number(row.cumulative_total_deaths_in_orgvio_best_cy);
      expect(numbers('coverage', 'mapped')[at]).toBe(carried);
      expect(numbers('coverage', 'official')[at]).toBe(official);
      const share = column('coverage', 'share')[at];
      expect(share).toBe(official > 0 ? carried / official : null);
      compared++;
    }
    expect(compared).toBe(3 * 36);
  });

  it('covers every official country-year, and shows what it does not carry', () => {
    const official = rawRows(OFFICIAL);
    const total = sum(official.map((row) => Number(row.cumulative_total_deaths_in_orgvio_best_cy)));
    expect(official).toHaveLength(6936);
    expect(sum(numbers('coverage', 'official'))).toBe(total);
    expect(sum(numbers('coverage', 'mapped'))).toBe(deaths(chosen));
    const shareOf = (iso3: string, year: number): unknown => {
      const row = column('coverage', 'iso3').findIndex(
        (code, at) => code === iso3 && column('coverage', 'year')[at] === year,
      );
      return [column('coverage', 'mapped')[row], column('coverage', 'official')[row]];
    };
    // "DR Congo 0 in 2021-22 and under a half in 2023-24"; Sudan 2023-24 exact; candidate years have no official total.
    expect(shareOf('COD', 2021)).toEqual([0, expect.any(Number)]);
    expect(shareOf('COD', 2023)).toEqual([1718, 3936]);
    expect(shareOf('COD', 2024)).toEqual([2573, 5409]);
    expect(shareOf('SDN', 2023)).toEqual([7837, 7837]);
    expect(shareOf('SDN', 2024)).toEqual([7103, 7103]);
    expect(shareOf('COD', 2025)).toEqual([9382, null]);
  });

  it('lists the rows of DR Congo that look alike: 89 beyond the first, 74 deaths', () => {
    const raw = rawRows('ucdp/ged-drc-2023-2025.csv').filter((row) => row.year !== '2025');
    const seen = new Set<string>();
    const repeats = raw.filter((row) => {
      const key = [row.longitude, row.latitude, row.year, row.type_of_violence, row.dyad_name, row.best].join(
        '|',
      );
      return seen.size === seen.add(key).size;
    });
    const beyond = numbers('violence-repeats', 'rows').map((rows) => rows - 1);
    expect(sum(beyond)).toBe(repeats.length);
    const more = beyond.map((rows, at) => rows * (numbers('violence-repeats', 'best')[at] ?? 0));
    expect(sum(more)).toBe(sum(repeats.map((row) => Number(row.best))));
    // The note's two shares: 89 of 941 rows here, 141 of 2,151 rows of 21.1 for 2015-2020.
    expect(repeats.length / raw.length).toBeCloseTo(0.095, 3);
    const old = of('ucdp-ged-21').filter((event) => event.iso3 === 'COD' && event.year >= 2015);
    const keys = old.map(({ lat, lon, year, type, dyad, best }) =>
      JSON.stringify([lat, lon, year, type, dyad, best]),
    );
    expect((keys.length - new Set(keys).size) / keys.length).toBeCloseTo(0.066, 3);
  });
});

function geo(name: string, collection: FeatureCollection): Resource {
  return {
    kind: 'geojson',
    name,
    title: name,
    description: name,
    sources: ['natural-earth'],
    coverage: null,
    status: 'final',
    collection,
    fields: [],
  };
}
