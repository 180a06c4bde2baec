import { CAUSES } from '../../analysis/fatalities.ts';
import { type DeathRow, deathRows, NOT_APPLICABLE } from '../../analysis/rows.ts';
import type { Context } from '../../ui/context.ts';
import { sourceIds } from '../shared/citation.ts';
import { coverageOf, makeSheet, missingOf, type SheetMaker } from './sheet.ts';

/** Peacekeepers who died, by month, mission, cause and kind of personnel; no source gives a place. */
export const deathsSheet: SheetMaker = ({ context, selection }) => {
  const { select, source, store, text } = context;
  const { fatalities } = source.bundle.value.data;
  if (!fatalities) return missingOf(context, ['fatalities']) ?? { missing: [] };
  const { table } = text;
  const window = select.window.value;
  const rows = selection.region ? [] : deathRows(fatalities, window, store.state.value.mission);
  const recorded = coverageOf(context, 'fatalities');
  const covered = !recorded || (window.from >= recorded.from && window.to <= recorded.to);
  return makeSheet<DeathRow>({
    columns: columns(context),
    rows,
    key: ({ row }) => String(row),
    open: ({ mission }) => ({
      name: table.openMission(acronymOf(context, mission)),
      intents: [{ type: 'select', mission, from: 'panel' }],
    }),
    sums: (picked) => {
      const shown = picked.made();
      const sum = (list: readonly DeathRow[]): number => list.reduce((all, { deaths }) => all + deaths, 0);
      const malicious = sum(shown.filter(({ cause }) => cause === CAUSES[0]));
      const deaths = sum(shown);
      return { words: table.sums.deaths(deaths, malicious), data: { deaths, malicious } };
    },
    byType: false,
    reach: recorded,
    sort: { column: 'month', descending: true },
    notes: [
      ...(selection.region ? [table.notes.noRegion] : []),
      ...(covered ? [] : [table.notes.recorded(recorded.from, recorded.to)]),
    ],
    origin: table.csvHead.deaths(rows.length),
    resources: ['fatalities'],
    sources: sourceIds(context.source.bundle.value, ['fatalities']),
  });
};

function acronymOf({ select }: Context, id: string): string {
  return select.missions.value.find((mission) => mission.id === id)?.acronym ?? id;
}

function columns(context: Context) {
  const { text } = context;
  const words = text.table.columns;
  const { causes, personnel } = text.table;
  const acronyms = new Map(context.select.missions.value.map(({ id, acronym }) => [id, acronym]));
  return [
    { id: 'month', label: words.month, kind: 'month', value: ({ month }: DeathRow) => month },
    {
      id: 'mission',
      label: words.mission,
      kind: 'text',
      value: ({ mission }: DeathRow) => acronyms.get(mission) ?? mission,
    },
    {
      id: 'cause',
      label: words.cause,
      kind: 'text',
      value: ({ cause }: DeathRow) => (cause === null ? null : (causes[cause] ?? cause)),
    },
    {
      id: 'personnel',
      label: words.personnel,
      kind: 'text',
      value: (row: DeathRow) => (row.personnel === null ? null : (personnel[row.personnel] ?? row.personnel)),
    },
    { id: 'deaths', label: words.deaths, kind: 'number', value: ({ deaths }: DeathRow) => deaths },
    { id: 'where', label: words.where, kind: 'text', value: () => text.table.noPlace },
    {
      id: 'note',
      label: words.note,
      kind: 'text',
      value: ({ after }: DeathRow) => (after ? text.table.afterEnd : NOT_APPLICABLE),
    },
  ] as const;
}
