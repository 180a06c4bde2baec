import { batch, signal } from '@preact/signals-core';
import type { Bundle, ResourceInfo, ResourceName, Resources } from '../model/bundle.ts';
import type { BundleSource } from '../ui/context.ts';
import { nextTask } from '../ui/turns.ts';
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

/** The bytes of a file of the data package, by its path in there. @throws a sentence when it cannot be had */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** Reads the package's files from below `base`, a URL that ends in a slash. */
export function readFrom(base: string): ReadFile {
  return async (path) => {
    const response = await fetch(base + path).catch((fault: Error) => {
      throw new Error(`${base}${path}: no answer (${fault.message}), expected the file.`);
    });
    if (!response.ok)
      throw new Error(`${base}${path}: the server answered ${response.status}, expected the file.`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

/**
 * Opens a data package with the list of missions.
 * @throws a sentence when either cannot be had: without them there is nothing to show
 */
export async function openBundle(read: ReadFile): Promise<BundleSource> {
  const info = parsePackage(await read('datapackage.json'));
  const bundle = signal<Bundle>({
    version: info.version,
    info: info.resources,
    data: { missions: await readResource(read, info.resources, 'missions') },
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
      const value = await readResource(read, info.resources, name);
      await nextTask(); // reading a large file, and what all views then make of it, are long enough alone
      settle(name, (draft) => Object.assign(draft.data, { [name]: value }));
    } catch (fault) {
      settle(name, (draft) => draft.failures.set(name, (fault as Error).message));
    }
  };
  const begin = (names: readonly ResourceName[]): void => {
    if (names.length === 0) return;
    batch(() => {
      for (const name of names) settle(name, (draft) => draft.pending.add(name));
    });
    for (const name of names) void fetchOne(name);
  };
  // What could not be had is asked for again by a person alone: a view that asks at each change would do so without end.
  const load = (names: readonly ResourceName[]): void => {
    const { data, pending, failures } = bundle.peek();
    begin(names.filter((name) => !(name in data) && !pending.has(name) && !failures.has(name)));
  };
  return { bundle, load, retry: () => begin([...bundle.peek().failures.keys()]) };
}

interface Draft {
  data: Partial<Resources>;
  failures: Map<ResourceName, string>;
  pending: Set<ResourceName>;
}

async function readResource<K extends ResourceName>(
  read: ReadFile,
  info: ReadonlyMap<string, ResourceInfo>,
  name: K,
): Promise<Resources[K]> {
  const resource = info.get(name);
  if (!resource) throw new Error(`The data package has no resource "${name}".`);
  return parseResource(resource, name, await read(resource.path));
}
