import type { Bundle } from '../../model/bundle.ts';
import type { Text } from '../../text/en.ts';
import { type CsvValue, csvText, resourceLines, sourceLines } from '../shared/csv.ts';
import type { MissionFacts } from './facts.ts';
import { sheets } from './tables.ts';

const RESOURCES = ['mandates', 'tasks', 'partners', 'mandate-scope', 'missions'];

/** Every row of the view in one table, its kind first, after lines that say where it is from. */
export function mandatesCsv(bundle: Bundle, facts: MissionFacts, text: Text): string {
  const words = text.mandates;
  const all = sheets(facts, text);
  const columns = [...new Set(all.flatMap((sheet) => sheet.columns))];
  const head = [
    words.csvHead.title(facts.mission.acronym),
    words.csvHead.coverage,
    words.csvHead.tasks(facts.coding === 'tasks'),
    ...(facts.partial ? [words.csvHead.note(words.partialNote(facts.partial.record))] : []),
    ...(facts.note ? [words.csvHead.note(facts.note)] : []),
    words.csvHead.rows(Object.fromEntries(all.map(({ title, rows }) => [title.toLowerCase(), rows.length]))),
    text.table.csvHead.package(bundle.version),
    ...resourceLines(bundle, RESOURCES),
    ...sourceLines(bundle, ['un-resolutions', 'un-missions']),
    text.chrome.foot.disclaimer,
    text.chrome.foot.notUn,
  ];
  const rows = all.flatMap((sheet) =>
    sheet.rows.map((row): CsvValue[] => {
      const byColumn = new Map(sheet.columns.map((name, at) => [name, row[at] ?? null]));
      return [sheet.title, ...columns.map((name) => byColumn.get(name) ?? null)];
    }),
  );
  return csvText(head, [words.tables.columns.kind, ...columns], rows);
}

export function csvName({ mission }: MissionFacts): string {
  return `mission-atlas_mandate_${mission.id}.csv`;
}
