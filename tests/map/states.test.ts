import { describe, expect, it } from 'vitest';
import type { Fill } from '../../src/catalog/fill.ts';
import { findIndicator } from '../../src/catalog/indicators.ts';
import { countryStates, createStateWriter, type FeatureState } from '../../src/map/states.ts';
import { paletteOf } from './palettes.ts';

const palette = paletteOf('light');
const [worst, , middle] = palette.stability;

/** Mali in the worst class of political stability, Togo in the middle, Nauru n/a, France 0 (of another indicator), Fiji without data. */
function fill(): Fill {
  const indicator = findIndicator('wgi-pv');
  if (!indicator) throw new Error('no wgi-pv');
  const reading = { from: 2023, to: 2023, standIn: false, preliminary: false, values: new Map() };
  const classes = [['MLI'], [], ['TGO'], [], []];
  return { indicator, reading, classes, zero: ['FRA'], noData: ['FJI'], notApplicable: ['NRU'] };
}

describe('states of countries', () => {
  it('are none for plain land', () => {
    expect(countryStates({ hosts: [], thin: [], fill: null }, palette)).toEqual(new Map());
  });

  it('tell hosts and thin coverage apart, and both of one country', () => {
    const states = countryStates({ hosts: ['MLI'], thin: ['MLI', 'NER'], fill: null }, palette);
    expect(states).toEqual(
      new Map([
        ['MLI', { color: palette.host, thin: true, noData: false }],
        ['NER', { color: null, thin: true, noData: false }],
      ]),
    );
  });

  it('fill by class, and tell no data, not applicable and zero apart', () => {
    const states = countryStates({ hosts: ['MLI', 'FRA', 'FJI'], thin: [], fill: fill() }, palette);
    expect(states).toEqual(
      new Map([
        ['MLI', { color: worst, thin: false, noData: false }],
        ['FRA', { color: palette.land, thin: false, noData: false }],
        ['FJI', { color: palette.host, thin: false, noData: true }],
        ['TGO', { color: middle, thin: false, noData: false }],
      ]),
    );
  });
});

describe('the writer of states', () => {
  function map(source: { value: object | undefined }) {
    const told: string[] = [];
    const writer = createStateWriter(
      {
        getSource: () => source.value as never,
        setFeatureState: ({ id }, state: FeatureState) => {
          told.push(`${id} ${JSON.stringify(state)}`);
          return undefined as never;
        },
        removeFeatureState: ({ id }) => {
          told.push(`${id} gone`);
          return undefined as never;
        },
      },
      'areas',
    );
    return { told, write: (states: Record<string, FeatureState>) => writer(new Map(Object.entries(states))) };
  }

  it('tells only what differs', () => {
    const { told, write } = map({ value: {} });
    write({ alpha: { status: 'active' }, beta: { status: 'past' } });
    write({ alpha: { status: 'active' }, beta: { status: 'past' } });
    write({ alpha: { status: 'past' }, gamma: { status: 'active' } });
    expect(told).toEqual([
      'alpha {"status":"active"}',
      'beta {"status":"past"}',
      'beta gone',
      'alpha {"status":"past"}',
      'gamma {"status":"active"}',
    ]);
  });

  it('tells all again to a source that is new, and nothing while there is none', () => {
    const source: { value: object | undefined } = { value: undefined };
    const { told, write } = map(source);
    write({ alpha: { status: 'active' } });
    expect(told).toEqual([]);
    source.value = {};
    write({ alpha: { status: 'active' } });
    source.value = {};
    write({ alpha: { status: 'active' } });
    expect(told).toEqual(['alpha {"status":"active"}', 'alpha {"status":"active"}']);
  });
});
