import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Fill } from '../catalog/fill.ts';
import type { Palette } from './palette.ts';
import type { SourceName } from './style.ts';

/** What MapLibre keeps beside a feature: unlike a filter or a property, a change of it cuts no outline anew. */
export type FeatureState = Readonly<Record<string, string | boolean | null>>;

export interface CountriesShown {
  readonly hosts: readonly string[]; // codes of today's countries
  readonly thin: readonly string[];
  readonly fill: Fill | null;
}

type CountryState = {
  readonly color: string | null; // null: of the land
  readonly thin: boolean; // the circles carry too little of the official deaths
  readonly noData: boolean;
};

const PLAIN: CountryState = { color: null, thin: false, noData: false };

/** @returns by ISO3 code how a country differs from plain land; a class covers a host's colour, and so does a counted zero */
export function countryStates(
  { hosts, thin, fill }: CountriesShown,
  palette: Palette,
): ReadonlyMap<string, CountryState> {
  const states = new Map<string, CountryState>();
  const add = (codes: readonly string[], change: Partial<CountryState>): void => {
    for (const iso3 of codes) states.set(iso3, { ...(states.get(iso3) ?? PLAIN), ...change });
  };
  add(hosts, { color: palette.host });
  add(thin, { thin: true });
  if (fill) {
    add(fill.zero, { color: palette.land });
    for (const [at, codes] of fill.classes.entries())
      add(codes, { color: palette[fill.indicator.kind][at] ?? palette.land });
    add(fill.noData, { noData: true });
  }
  return states;
}

/** Keeps the states of a source's features; only what differs is told to the map. */
export function createStateWriter(
  map: Pick<MapLibreMap, 'getSource' | 'setFeatureState' | 'removeFeatureState'>,
  name: SourceName,
): (states: ReadonlyMap<string, FeatureState>) => void {
  let drawn: GeoJSONSource | undefined; // after a loss of the GPU's context the source is another, without states
  let told: ReadonlyMap<string, FeatureState> = new Map();
  return (states) => {
    const source = map.getSource<GeoJSONSource>(name);
    if (!source) return;
    if (source !== drawn) told = new Map();
    for (const id of told.keys()) {
      if (!states.has(id)) map.removeFeatureState({ source: name, id });
    }
    for (const [id, state] of states) {
      if (!isSame(state, told.get(id))) map.setFeatureState({ source: name, id }, state);
    }
    [drawn, told] = [source, states];
  };
}

function isSame(a: FeatureState, b: FeatureState | undefined): boolean {
  return b !== undefined && Object.entries(a).every(([key, value]) => b[key] === value);
}
