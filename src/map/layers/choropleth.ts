import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Fill } from '../../catalog/fill.ts';
import type { Palette } from '../palette.ts';
import { isAmong } from './land.ts';

/** Countries by class; a hatch where there are no data, a dot where the indicator does not apply, land where it is 0. */
export function choroplethLayers(palette: Palette, fill: Fill | null): LayerSpecification[] {
  return [
    {
      id: 'choropleth-zero',
      type: 'fill',
      source: 'countries',
      filter: isAmong(fill?.zero ?? []),
      paint: { 'fill-color': palette.land },
    },
    {
      id: 'choropleth',
      type: 'fill',
      source: 'countries',
      filter: isAmong(fill?.classes.flat() ?? []),
      paint: { 'fill-color': colorOf(palette, fill) },
    },
    {
      id: 'choropleth-no-data',
      type: 'fill',
      source: 'countries',
      filter: isAmong(fill?.noData ?? []),
      paint: { 'fill-pattern': 'hatch-no-data' },
    },
    {
      id: 'choropleth-not-applicable',
      type: 'circle',
      source: 'country-dots',
      filter: isAmong(fill?.notApplicable ?? []),
      paint: { 'circle-radius': 2, 'circle-color': palette.ink3 },
    },
  ];
}

/** By code, as the features carry no values: a change of window changes no source. */
function colorOf(palette: Palette, fill: Fill | null): ExpressionSpecification | string {
  const cases = (fill?.classes ?? []).flatMap((codes, at) =>
    codes.length > 0 && fill ? [[...codes], palette[fill.indicator.kind][at] ?? palette.land] : [],
  );
  return cases.length === 0
    ? palette.land
    : (['match', ['get', 'iso3'], ...cases, palette.land] as unknown as ExpressionSpecification);
}
