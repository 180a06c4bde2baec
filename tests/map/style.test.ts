import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { Fill } from '../../src/catalog/fill.ts';
import { findIndicator } from '../../src/catalog/indicators.ts';
import { toRgb } from '../../src/map/palette.ts';
import { ABOVE_VIOLENCE, mapStyle, type StyleOptions } from '../../src/map/style.ts';
import { paletteOf } from './palettes.ts';

const OPTIONS = { hosts: ['MLI'], thin: ['NER', 'DZA'], months: 24 };

/** Mali in the worst class of political stability, Togo in the middle, Nauru n/a, France 0 (of another indicator), Fiji without data. */
function fill(): Fill {
  const indicator = findIndicator('wgi-pv');
  if (!indicator) throw new Error('no wgi-pv');
  const reading = { from: 2023, to: 2023, standIn: false, preliminary: false, values: new Map() };
  const classes = [['MLI'], [], ['TGO'], [], []];
  return { indicator, reading, classes, zero: ['FRA'], noData: ['FJI'], notApplicable: ['NRU'] };
}

describe.each(['light', 'dark'] as const)('the map style in %s', (theme) => {
  const style = mapStyle(paletteOf(theme), {}, OPTIONS);

  it('is valid', () => {
    expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
  });

  it('asks nothing of the network', () => {
    expect(JSON.stringify(style)).not.toMatch(/https?:|"glyphs"|"sprite"|"tiles"|"url"/);
  });

  it('draws in the order of the look: land, hatches, areas, borders, outline, circles, bases, labels', () => {
    const order = [
      'sea',
      'land',
      'host-land',
      'choropleth',
      'coverage-thin',
      'rivers',
      'area-chosen',
      'line-international',
    ];
    const ids = style.layers.map(({ id }) => id);
    const places = [...order, 'area-outline', ABOVE_VIOLENCE, 'bases', 'mission-labels'].map((id) =>
      ids.indexOf(id),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('fills countries by class, and tells no data, not applicable and zero apart', () => {
    const palette = paletteOf(theme);
    const filled = mapStyle(palette, {}, { ...OPTIONS, fill: fill() });
    expect(validateStyleMin(filled).map(({ message }) => message)).toEqual([]);
    const layer = (id: string) => filled.layers.find((other) => other.id === id);
    const among = (...codes: string[]) => ['in', ['get', 'iso3'], ['literal', codes]];
    const [worst, , middle] = palette.stability;
    const colour = ['match', ['get', 'iso3'], ['MLI'], worst, ['TGO'], middle, palette.land];
    expect(layer('choropleth')).toMatchObject({
      filter: among('MLI', 'TGO'),
      paint: { 'fill-color': colour },
    });
    expect(layer('choropleth-no-data')).toMatchObject({ filter: among('FJI') });
    expect(layer('choropleth-no-data')?.paint).toHaveProperty('fill-pattern');
    expect(layer('choropleth-not-applicable')).toMatchObject({ type: 'circle', filter: among('NRU') });
    expect(layer('choropleth-zero')).toMatchObject({ filter: among('FRA') });
  });

  it('leaves a mission its outline, not its hatch, while countries are filled', () => {
    const opacity = (options: StyleOptions) =>
      mapStyle(paletteOf(theme), {}, options).layers.flatMap(({ id, paint }) =>
        /^area-(chosen|fill|band)$/.test(id)
          ? Object.entries(paint ?? {}).flatMap(([name, value]) => (name.endsWith('opacity') ? value : []))
          : [],
      );
    expect(opacity({ ...OPTIONS, fill: fill() })).toEqual([0, 0, 0]);
    expect(opacity(OPTIONS)).not.toContain(0);
    const outline = mapStyle(paletteOf(theme), {}, { ...OPTIONS, fill: fill() }).layers.find(
      ({ id }) => id === 'area-outline',
    );
    expect(JSON.stringify(outline?.paint)).toContain(
      '"line-opacity":["match",["get","status"],"context",0.45,1]',
    );
  });

  it('keeps the line classes apart by their dashes', () => {
    const dash = (id: string): unknown => {
      const layer = style.layers.find((other) => other.id === id);
      return layer?.type === 'line' ? layer.paint?.['line-dasharray'] : 'no line';
    };
    expect(dash('line-international')).toBeUndefined();
    expect(dash('line-undetermined')).toEqual([3, 2]);
    expect(dash('line-other')).toEqual([1, 2]);
  });
});

describe('colours', () => {
  it('are read in the three forms that the tokens use', () => {
    expect(toRgb('#fff')).toEqual([1, 1, 1]);
    expect(toRgb('#336699')).toEqual([0.2, 0.4, 0.6]);
    expect(toRgb('rgb(51 102 153)')).toEqual([0.2, 0.4, 0.6]);
    expect(() => toRgb('blue')).toThrow('"blue" is neither');
  });
});
