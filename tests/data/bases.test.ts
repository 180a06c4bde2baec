import { describe, expect, it } from 'vitest';
import { bases } from '../../data/steps/bases.ts';
import { basesDated } from '../../data/steps/bases-dated.ts';
import { monthOf } from '../../src/model/month.ts';
import {
  HAVE_SOURCES,
  inlineInput,
  inlineProject,
  rawRows,
  realInput,
  runStep,
  withoutColumn,
} from './inline.ts';

const FRONT = 'geo-pko/FrontMap_v.2.3.csv';
const TYPES = 'geo-pko/TTMap_v.2.3.csv';
const CONTRIBUTORS = 'geo-pko/TCCMap_v.2.3.csv';
const DATED = 'geo-pko/geo-pko-v2.1-dated-maps-1994-2020.csv';
const FILES = {
  [FRONT]: `mission,year,country,location,latitude,longitude,NoTroops,Reserve,hq,UNPOL,UNMO,ave.no.troops
ONE,2001,X,Camp,1.00001,2.5,100,0,0,1,0,150
ONE,2001,X,Camp,1.5,2.5,200,0,2,1,0,150
ONE,2001,X,Post,3,4,NA,75,0,0,1,NA
ONE,2009,X,Post,3,4,0,0,0,0,1,0
`,
  [TYPES]: `mission,year,location,latitude,longitude,Infantry,eng,med,sig,av,riv,maint,trans
ONE,2001,Camp,1.5,2.5,150,2,0,0,0,0,0,0
ONE,2001,Post,3,4,0,0,1,1,1,1,1,1
ONE,2009,Post,3,4,0,0,0,0,0,0,0,0
`,
  [CONTRIBUTORS]: `mission,year,location,latitude,longitude,No.TCC,year.overview
ONE,2001,Camp,1.5,2.5,2,"Chad (100), Togo (50)"
`,
};
const PROJECT = inlineProject([{ acronym: 'ONE', start: '2000-05-01', end: '2005-12-31' }]);

function run(files: Readonly<Record<string, string>>) {
  return runStep(bases, inlineInput(files, PROJECT));
}

describe('bases', () => {
  it('joins the repeats of a place: mean troops, highest headquarters and its position', () => {
    const { rows, resource } = run(FILES);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toEqual({
      mission: 'one',
      year: 2001,
      month: null,
      place: 'Camp',
      lat: 1.5,
      lon: 2.5,
      troops: 150,
      hq: 2,
      types: 'infantry, engineers',
      contributors: 'Chad (100), Togo (50)',
      police: 1,
      observers: 0,
      outside: 0,
    });
    expect(resource.notes?.[0]).toContain('4 rows in the source: 3 bases after 1 repeats');
    expect(resource.notes?.[2]).toContain('differs within 1 ');
    expect(resource.notes?.[3]).toContain('ONE 2001 Camp');
  });

  it('tells unknown troops from none, and a year outside the mission', () => {
    const { rows } = run(FILES);
    expect(
      rows.slice(1).map((one) => [one.year, one.troops, one.types, one.contributors, one.outside]),
    ).toEqual([
      [2001, null, 'medical, signals, aviation, riverine, maintenance, transport, reserve', null, 0],
      [2009, 0, 'none', null, 1],
    ]);
  });

  it('stops with a sentence at a fault', () => {
    for (const column of [
      'mission',
      'year',
      'location',
      'latitude',
      'longitude',
      'hq',
      'UNMO',
      'ave.no.troops',
    ]) {
      const front = withoutColumn(FILES[FRONT], column);
      expect(() => run({ ...FILES, [FRONT]: front })).toThrow(
        `${FRONT}, row 1: column "${column}" is missing`,
      );
    }
    for (const column of ['location', 'Infantry', 'trans']) {
      const types = withoutColumn(FILES[TYPES], column);
      expect(() => run({ ...FILES, [TYPES]: types })).toThrow(
        `${TYPES}, row 1: column "${column}" is missing`,
      );
    }
    const change = (from: string, to: string) => () =>
      run({ ...FILES, [FRONT]: FILES[FRONT].replace(from, to) });
    expect(change('ONE', 'TEN')).toThrow(`${FRONT}, row 2, column "mission": "TEN"`);
    expect(change('0,1,0,150', '4,1,0,150')).toThrow('column "hq": "4", expected a level of 0 to 3');
    expect(change('2,1,0,150', '2,1,0,160')).toThrow(
      'column "ave.no.troops": "160", expected "150" as in row 2',
    );
    const stray = FILES[TYPES].replace('Camp', 'Town');
    expect(() => run({ ...FILES, [TYPES]: stray })).toThrow('column "location": "Town", expected a place');
    const { [TYPES]: _, ...missing } = FILES;
    expect(() => run(missing)).toThrow(`${TYPES}: the file is missing`);
  });
});

describe.skipIf(!HAVE_SOURCES)('bases of Geo-PKO', () => {
  const { rows } = HAVE_SOURCES ? runStep(bases, realInput()) : { rows: [] };
  const raw = HAVE_SOURCES ? rawRows(FRONT) : [];

  it('has one row for each mission, year and place', () => {
    // 8,783 rows less 1,417 repeats less 5 of BINUB (2) and UNIOSIL (3), which are no operations
    expect(raw).toHaveLength(8783);
    expect(rows).toHaveLength(8783 - 1417 - 5);
    expect(new Set(rows.map((one) => `${one.mission}|${one.year}|${one.place}`)).size).toBe(rows.length);
    expect([
      Math.min(...rows.map((one) => Number(one.year))),
      Math.max(...rows.map((one) => Number(one.year))),
    ]).toEqual([1994, 2024]);
  });

  it('adds up to the troops that a plain count gives; MONUSCO 2024 to 12,838', () => {
    const sum = (mission: string, year: number) =>
      rows
        .filter((one) => one.mission === mission && one.year === year)
        .reduce((total, one) => total + Number(one.troops), 0);
    expect(sum('monusco', 2024)).toBe(12838);
    for (const [acronym, year] of [
      ['MINUSMA', 2014],
      ['MINUSMA', 2022],
      ['UNIFIL', 2006],
      ['UNAMID', 2012],
    ] as const) {
      const places = new Map<string, number>();
      for (const one of raw) {
        if (one.mission === acronym && Number(one.year) === year)
          places.set(one.location ?? '', Number(one['ave.no.troops']) || 0);
      }
      let plain = 0;
      for (const troops of places.values()) plain += troops;
      expect([acronym, year, sum(acronym.toLowerCase(), year)]).toEqual([acronym, year, plain]);
    }
  });

  it('keeps every position of the source as it is', () => {
    const positions = new Set(raw.map((one) => `${Number(one.latitude)}|${Number(one.longitude)}`));
    expect(rows.filter((one) => !positions.has(`${one.lat}|${one.lon}`))).toEqual([]);
  });
});

describe.skipIf(!HAVE_SOURCES)('bases by dated map', () => {
  const { rows } = HAVE_SOURCES ? runStep(basesDated, realInput()) : { rows: [] };

  it('has one row for each mission, month, place and position, as stored to four decimals', () => {
    const keys = rows.map((one) =>
      [one.mission, one.month, one.place, Number(one.lat).toFixed(4), Number(one.lon).toFixed(4)].join('|'),
    );
    expect(new Set(keys).size).toBe(rows.length);
  });

  it('takes contributors and troops from the map of the month', () => {
    // Map no. 2916 Rev. 100 of June 2017, first rows of the file: Camp Faouar 225 troops, Camp Ziouani 835, Damascus 0
    const undof = rows.filter((one) => one.mission === 'undof' && one.month === monthOf(2017, 6));
    const troops = (place: string) => undof.find((one) => one.place === place)?.troops;
    expect([troops('Camp Faouar'), troops('Camp Ziouani'), troops('Damascus')]).toEqual([225, 835, 0]);
    expect(new Set(undof.map((one) => one.map))).toEqual(new Set(['Map no. 2916 Rev. 100']));
    // El Fasher, July 2014: two units on one map, 185 and 900 troops, one of them the mission headquarters
    const fasher = rows.find(
      (one) => one.mission === 'unamid' && one.place === 'El Fasher' && one.month === monthOf(2014, 7),
    );
    expect(fasher).toMatchObject({
      troops: 1085,
      hq: 3,
      contributors: 'Rwanda (150), Ethiopia (35), Rwanda (300), Nepal (300), Gambia (150)',
    });
  });

  it('stops with a sentence when a column is missing', () => {
    expect(() => runStep(basesDated, inlineInput({ [DATED]: 'source,mission\na,b\n' }, PROJECT))).toThrow(
      `${DATED}, row 1: column "year" is missing`,
    );
  });
});
