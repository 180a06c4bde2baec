import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { labelChain, readParagraphs, resolutionPaths } from '../../../data/lib/resolutions.ts';
import { mandates } from '../../../data/steps/mandates.ts';
import type { ListingRecord } from '../../../src/model/bundle.ts';
import { HAVE_SOURCES, inlineReader, realInput } from '../inline.ts';
import { files, project } from './coded.ts';

describe.skipIf(!HAVE_SOURCES)('against the texts', { timeout: 60_000 }, () => {
  const { sources } = HAVE_SOURCES ? realInput() : { sources: inlineReader({}) };
  const paths = HAVE_SOURCES ? resolutionPaths(sources) : new Map<number, string>();

  it('finds all 509 texts by number', () => {
    expect(paths.size).toBe(509);
  });

  it('finds every quotation in its paragraph, and every verb in the paragraph or above it', () => {
    let quotations = 0;
    for (const { mission, resolutions } of files) {
      for (const one of resolutions) {
        const path = paths.get(one.number);
        if (!path) continue;
        const paragraphs = readParagraphs(sources.text(path));
        for (const { paragraph, quote } of [...one.basis, ...one.tasks, ...one.partners]) {
          const own = paragraphs.filter(({ label }) => label === paragraph).map(({ text }) => text);
          expect(own.join('\n'), `${mission} ${one.number} ${paragraph}`).toContain(quote);
          quotations += 1;
        }
        for (const { verb, paragraph } of one.tasks) {
          const chain = labelChain(paragraph);
          const words = paragraphs.filter(({ label }) => chain.includes(label)).map(({ text }) => text);
          const stem = verb === 'calls on' ? 'calls (?:up)?on' : verb.replace('iz', 'i[sz]').slice(0, -1);
          expect(words.join(' '), `${mission} ${one.number} ${paragraph}`).toMatch(
            new RegExp(`\\b${stem}`, 'i'),
          );
        }
      }
    }
    expect(quotations).toBeGreaterThan(1_300);
  });

  it('has every resolution that the source counts for a mission coded, or left out for a reason', () => {
    const list = `${sources.root}/un-resolutions/sc_resolutions_by_mission_2000-2026.csv`;
    const rows = csvParse(readFileSync(list, 'utf8'));
    const left = project.json<Record<string, Record<string, readonly number[]>>>('mandates/left-out.json');
    let walked = 0;
    for (const { mission, resolutions } of files) {
      const numbers = new Set(resolutions.map(({ number }) => number));
      const reasons = Object.values(left[mission] ?? {}).flat();
      for (const row of rows.filter((one) => one.mission?.toLowerCase() === mission)) {
        const number = Number(row.number);
        const [isCoded, isLeft] = [numbers.has(number), reasons.includes(number)];
        expect(isCoded !== isLeft, `${mission} ${number}: coded ${isCoded}, left out ${isLeft}`).toBe(true);
        // What the source finds in the title of a resolution is on the mission's own mandate.
        if (row.in_title === '1') expect(isCoded, `${mission} ${number}`).toBe(true);
        walked += 1;
      }
    }
    // MINUSMA 25, MONUC 53, MONUSCO 39, MINUSCA 37, UNMISS 72, UNAMID 62, UNISFA 53, UNIFIL 35
    expect(walked).toBe(25 + 53 + 39 + 37 + 72 + 62 + 53 + 35);
  });

  it('makes the resources, and says of every other mission that it is not coded', () => {
    const resources = new Map(mandates(realInput()).map((resource) => [resource.name, resource]));
    expect([...resources.keys()]).toEqual(['mandates', 'mandate-scope', 'tasks', 'partners', 'listings']);
    const records = (name: string) => {
      const resource = resources.get(name);
      return resource?.kind === 'records' ? resource.records : [];
    };
    expect(records('mandate-scope')).toHaveLength(71);
    expect(records('mandate-scope').find(({ mission }) => mission === 'unef-i')).toMatchObject({
      mandates: 'not coded',
      tasks: 'not coded',
      resolutions: null,
    });
    expect(records('mandate-scope').find(({ mission }) => mission === 'unifil')).toMatchObject({
      mandates: 'coded',
      tasks: 'coded',
      partial: { from: '2000-01-31', to: null },
      from: '2000-01-31',
    });
    // Votes of the metadata: 2640 adopted 13-0-2; 2808 has "015" and two empty counts.
    const votes = new Map(
      records('mandates').map(({ mission, number, vote }) => [`${mission} ${number}`, vote]),
    );
    expect(votes.get('minusma 2640')).toEqual({ for: 13, against: 0, abstain: 2 });
    expect(votes.get('monusco 2808')).toEqual({ for: 15, against: 0, abstain: 0 });
    expect(votes.get('monuc 1279')).toBeNull();
  });

  it('takes the sides of listings from the violence data', () => {
    const listings = mandates(realInput()).find(({ name }) => name === 'listings');
    const read = (name: string): string =>
      readFileSync(`${sources.root}/ucdp/${name}`, 'utf8').replaceAll('"', '');
    const csv = read('ged-west-africa-south-sudan-nigeria.csv') + read('ged-21.1-precise-1989-2020.csv');
    for (const { ucdp } of (listings?.kind === 'records' ? listings.records : []) as { ucdp: string[] }[]) {
      for (const side of ucdp) expect(csv).toContain(`,${side},`);
    }
  });

  it('gives a day of listing only from a page of the United Nations, whose words name it', () => {
    const listings = mandates(realInput()).find(({ name }) => name === 'listings');
    const records = (listings?.kind === 'records' ? listings.records : []) as unknown as ListingRecord[];
    const days = records.flatMap(({ group, listed }) =>
      listed ? [[group.match(/\((\w+)\)$|^Boko Haram/)?.[0], listed]] : [],
    );
    expect(days).toEqual([
      ['Boko Haram', '2014-05-22'],
      ['(JNIM)', '2018-10-04'],
      ['(ISGS)', '2020-02-23'],
    ]);
    for (const { listed, url, quotation, source } of records) {
      expect(source === 'un-sanctions').toBe(url !== null);
      if (url) expect(url).toMatch(/^https:\/\/(press|www)\.un\.org\//);
      if (listed) expect(quotation).toMatch(/22 May 2014|2018年10月4日|23 February 2020/);
    }
  });

  it('stops at a quotation that its text does not have', () => {
    const file = structuredClone(
      project.json<{ resolutions: { basis: { quote: string }[] }[] }>('mandates/minusma.json'),
    );
    const basis = file.resolutions[0]?.basis[1];
    if (basis) basis.quote = 'Decides to establish something else';
    const changed = {
      ...project,
      json: <T>(path: string): T => (path === 'mandates/minusma.json' ? (file as T) : project.json<T>(path)),
    };
    expect(() => mandates({ ...realInput(), project: changed })).toThrow(
      /mandates\/minusma\.json, S\/RES\/2100 \(2013\): "Decides to establish something else" does not stand in paragraph 7/,
    );
  });
});
