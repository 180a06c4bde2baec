import { signal } from '@preact/signals-core';
import { createImportedRegions } from '../../../src/bundle/import/regions.ts';
import { parsePackage } from '../../../src/bundle/schema.ts';
import type { Bundle, Resources } from '../../../src/model/bundle.ts';
import { createSelectors } from '../../../src/model/select.ts';
import { initialState, limitsOf } from '../../../src/model/state.ts';
import { createStore } from '../../../src/model/store.ts';
import { createStories } from '../../../src/model/stories.ts';
import { en } from '../../../src/text/en.ts';
import type { Context } from '../../../src/ui/context.ts';
import { loadJson, loadTable, packageBytes } from '../../data/bundle.ts';

const info = parsePackage(packageBytes());
const data: Partial<Resources> = {
  missions: loadJson('missions'),
  sources: loadJson('sources'),
  countries: loadJson('countries'),
  'mission-areas': loadJson('mission-areas'),
  'violence-places': loadTable('violence-places'),
  'violence-cells': loadTable('violence-cells'),
  'events-central-africa': loadTable('events-central-africa'),
  'events-west-africa': loadTable('events-west-africa'),
  'country-year': loadTable('country-year'),
  'country-month': loadTable('country-month'),
  coverage: loadTable('coverage'),
  bases: loadTable('bases'),
  wgi: loadTable('wgi'),
  displacement: loadTable('displacement'),
  population: loadTable('population'),
  fatalities: loadTable('fatalities'),
};

/** The committed data behind a store of its own. @param less resources that have not arrived */
export function makeContext(less: readonly (keyof Resources)[] = []): Context {
  const given = Object.fromEntries(
    Object.entries(data).filter(([name]) => !(less as readonly string[]).includes(name)),
  );
  const bundle = signal<Bundle>({
    version: info.version,
    info: info.resources,
    data: given,
    failures: new Map(),
    pending: new Set(),
  });
  const limits = limitsOf(data.missions ?? [], info.resources, { indicators: [], overlays: [] });
  const store = createStore(limits, initialState(limits));
  const regions = createImportedRegions(en.regions.unnamed);
  return {
    store,
    source: { bundle, load: () => undefined, retry: () => undefined },
    select: createSelectors(store, bundle, regions.list),
    stories: createStories(store, bundle),
    regions,
    text: en,
    view: {
      phase: signal('start'),
      notes: signal([]),
      zoom: signal(null),
      bounds: signal(null),
      axis: signal(null),
    },
  };
}
