import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  COUNTRIES,
  checkIso3,
  findCountry,
  HISTORIC,
  iso3OfNumeric,
  iso3OfUcdp,
  iso3OfUnhcr,
  iso3OfWgi,
  iso3OfWorldBank,
  stateInYear,
} from '../../data/countries.ts';
import { createReader } from '../../data/lib/reader.ts';

const SOURCES = resolve(process.env.ATLAS_SOURCES ?? '../shared/data');

describe('countries', () => {
  it('gives each code, number and name to one country', () => {
    const all = [...COUNTRIES, ...HISTORIC];
    expect(new Set(all.map((one) => one.iso3)).size).toBe(all.length);
    for (const { iso3, numeric } of all) {
      expect(iso3).toMatch(/^[A-Z]{3}$/);
      if (numeric !== null) expect(numeric).toMatch(/^\d{3}$/);
    }
  });

  it('reads UCDP names that carry history', () => {
    expect(iso3OfUcdp('DR Congo (Zaire)', 1990, 'x')).toBe('COD');
    expect(iso3OfUcdp('Yemen (North Yemen)', 1989, 'x')).toBe('YEM');
    expect(iso3OfUcdp('Yemen (South Yemen)', 1989, 'x')).toBe('YMD');
    expect(iso3OfUcdp('Macedonia, FYR', 2001, 'x')).toBe('MKD');
    expect(iso3OfUcdp('Congo', 1997, 'x')).toBe('COG');
    expect(iso3OfUcdp('Niger', 2017, 'x')).toBe('NER');
    expect(iso3OfUcdp('Nigeria', 2017, 'x')).toBe('NGA');
  });

  it('decides by year which state a name means', () => {
    const years = [1991, 1992, 2002, 2003, 2005, 2006];
    expect(years.map((year) => iso3OfUcdp('Russia (Soviet Union)', year, 'x'))).toEqual(
      'SUN RUS RUS RUS RUS RUS'.split(' '),
    );
    expect(years.map((year) => iso3OfUcdp('Serbia (Yugoslavia)', year, 'x'))).toEqual(
      'YUG YUG YUG SCG SCG SRB'.split(' '),
    );
    expect(stateInYear('FRA', 1989)).toBe('FRA');
  });

  it('reads codes of the World Bank and UNHCR that look like those of other countries', () => {
    expect(['ZAR', 'ROM', 'TMP', 'WBG', 'ADO', 'KSV', 'MLI'].map((code) => iso3OfWgi(code, 'x'))).toEqual(
      'COD ROU TLS PSE AND XKX MLI'.split(' '),
    );
    expect(['ARE', 'AUS', 'CHI', 'GAZ', 'ICO', 'COD', 'TMP'].map((code) => iso3OfUnhcr(code, 'x'))).toEqual(
      'EGY AUT CHN PSE CIV COD TLS'.split(' '),
    );
    expect(iso3OfUnhcr('STA', 'x')).toBeNull();
    expect(iso3OfWorldBank('WLD', 'x')).toBeNull();
    expect(iso3OfWorldBank('XKX', 'x')).toBe('XKX');
  });

  it('stops at an unknown name with its place, value and what was expected', () => {
    expect(() => iso3OfUcdp('Zaire', 1990, 'a.csv, row 7, column "country"')).toThrow(
      'a.csv, row 7, column "country": "Zaire", expected a country name of UCDP',
    );
    expect(() => iso3OfWgi('QQQ', 'x')).toThrow('"QQQ"');
    expect(() => iso3OfUnhcr('QQQ', 'x')).toThrow('"QQQ"');
    expect(() => checkIso3('QQQ', 'x')).toThrow('"QQQ"');
    expect(findCountry('QQQ')).toBeNull();
  });
});

describe.skipIf(!existsSync(SOURCES))('countries against the sources', () => {
  const sources = createReader(SOURCES);

  it('agrees with the ISO3 and M49 pairs of the UN fatalities and the UNHCR pairs', () => {
    const deaths = sources.csv('un-missions/DPPADPOSS-FATALITIES.csv', ['isocode3', 'm49_code']);
    const pairs = new Map(deaths.map((row) => [row.maybe('isocode3'), row.maybeInt('m49_code')]));
    for (const [iso3, m49] of pairs) {
      const country = iso3 === null ? null : findCountry(iso3);
      if (country?.numeric && m49 !== null && iso3 !== 'SDN') {
        expect([iso3, iso3OfNumeric(String(m49))]).toEqual([iso3, iso3]);
      }
    }
    const unhcr = sources.csv('stability/unhcr-population-1951-2025.csv', ['coo', 'coo_iso']);
    for (const [code, iso] of new Map(unhcr.map((row) => [row.text('coo'), row.text('coo_iso')]))) {
      const none = ['UNK', 'XXA', 'TIB'].includes(iso);
      expect([code, iso3OfUnhcr(code, 'x')]).toEqual([code, none ? null : iso]);
    }
  });

  it('knows every state of the official file by name and Gleditsch-Ward number, never two under one code in a year', () => {
    const names = ['country_cy', 'country_id_cy', 'year_cy'];
    const rows = sources.csv('ucdp/organizedviolencecy_v25_1.csv', names);
    const seen = new Set<string>();
    for (const row of rows) {
      const iso3 = iso3OfUcdp(row.text('country_cy'), row.int('year_cy'), `row ${row.line}`);
      expect(findCountry(iso3)?.gw).toBe(row.int('country_id_cy'));
      seen.add(`${iso3} ${row.int('year_cy')}`);
    }
    expect(rows.length).toBe(6936);
    expect(seen.size).toBe(6936);
    const last = (name: string) =>
      Math.max(...rows.filter((row) => row.text('country_cy') === name).map((row) => row.int('year_cy')));
    for (const state of HISTORIC) for (const name of state.ucdp) expect(last(name)).toBe(state.to);
  });

  it('knows every code of the population and governance files', () => {
    const people = sources.csv('stability/population-1960-2024.csv', ['Country Name', 'Country Code']);
    const codes = new Map(people.map((row) => [row.text('Country Code'), row.text('Country Name')]));
    // 265 codes, of which 48 are aggregates and one is the Channel Islands: 216 countries and territories.
    const countries = [...codes.keys()].filter((code) => iso3OfWorldBank(code, 'x') !== null);
    expect([codes.size, countries.length]).toEqual([265, 216]);
    const wgi = sources.csv('stability/wgi-1996-2023.csv', ['code']);
    const states = new Set(wgi.map((row) => row.text('code')));
    expect(new Set([...states].map((code) => iso3OfWgi(code, code))).size).toBe(states.size);
  });
});
