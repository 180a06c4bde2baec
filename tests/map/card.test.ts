import { describe, expect, it } from 'vitest';
import { indexViolence } from '../../src/analysis/violence.ts';
import { baseCard, type CardContext, totalCard, violenceCard } from '../../src/map/card.ts';
import { distanceKm } from '../../src/map/distance.ts';
import { monthOf } from '../../src/model/month.ts';
import { makeTable } from '../../src/model/table.ts';
import { en } from '../../src/text/en.ts';
import { CELLS, violenceOf } from './violence.ts';

const violence = indexViolence(...violenceOf(CELLS));
const BASE = {
  row: 0,
  mission: 'minusma',
  year: 2020,
  place: 'Gao',
  lat: 16.27,
  lon: -0.04,
  troops: null,
  hq: 2,
} as const;
const CONTEXT: CardContext = {
  text: en,
  window: { from: monthOf(2020, 1), to: monthOf(2020, 12) },
  sources: [
    {
      id: 'ucdp-ged-21',
      title: '',
      short: 'UCDP GED 21.1',
      publisher: '',
      version: '21.1',
      url: '',
      licence: { name: '', title: '' },
      citation: '',
      caveats: [],
    },
  ],
  countryName: (iso3) => (iso3 === 'MLI' ? 'Mali' : iso3),
  bases: [BASE],
  events: new Map(),
};
const row = (card: ReturnType<typeof violenceCard>, label: string): string | undefined =>
  card.rows.find((other) => other.label === label)?.value;

describe('the card of a place', () => {
  const card = violenceCard(violence, [0], CONTEXT);

  it('says the figure with its low and high, window, types, dyads, precision and source', () => {
    expect([card.title, card.aside]).toEqual(['Tombouctou', 'Mali']);
    expect([card.figure, card.unit, card.note]).toEqual(['104', 'deaths', 'low 94, high 160']); // 100 + 4; 90 + 4; 150 + 10
    expect(row(card, 'When')).toBe('Jan 2020 – Feb 2020');
    expect(row(card, 'Type')).toBe('state-based, non-state');
    expect(row(card, 'Pairs of sides')).toBe('A - B; C - D');
    expect(row(card, 'Precision')).toBe('exact place to within about 25 km (1–2)');
    expect(card.source).toBe('Source: UCDP GED 21.1');
  });

  it('names the nearest base with its distance and year', () => {
    // 16.1 N 3.1 W to 16.27 N 0.04 W: 3.06 degrees of longitude at cos 16.19 are 2.939 degrees, with 0.17 of latitude 327 km.
    expect(row(card, 'Nearest base')).toBe('Gao, 327 km (2020)');
  });

  it('says "not given" where the source gives nothing', () => {
    const vague = violenceCard(violence, [1], CONTEXT);
    expect(vague.note).toBe('low and high not given');
    expect(row(vague, 'Pairs of sides')).toBe('not given');
    expect(violenceCard(violence, [2], CONTEXT).title).toBe('not given');
    expect(violenceCard(violence, [2], CONTEXT).figure).toBe('0');
  });

  it('says that a range is of some cells only', () => {
    expect(violenceCard(violence, [0, 1], CONTEXT).note).toBe('low 94, high 160, not given for some');
  });
});

describe('the card of a base', () => {
  it('says that troops are an estimate, and "not given" where there is none', () => {
    const table = makeTable([{ name: 'contributors', type: 'string', description: '' }], {
      contributors: ['Chad (10), Togo (9), Niger (8), Egypt (7), Nepal (6), China (5)'],
    });
    const card = baseCard(BASE, null, table, CONTEXT);
    expect([card.figure, card.unit]).toEqual([null, 'Troops not given']);
    expect(row(card, 'Contributors')).toBe('Chad (10), Togo (9), Niger (8), Egypt (7), and 2 more');
    expect(baseCard({ ...BASE, troops: 450 }, null, table, CONTEXT).unit).toBe('troops, an estimate');
  });
});

describe('the card of an official total', () => {
  it('says how much of it the map carries', () => {
    const total = {
      iso3: 'COD',
      best: 5409,
      low: 5000,
      high: 6000,
      mapped: 2573,
      share: 2573 / 5409,
      preliminary: false,
    };
    const card = totalCard(
      {
        iso3: 'COD',
        label: 'DR Congo',
        point: [23, -2],
        total,
        from: 2024,
        to: 2024,
        newest: false,
        strong: true,
      },
      CONTEXT,
    );
    expect(card.figure).toBe('5\u202f409');
    expect(row(card, 'Years')).toBe('2024');
    expect(row(card, 'On the map')).toBe('2\u202f573 deaths (47.6\u202f%)'); // 2573 / 5409 = 0.47569
  });
});

describe('distances', () => {
  it('are great circles: a quarter of the meridian is 10 007.6 km on the mean sphere', () => {
    expect(distanceKm(0, 0, 90, 0)).toBeCloseTo((Math.PI / 2) * 6371.0088, 6);
  });
});
