import { signal } from '@preact/signals-core';
import { vi } from 'vitest';
import { createImportedRegions } from '../../../src/bundle/import/regions.ts';
import { parsePackage } from '../../../src/bundle/schema.ts';
import type { Bundle, Resources } from '../../../src/model/bundle.ts';
import { createSelectors } from '../../../src/model/select.ts';
import { initialState, limitsOf } from '../../../src/model/state.ts';
import { createStore } from '../../../src/model/store.ts';
import { en } from '../../../src/text/en.ts';
import type { Context } from '../../../src/ui/context.ts';
import { loadJson, loadTable, packageBytes } from '../../data/bundle.ts';

const info = parsePackage(packageBytes());
const DATA: Partial<Resources> = {
  missions: loadJson('missions'),
  sources: loadJson('sources'),
  mandates: loadJson('mandates'),
  'mandate-scope': loadJson('mandate-scope'),
  tasks: loadJson('tasks'),
  partners: loadJson('partners'),
  listings: loadJson('listings'),
  strength: loadTable('strength'),
  bases: loadTable('bases'),
};

/** The committed data, but of one mission only resolutions, ceilings and ends are coded. */
export function withoutTasks(mission: string): Partial<Resources> {
  return {
    'mandate-scope': (DATA['mandate-scope'] ?? []).map((record) =>
      record.mission === mission ? { ...record, tasks: 'not coded' as const, partial: null } : record,
    ),
    tasks: (DATA.tasks ?? []).filter((record) => record.mission !== mission),
  };
}

/**
 * The committed data behind a store of its own, a mission chosen.
 * @param less resources that have not arrived
 * @param other resources in place of the committed ones
 */
export function makeContext(
  mission: string | null,
  less: readonly (keyof Resources)[] = [],
  other: Partial<Resources> = {},
) {
  const kept = Object.entries({ ...DATA, ...other }).filter(
    ([name]) => !(less as readonly string[]).includes(name),
  );
  const bundle = signal<Bundle>({
    version: info.version,
    info: info.resources,
    data: Object.fromEntries(kept),
    failures: new Map(),
    pending: new Set(),
  });
  const limits = limitsOf(DATA.missions ?? [], info.resources, { indicators: [], overlays: [] });
  const store = createStore(limits, initialState(limits));
  if (mission) store.dispatch({ type: 'select', mission, from: 'list' });
  const load = vi.fn();
  const regions = createImportedRegions(en.regions.unnamed);
  // The view reads this much of its context.
  const parts: Partial<Context> = {
    store,
    source: { bundle, load, retry: vi.fn() },
    select: createSelectors(store, bundle, regions.list),
    regions,
    view: {
      phase: signal('start'),
      notes: signal([]),
      zoom: signal(null),
      bounds: signal(null),
      axis: signal(null),
    },
    text: en,
  };
  const arrive = (name: keyof Resources): void => {
    bundle.value = { ...bundle.value, data: { ...bundle.value.data, [name]: DATA[name] } };
  };
  return { context: parts as Context, load, arrive };
}
