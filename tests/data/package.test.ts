import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../data/inspect.ts';
import { SOURCES } from '../../data/sources.ts';
import { decodeTable } from '../../src/model/table.ts';

interface Entry {
  name: string;
  path: string;
  kind: string;
  hash: string;
  bytes: number;
  rows: number;
  schema: { fields: { name: string; description: string }[] };
  sources: { id: string; title: string; version: string }[];
  licenses: { name: string }[];
  coverage: unknown;
  status: string;
}

const FOLDER = 'public/data';
const entries: Entry[] = JSON.parse(readFileSync(`${FOLDER}/datapackage.json`, 'utf8')).resources;

/** The columns that the rest of the project may count on. */
const COLUMNS: Readonly<Record<string, string>> = {
  missions: 'id acronym name start end ends hosts hq',
  'mission-areas': 'mission drawn',
  bases: 'mission year month place lat lon troops hq',
  fatalities: 'mission month cause personnel deaths',
  strength: 'mission month kind deployed',
  'violence-places': 'lat lon iso3_now admin1 areas',
  'violence-cells': 'iso3 month type dyad events best low high precision date_precision status source',
  'events-west-africa':
    'place start end date_precision type dyad best low high precision where reports office source id',
  coverage: 'iso3 year mapped official share',
  'country-year': 'iso3 year type best low high',
  'country-month': 'iso3 month best status source',
  wgi: 'iso3 year indicator estimate se',
  displacement: 'iso3 year refugees idps',
  population: 'iso3 year people',
  countries: 'iso3 name',
  'countries-fine': 'iso3 name',
  admin1: 'iso3 name',
  lines: 'class',
  places: 'name iso3',
  notes: 'id text extent',
  sources: 'id title publisher version url licence citation',
};

function csv(...args: string[]): string[] {
  const lines: string[] = [];
  inspect(FOLDER, [...args, '--csv'], (line) => lines.push(line));
  return lines;
}

describe('the data package', () => {
  it('holds every resource with the columns that others count on', () => {
    for (const [name, columns] of Object.entries(COLUMNS)) {
      const entry = entries.find((candidate) => candidate.name === name);
      const fields = entry?.schema.fields.map((field) => field.name) ?? [];
      expect(fields, name).toEqual(expect.arrayContaining(columns.split(' ')));
    }
  });

  it('describes each file as it is: bytes, digest, rows, columns', () => {
    for (const { name, path, kind, hash, bytes, rows, schema } of entries) {
      const file = readFileSync(`${FOLDER}/${path}`);
      expect(file.length, name).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(file).digest('hex')}`, name).toBe(hash);
      for (const field of schema.fields) expect(field.description, `${name}.${field.name}`).not.toBe('');
      if (kind !== 'table') continue;
      const table = decodeTable(file, name);
      expect(table.rows, name).toBe(rows);
      expect([...table.columns.keys()], name).toEqual(schema.fields.map((field) => field.name));
    }
  });

  it('states source, version, licence, coverage and status of each resource', () => {
    for (const { name, sources, licenses, status } of entries) {
      if (name !== 'sources') expect(sources.length, name).toBeGreaterThan(0);
      for (const { id, version } of sources) {
        expect(Object.keys(SOURCES), name).toContain(id);
        expect(version, `${name}: ${id}`).not.toBe('');
      }
      if (sources.length > 0) expect(licenses.length, name).toBeGreaterThan(0);
      expect(['final', 'preliminary', 'mixed'], name).toContain(status);
    }
  });
});

describe('inspect', () => {
  it('prints a header and plain values, places beside cells', () => {
    const [head, first] = csv('violence-cells', '--where', 'month=2022-03', '--where', 'iso3=MLI');
    expect(head?.split(',')).toEqual(
      expect.arrayContaining(['lat', 'lon', 'iso3', 'iso3_now', 'month', 'type']),
    );
    expect(first?.split(',')).toEqual(expect.arrayContaining(['2022-03', 'MLI']));
  });

  it('gives the official check figures', () => {
    // UCDP country-year 25.1, as its publisher gives them
    for (const [iso3, year, best] of [
      ['MLI', 2022, 3656],
      ['COD', 2024, 5409],
      ['SDN', 2023, 7837],
      ['SSD', 2024, 697],
    ]) {
      const [head = '', row = '', ...more] = csv(
        'country-year',
        '--where',
        `iso3=${iso3}`,
        '--where',
        `year=${year}`,
        '--where',
        'type=all',
      );
      expect(more).toEqual([]);
      expect(row.split(',')[head.split(',').indexOf('best')]).toBe(String(best));
    }
  });

  it('prints nested values by what stands for them', () => {
    const [head = '', row = ''] = csv('missions', '--where', 'id=minusma');
    expect(head).toContain('id,acronym,name,start,end,ends');
    expect(row).toContain('2013-04-25,2023-06-30,mandate 2023-06-30; protection 2023-09-30');
  });

  it('says what it does not know', () => {
    expect(() => csv('casualties')).toThrow(
      'Resource "casualties" is unknown, expected one of sources, missions',
    );
    expect(() => csv('wgi', '--where', 'country=MLI')).toThrow(
      'wgi has no column "country", expected one of iso3',
    );
    expect(() => csv('wgi', '--where', 'MLI')).toThrow('--where "MLI", expected key=value');
  });
});
