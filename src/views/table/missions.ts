import { killedByMission } from '../../analysis/killed.ts';
import { deathsByArea, type MissionRow, missionRows, NOT_APPLICABLE } from '../../analysis/rows.ts';
import type { Settings, Window } from '../../model/state.ts';
import type { Context } from '../../ui/context.ts';
import { placeOf } from '../missions/place.ts';
import { sourceIds } from '../shared/citation.ts';
import { coverageOf, makeSheet, type SheetMaker } from './sheet.ts';

const ALL_TYPES = [true, true, true] as const; // those that are shown are chosen already
const RESOURCES = ['missions', 'fatalities', 'violence-cells', 'violence-places'];

/** Every mission, or those whose area holds places of the selection. */
export const missionsSheet: SheetMaker = ({ context, selection }) => {
  const { select, store, text } = context;
  const { table } = text;
  const window = select.window.value;
  const recorded = coverageOf(context, 'fatalities') ?? store.limits.time;
  const { missions: wanted } = selection;
  const rows = missionRows({
    missions: select.missions.value.filter(({ id }) => !wanted || wanted.has(id)),
    window,
    active: select.active.value,
    killed: killed(context),
    recorded,
    deaths: deaths(context, window),
    totals: select.totals.value,
  });
  return makeSheet<MissionRow>({
    columns: columns(context, select.measure.value),
    rows,
    key: ({ mission }) => mission.id,
    open: ({ mission }) => ({
      name: table.openMission(mission.acronym),
      intents: [{ type: 'select', mission: mission.id, from: 'panel' }],
    }),
    chosen: ({ mission }) => mission.id === store.state.value.mission,
    sums: (picked) => {
      const shown = picked.made();
      const active = shown.filter((row) => row.active).length;
      return { words: table.sums.missions(shown.length, active), data: { active } };
    },
    byType: true,
    sort: { column: 'start', descending: true },
    notes: [
      ...(wanted ? [table.notes.overlap] : []),
      ...(reaches(window, recorded) ? [] : [table.notes.recorded(recorded.from, recorded.to)]),
      ...(reaches(window, store.limits.violence)
        ? []
        : [table.notes.violenceReach(store.limits.violence.from, store.limits.violence.to)]),
    ],
    origin: table.csvHead.missions,
    resources: RESOURCES,
    sources: sourceIds(context.source.bundle.value, RESOURCES),
  });
};

function killed({ source }: Context) {
  const { fatalities } = source.bundle.value.data;
  return fatalities ? killedByMission(fatalities) : null;
}

function deaths({ select, store }: Context, window: Window): ReadonlyMap<string, number> | null {
  const violence = select.shown.value;
  const { from, to } = store.limits.violence;
  if (!violence || window.to < from || window.from > to) return null;
  return deathsByArea(violence, window, ALL_TYPES);
}

function reaches(window: Window, covered: Window): boolean {
  return window.from >= covered.from && window.to <= covered.to;
}

function columns({ text }: Context, measure: Settings['measure']) {
  const words = text.table.columns;
  return [
    {
      id: 'mission',
      label: words.mission,
      kind: 'text',
      value: ({ mission }: MissionRow) => mission.acronym,
    },
    {
      id: 'host',
      label: words.host,
      kind: 'text',
      value: ({ mission }: MissionRow) => placeOf(mission, text),
    },
    { id: 'start', label: words.start, kind: 'date', value: ({ start }: MissionRow) => start },
    { id: 'end', label: words.end, kind: 'date', value: ({ end }: MissionRow) => end },
    {
      id: 'ended',
      label: words.ended,
      kind: 'text',
      value: ({ ended }: MissionRow) => (ended ? text.panels.ends.signs[ended] : NOT_APPLICABLE),
    },
    { id: 'killed', label: words.killed, kind: 'number', value: ({ killed }: MissionRow) => killed },
    {
      id: measure === 'events' ? 'areaEvents' : 'areaDeaths',
      label: words.area[measure],
      kind: 'number',
      value: ({ deaths }: MissionRow) => deaths,
    },
    {
      id: 'active',
      label: words.active,
      kind: 'text',
      value: ({ active }: MissionRow) => (active ? text.table.yes : text.table.no),
    },
    {
      id: 'note',
      label: words.note,
      kind: 'text',
      value: ({ gap }: MissionRow) => (gap ? text.table.gapMission : NOT_APPLICABLE),
    },
  ] as const;
}
