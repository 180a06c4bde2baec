import type { Base } from '../../analysis/bases.ts';
import type { Context } from '../../ui/context.ts';
import { sourceIds } from '../shared/citation.ts';
import { makeSheet, missingOf, type Opening, type SheetMaker } from './sheet.ts';

const ZOOM = 8;

/** The bases that the map shows: those of the newest year of the window with a map. */
export const basesSheet: SheetMaker = ({ context }) => {
  const { select, text } = context;
  const shown = select.bases.value;
  if (!shown) return missingOf(context, ['bases']) ?? { missing: [] };
  const { notes, sums, csvHead } = text.table;
  return makeSheet<Base>({
    columns: columns(context),
    rows: shown.bases,
    key: ({ row }) => String(row),
    open: (base) => opening(context, base),
    sums: (picked) => {
      const rows = picked.made();
      const troops = rows.reduce((sum, base) => sum + (base.troops ?? 0), 0);
      return { words: sums.bases(rows.length, troops), data: { troops } };
    },
    byType: false,
    sort: { column: 'troops', descending: true },
    notes: [shown.year === null ? notes.noBases : notes.basesYear(shown.year)],
    origin: csvHead.bases(shown.bases.length),
    resources: ['bases'],
    sources: sourceIds(context.source.bundle.value, ['bases']),
  });
};

function columns({ select, text }: Context) {
  const words = text.table.columns;
  const acronyms = new Map(select.missions.value.map(({ id, acronym }) => [id, acronym]));
  return [
    { id: 'place', label: words.place, kind: 'text', value: ({ place }: Base) => place || null },
    { id: 'year', label: words.year, kind: 'year', value: ({ year }: Base) => year },
    {
      id: 'mission',
      label: words.mission,
      kind: 'text',
      value: ({ mission }: Base) => acronyms.get(mission) ?? mission,
    },
    { id: 'troops', label: words.troops, kind: 'number', value: ({ troops }: Base) => troops },
    {
      id: 'hq',
      label: words.hq,
      kind: 'text',
      value: ({ hq }: Base) => text.table.hq[hq],
      rank: ({ hq }: Base) => hq,
    },
    { id: 'lat', label: words.lat, kind: 'degrees', value: ({ lat }: Base) => lat },
    { id: 'lon', label: words.lon, kind: 'degrees', value: ({ lon }: Base) => lon },
  ] as const;
}

function opening({ text }: Context, { place, lat, lon }: Base): Opening {
  return {
    name: text.table.at(place || text.table.notGiven, text.map.card.coordinates(lat, lon)),
    intents: [
      { type: 'camera', camera: { lng: lon, lat, zoom: ZOOM }, from: 'panel' },
      { type: 'settings', change: { table: false }, from: 'panel' },
    ],
  };
}
