import { type Limits, type LinkNote, SCORES, SETTINGS, type Settings, TABS } from './state.ts';

/**
 * Settings in a link, only what differs: `by=events`, `types=so` (of s state-based, n non-state, o one-sided),
 * `fill=<indicator>`, `off=<overlay>~<overlay>`, `table=1` or another of its tabs, `table=bases`, `mandate=1` or
 * `mandate=all` (of all missions, though one is chosen), `score=ge` (of the panel's chart), `count=map`, `snap=year`,
 * `proj=mercator`.
 */
export const SETTINGS_KEYS = [
  'by',
  'types',
  'fill',
  'off',
  'table',
  'mandate',
  'score',
  'count',
  'snap',
  'proj',
] as const;

const LETTERS = ['s', 'n', 'o'] as const;

export function encodeSettings(settings: Settings): string[] {
  const parts: string[] = [];
  if (settings.measure !== SETTINGS.measure) parts.push(`by=${settings.measure}`);
  const types = LETTERS.filter((_, at) => settings.types[at]).join('');
  if (types.length < LETTERS.length) parts.push(`types=${types || '-'}`);
  if (settings.indicator) parts.push(`fill=${settings.indicator}`);
  if (settings.hidden.length > 0) parts.push(`off=${settings.hidden.join('~')}`);
  if (settings.table) parts.push(`table=${settings.tab === SETTINGS.tab ? '1' : settings.tab}`);
  if (settings.mandates) parts.push(`mandate=${settings.compare ? 'all' : '1'}`);
  if (settings.score !== SETTINGS.score) parts.push(`score=${settings.score}`);
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
  const tab = read('table', null, oneOf('1', ...TABS));
  const mandate = read('mandate', null, oneOf('1', 'all'));
  const table = tab !== null;
  const mandates = mandate !== null && !table;
  return {
    measure: read('by', SETTINGS.measure, oneOf('deaths', 'events')),
    types: read('types', SETTINGS.types, parseTypes),
    indicator: read('fill', SETTINGS.indicator, (value) =>
      limits.indicators.has(value) ? value : undefined,
    ),
    hidden: read('off', SETTINGS.hidden, (value) => parseHidden(limits, value)),
    table,
    tab: tab === null || tab === '1' ? SETTINGS.tab : tab,
    mandates,
    compare: mandates && mandate === 'all',
    score: read('score', SETTINGS.score, oneOf(...SCORES)),
    scope: read('count', SETTINGS.scope, oneOf('selection', 'map')),
    snap: read('snap', SETTINGS.snap, oneOf('month', 'year')),
    projection: read('proj', SETTINGS.projection, oneOf('globe', 'mercator')),
  };
}

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
