import type { SourceId } from '../sources.ts';
import { DataError, type Reader, type Row } from './reader.ts';

const FILE = 'mission-aliases.json';

interface Alias {
  readonly acronym: string;
  /** None: left out; one: mapped; several: divided by date. */
  readonly missions: readonly string[];
  readonly reason: string;
  readonly rows: Readonly<Partial<Record<SourceId, number>>>;
}

interface MissionFile {
  readonly id: string;
  readonly acronym: string;
  readonly start: { readonly date: string };
  readonly ends: readonly { readonly date: string }[];
  readonly authorisedUntil?: unknown;
}

/** A mission's dates as far as months go; `last` is null while it is authorised or has no end. */
export interface Span {
  readonly id: string;
  readonly acronym: string;
  readonly first: string; // YYYY-MM-DD
  readonly last: string | null;
}

/** Leads the acronyms of one source to mission ids and counts the rows of each alias. */
export interface MissionNames {
  /**
   * @param date `YYYY-MM-DD`, or a part of it from the left; divides merged acronyms
   * @returns the mission, or null when the alias file leaves the acronym out
   * @throws DataError when neither a mission nor the alias file has the acronym
   */
  resolve(row: Row, column: string, date: string): Span | null;
  /**
   * @returns one sentence for each alias met
   * @throws DataError when the alias file states another number of rows than were met
   */
  close(): readonly string[];
}

/** Start and last end of each mission, from data/missions/*.json. A mission still authorised has only partial ends. */
export function readSpans(project: Reader): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  for (const file of project.list('missions').filter((name) => name.endsWith('.json'))) {
    const { id, acronym, start, ends, authorisedUntil } = project.json<MissionFile>(`missions/${file}`);
    const dates = ends.map((end) => end.date).sort();
    spans.set(id, { id, acronym, first: start.date, last: (!authorisedUntil && dates.at(-1)) || null });
  }
  return spans;
}

/** Opens the alias file for one source. `noun` is what a row is: "deaths", "bases". */
export function missionNames(project: Reader, source: SourceId, noun: string): MissionNames {
  const spans = readSpans(project);
  const byAcronym = new Map([...spans.values()].map((span) => [span.acronym, span]));
  const aliases = new Map(readAliases(project, spans).map((alias) => [alias.acronym, alias]));
  const met = new Map<string, Map<string, number>>();

  const count = (acronym: string, id: string): void => {
    const counts = met.get(acronym) ?? new Map<string, number>();
    met.set(acronym, counts.set(id, (counts.get(id) ?? 0) + 1));
  };
  return {
    resolve(row, column, date) {
      const acronym = row.text(column);
      const own = byAcronym.get(acronym);
      if (own) return own;
      const alias = aliases.get(acronym);
      if (!alias) return row.fail(column, `an acronym of data/missions or data/${FILE}`);
      const span = latestBegun(alias, spans, date);
      count(acronym, span?.id ?? '');
      return span;
    },
    close() {
      const sentences: string[] = [];
      for (const alias of aliases.values()) {
        const counts = met.get(alias.acronym) ?? new Map<string, number>();
        const found = [...counts.values()].reduce((sum, rows) => sum + rows, 0);
        const stated = alias.rows[source] ?? 0;
        if (found !== stated) {
          throw new DataError(
            `data/${FILE}: ${alias.acronym} has ${stated} rows of ${source}, expected ${found} as in the source.`,
          );
        }
        if (found > 0) sentences.push(sentence(alias, counts, noun));
      }
      return sentences;
    },
  };
}

function readAliases(project: Reader, spans: ReadonlyMap<string, Span>): readonly Alias[] {
  const { aliases } = project.json<{ aliases: readonly Alias[] }>(FILE);
  const seen = new Set<string>();
  for (const { acronym, missions, reason } of aliases) {
    const unknown = missions.find((id) => !spans.has(id));
    if (unknown)
      throw new DataError(`data/${FILE}: ${acronym} leads to "${unknown}", expected a mission id.`);
    if (!reason) throw new DataError(`data/${FILE}: ${acronym} has no reason.`);
    if (seen.has(acronym)) throw new DataError(`data/${FILE}: ${acronym} stands twice.`);
    seen.add(acronym);
  }
  return aliases;
}

/** A figure in the gap between two missions belongs to the earlier one, as its aftermath. */
function latestBegun(alias: Alias, spans: ReadonlyMap<string, Span>, date: string): Span | null {
  const candidates = alias.missions
    .flatMap((id) => spans.get(id) ?? [])
    .sort((a, b) => (a.first < b.first ? -1 : 1));
  return candidates.findLast((span) => span.first.slice(0, date.length) <= date) ?? candidates[0] ?? null;
}

function sentence(alias: Alias, counts: ReadonlyMap<string, number>, noun: string): string {
  const total = [...counts.values()].reduce((sum, rows) => sum + rows, 0);
  const parts = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, rows]) => `${id} ${rows}`);
  const where = alias.missions.length === 0 ? 'left out' : `counted as ${parts.join(', ')}`;
  return `${alias.acronym}: ${total} ${noun} ${where}. ${alias.reason}`;
}
