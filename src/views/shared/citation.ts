import type { Bundle, Reference, SourceRecord } from '../../model/bundle.ts';

/** A reference in few words: a resolution by its symbol, anything else by its source's short name. */
export function cite(bundle: Bundle, { source, document }: Reference): string {
  return document.startsWith('S/') ? document : nameOf(bundle, source);
}

export function nameOf(bundle: Bundle, id: string): string {
  return recordOf(bundle, id)?.short ?? id;
}

/** Short name and version, the version once. */
export function versionOf(bundle: Bundle, id: string): string {
  const record = recordOf(bundle, id);
  if (!record) return id;
  return record.short.includes(record.version) ? record.short : `${record.short}, ${record.version}`;
}

export function recordOf(bundle: Bundle, id: string): SourceRecord | undefined {
  return bundle.data.sources?.find((record) => record.id === id);
}

/** @returns ids of the sources of some resources, each once */
export function sourceIds({ info }: Bundle, names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => info.get(name)?.sources ?? []))];
}
