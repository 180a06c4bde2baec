import { type Limits, type LinkNote, SETTINGS, type Settings } from './state.ts';

/**
 * Settings in a link, only what differs: `by=events`, `types=so` (of s state-based, n non-state, o one-sided),
 * `fill=<indicator>`, `off=<overlay>~<overlay>`, `table=1`, `mandate=1`, `count=map`, `snap=year`, `proj=mercator`.
 */
const LETTERS = ['s', 'n', 'o'] as const;

export function encodeSettings(settings: Settings): string[] {
  const parts: string[] = [];
  if (settings.measure !== SETTINGS.measure) parts.push(`by=${settings.measure}`);
  const types = LETTERS.filter((_, at) => settings.types[at]).join('');
  if (types.length < LETTERS.length) parts.push(`types=${types || '-'}`);
  if (settings.indicator) parts.push(`fill=${settings.indicator}`);
  if (settings.hidden.length > 0) parts.push(`off=${settings.hidden.join('~')}`);
  if (settings.table) parts.push('table=1');
  if (settings.mandates) parts.push('mandate=1');
  if (settings.scope !== SETTINGS.scope) parts.push(`count=${settings.scope}`);
  if (settings.snap !== SETTINGS.snap) parts.push(`snap=${settings.snap}`);
  if (settings.projection !== SETTINGS.projection) parts.push(`proj=${settings.projection}`);
  return parts;
}

export function decodeSettings(
  limits: Limits,
  pairs: ReadonlyMap<string, string>,
  notes: LinkNote[],
): Settings {
  /** The value read, or the default with a note where it cannot be read. */
  const read = <T>(key: string, usual: T, parse: (value: string) => T | undefined): T => {
    const value = pairs.get(key);
    if (value === undefined) return usual;
    const parsed = parse(value);
    if (parsed === undefined) notes.push({ key, value, used: '' });
    return parsed ?? usual;
  };
  const table = read('table', SETTINGS.table, flag);
  const mandates = read('mandate', SETTINGS.mandates, flag) && !table;
  return {
    measure: read('by', SETTINGS.measure, oneOf('deaths', 'events')),
    types: read('types', SETTINGS.types, parseTypes),
    indicator: read('fill', SETTINGS.indicator, (value) =>
      limits.indicators.has(value) ? value : undefined,
    ),
    hidden: read('off', SETTINGS.hidden, (value) => parseHidden(limits, value)),
    table,
    mandates,
    scope: read('count', SETTINGS.scope, oneOf('selection', 'map')),
    snap: read('snap', SETTINGS.snap, oneOf('month', 'year')),
    projection: read('proj', SETTINGS.projection, oneOf('globe', 'mercator')),
  };
}

const flag = (value: string): true | undefined => (value === '1' ? true : undefined);

function oneOf<T extends string>(...values: readonly T[]): (value: string) => T | undefined {
  return (value) => values.find((known) => known === value);
}

function parseTypes(value: string): Settings['types'] | undefined {
  if (value !== '-' && !/^s?n?o?$/.test(value)) return undefined;
  return [value.includes('s'), value.includes('n'), value.includes('o')];
}

function parseHidden(limits: Limits, value: string): readonly string[] | undefined {
  const ids = value.split('~');
  return ids.every((id) => limits.overlays.has(id)) ? [...new Set(ids)].sort() : undefined;
}
