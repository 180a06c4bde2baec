import { findIndicator } from '../../catalog/indicators.ts';
import { OVERLAYS } from '../../catalog/overlays.ts';
import type { SourceEntry } from '../../export/page.ts';
import type { Bundle, ResourceName, SourceRecord } from '../../model/bundle.ts';
import type { Context } from '../../ui/context.ts';
import { versionOf } from '../shared/citation.ts';

const ALWAYS: readonly ResourceName[] = ['missions', 'countries', 'lines'];

/** The resources that the map and the timeline of a view draw, as far as they have arrived. */
export function resourcesShown({ store, source, select }: Context): readonly ResourceName[] {
  const { settings, mission } = store.state.peek();
  const { data } = source.bundle.peek();
  const window = select.window.peek();
  const { violence } = store.limits;
  const events = window.to >= violence.from && window.from <= violence.to;
  const drawn = OVERLAYS.filter(({ id }) => !settings.hidden.includes(id))
    .filter(({ id }) => id !== 'violence' || events)
    .flatMap(({ resources }) => resources);
  const indicator = findIndicator(settings.indicator)?.resources ?? [];
  const counted: readonly ResourceName[] =
    mission === null ? ['fatalities'] : ['violence-cells', 'fatalities'];
  return [...new Set([...drawn, ...counted, ...indicator, ...ALWAYS])].filter((name) => name in data);
}

/** The sources of some resources, in the order of the list of sources. */
export function sourcesOf(bundle: Bundle, names: readonly ResourceName[]): readonly SourceEntry[] {
  const used = new Set(names.flatMap((name) => bundle.info.get(name)?.sources ?? []));
  return (bundle.data.sources ?? [])
    .filter(({ id }) => used.has(id))
    .map((record) => entryOf(bundle, record));
}

function entryOf(bundle: Bundle, record: SourceRecord): SourceEntry {
  const { id, title, version, publisher, licence, url, citation, caveats } = record;
  const head = title.includes(version) ? title : `${title}, ${version}`;
  const full = `${head}. ${publisher}. ${licence.title}. ${url}. ${citation}`;
  return { id, short: versionOf(bundle, id), full, caveats };
}
