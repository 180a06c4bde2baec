import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { toRgb } from '../../src/map/palette.ts';
import { ABOVE_VIOLENCE, mapStyle } from '../../src/map/style.ts';
import { paletteOf } from './palettes.ts';

const OPTIONS = { hosts: ['MLI'], thin: ['NER', 'DZA'], months: 24 };

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
