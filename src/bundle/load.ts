import { batch, signal } from '@preact/signals-core';
import type { Bundle, ResourceInfo, ResourceName, Resources } from '../model/bundle.ts';
import type { BundleSource } from '../ui/context.ts';
import { parsePackage, parseResource } from './schema.ts';

/** What the opening needs, in the order in which it is fetched; everything else waits for a first interaction. */
export const FIRST: readonly ResourceName[] = [
  'countries',
  'mission-areas',
  'lines',
  'notes',
  'sources',
  'country-year',
  'coverage',
  'bases',
  'fatalities',
  'violence-places',
  'violence-cells',
  'strength',
];

export const LATER: readonly ResourceName[] = ['country-month', 'countries-fine', 'lines-fine', 'places'];

/**
 * Opens the data package below `base` (a URL that ends in a slash) with the list of missions.
 * @throws a sentence when either cannot be had: without them there is nothing to show
 */
export async function openBundle(base: string): Promise<BundleSource> {
  const info = parsePackage(await fetchBytes(`${base}datapackage.json`));
  const bundle = signal<Bundle>({
    version: info.version,
    info: info.resources,
    data: { missions: await fetchResource(base, info.resources, 'missions') },
    failures: new Map(),
    pending: new Set(),
  });
  const settle = (name: ResourceName, change: (draft: Draft) => void): void => {
    const { data, failures, pending, ...rest } = bundle.value;
    const draft: Draft = { data: { ...data }, failures: new Map(failures), pending: new Set(pending) };
    draft.pending.delete(name);
    draft.failures.delete(name);
    change(draft);
    bundle.value = { ...rest, ...draft };
  };
  const fetchOne = async (name: ResourceName): Promise<void> => {
    try {
      const value = await fetchResource(base, info.resources, name);
      settle(name, (draft) => Object.assign(draft.data, { [name]: value }));
    } catch (fault) {
      settle(name, (draft) => draft.failures.set(name, (fault as Error).message));
    }
  };
  const load = (names: readonly ResourceName[]): void => {
    const { data, pending } = bundle.peek();
    const wanted = names.filter((name) => !(name in data) && !pending.has(name));
    if (wanted.length === 0) return;
    batch(() => {
      for (const name of wanted) settle(name, (draft) => draft.pending.add(name));
    });
    for (const name of wanted) void fetchOne(name);
  };
  return { bundle, load, retry: () => load([...bundle.peek().failures.keys()]) };
}

interface Draft {
  data: Partial<Resources>;
  failures: Map<ResourceName, string>;
  pending: Set<ResourceName>;
}

async function fetchResource<K extends ResourceName>(
  base: string,
  info: ReadonlyMap<string, ResourceInfo>,
  name: K,
): Promise<Resources[K]> {
  const resource = info.get(name);
  if (!resource) throw new Error(`The data package has no resource "${name}".`);
  return parseResource(resource, name, await fetchBytes(base + resource.path));
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: the server answered ${response.status}, expected the file.`);
  return new Uint8Array(await response.arrayBuffer());
}
