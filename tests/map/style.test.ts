import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { toRgb } from '../../src/map/palette.ts';
import { ABOVE_VIOLENCE, mapStyle, type StyleOptions } from '../../src/map/style.ts';
import { paletteOf } from './palettes.ts';

const OPTIONS = { months: 24 };

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
      'choropleth-no-data',
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

  it('leaves colours of countries, and what is hatched, to the states of the features', () => {
    const layer = (id: string) => style.layers.find((other) => other.id === id);
    const land = paletteOf(theme).land;
    expect(layer('land')?.paint).toEqual({ 'fill-color': ['to-color', ['feature-state', 'color'], land] });
    for (const [id, key] of [
      ['coverage-thin', 'thin'],
      ['choropleth-no-data', 'noData'],
    ] as const) {
      expect(layer(id)?.paint).toHaveProperty('fill-pattern');
      expect(JSON.stringify(layer(id)?.paint)).toContain(`["feature-state","${key}"]`);
    }
    expect(layer('choropleth-not-applicable')).toMatchObject({ type: 'circle', source: 'country-dots' });
    expect(style.sources.countries).toMatchObject({ promoteId: 'iso3' });
    expect(style.sources.areas).toMatchObject({ promoteId: 'key' });
  });

  it('leaves a mission its outline, not its hatch, while countries are filled', () => {
    const opacity = (options: StyleOptions) =>
      mapStyle(paletteOf(theme), {}, options).layers.flatMap(({ id, paint }) =>
        /^area-(chosen|fill|band)$/.test(id)
          ? Object.entries(paint ?? {}).flatMap(([name, value]) => (name.endsWith('opacity') ? value : []))
          : [],
      );
    expect(opacity({ ...OPTIONS, bare: true })).toEqual([0, 0, 0]);
    expect(opacity(OPTIONS)).not.toContain(0);
    const outline = mapStyle(paletteOf(theme), {}, { ...OPTIONS, bare: true }).layers.find(
      ({ id }) => id === 'area-outline',
    );
    expect(JSON.stringify(outline?.paint)).toContain(
      '"line-opacity":["match",["coalesce",["feature-state","status"],""],["chosen","active"],1,"context",0.45,0]',
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
