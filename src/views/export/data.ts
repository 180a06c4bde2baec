import { geoJson, type PointLayer } from '../../export/geojson.ts';
import type { ResourceName } from '../../model/bundle.ts';
import type { Tab } from '../../model/state.ts';
import type { Context } from '../../ui/context.ts';
import { failureOf } from '../../ui/failure.ts';
import { until } from '../../ui/until.ts';
import { linkOf } from '../shared/link.ts';
import { csvCell } from '../table/cells.ts';
import { provenanceOf, tableCsv } from '../table/csv.ts';
import { orderRows, UNREAD } from '../table/order.ts';
import { createSelection, type Selection } from '../table/selection.ts';
import { missingOf, type Sheet } from '../table/sheet.ts';
import { SHEETS } from '../table/tabs.ts';

/** The tables whose rows have a place on the map, with the overlay that draws them. */
const PLACED = [
  ['violence', 'violence'],
  ['bases', 'bases'],
  ['countries', 'totals'],
] as const satisfies readonly (readonly [Tab, string])[];

/** Areas are drawn, and countries tell where their names stand. */
const OUTLINES = ['mission-areas', 'countries'] as const satisfies readonly ResourceName[];

/** One table of the view, all its rows. @throws a sentence where its data cannot be had */
export async function viewCsv(context: Context, tab: Tab): Promise<string> {
  const { selection, sheets } = await arrived(context, [tab]);
  const [sheet] = sheets;
  const order = orderRows(sheet);
  return tableCsv({ context, sheet, title: context.text.table.tabs[tab], selection, reading: UNREAD, order });
}

/** Places of violence, bases and areas as the map shows them. @throws a sentence where their data cannot be had */
export async function viewGeoJson(context: Context): Promise<string> {
  const { store, source, select, text } = context;
  const hidden = new Set(store.state.peek().settings.hidden);
  const tabs = PLACED.filter(([, overlay]) => !hidden.has(overlay)).map(([tab]) => tab);
  const { selection, sheets } = await arrived(context, tabs, OUTLINES);
  const placed = tabs.map((tab, at) => [tab, sheets[at] as Sheet] as const);
  const provenance = placed.flatMap(([tab, sheet]) => {
    const order = orderRows(sheet);
    return provenanceOf({ context, sheet, title: text.table.tabs[tab], selection, reading: UNREAD, order });
  });
  const mission = select.mission.peek();
  const active = select.active.peek();
  const areas = hidden.has('areas') ? [] : (source.bundle.peek().data['mission-areas']?.features ?? []);
  return geoJson({
    title: text.share.page.when(text.common.range(select.window.peek()), selection.name),
    provenance: [...new Set([...provenance, linkOf(context, location.href)])],
    points: placed.map(([tab, sheet]) => layerOf(tab, sheet, context)),
    areas: areas
      .filter(({ properties }) =>
        mission ? properties.mission === mission.id : active.has(properties.mission),
      )
      .map(({ geometry, properties: { mission, drawn } }) => ({
        layer: 'area',
        properties: { mission, drawn },
        geometry,
      })),
  });
}

type Sheets<T extends readonly Tab[]> = { readonly [At in keyof T]: Sheet };

/** Tables of the view as it is once all their data have arrived. @throws a sentence where some cannot be had */
async function arrived<const T extends readonly Tab[]>(
  context: Context,
  tabs: T,
  besides: readonly ResourceName[] = [],
): Promise<{ readonly selection: Selection; readonly sheets: Sheets<T> }> {
  const { source, text } = context;
  for (;;) {
    const selection = createSelection(context).peek();
    const made = tabs.map((tab) => SHEETS[tab]({ context, selection }));
    const outlines = missingOf(context, besides);
    if (!outlines && made.every((sheet) => !('missing' in sheet)))
      return { selection, sheets: made as Sheets<T> };
    const waited = [...made, ...(outlines ? [outlines] : [])];
    const missing = waited.flatMap((sheet) => ('missing' in sheet ? sheet.missing : []));
    source.load(missing);
    if (source.bundle.peek().pending.size === 0) {
      const failed = failureOf(context, missing);
      throw new Error(failed ? `${failed.what} ${failed.why}` : text.share.data.unready);
    }
    await until(() => source.bundle.value.pending.size === 0);
  }
}

function layerOf(layer: Tab, sheet: Sheet, context: Context): PointLayer {
  const columns = sheet.columns.map(({ id }) => id);
  const rows = orderRows(sheet).map((row) =>
    sheet.columns.map(({ kind }, at) => csvCell(sheet.cell(row, at), kind)),
  );
  return layer === 'countries' ? atLabels({ layer, columns, rows }, context) : { layer, columns, rows };
}

/** A country stands where its name does; a state without an outline today has no place and is left out. */
function atLabels({ layer, columns, rows }: PointLayer, { source }: Context): PointLayer {
  const features = source.bundle.peek().data.countries?.features ?? [];
  const points = new Map(features.map(({ properties: { iso3, point } }) => [iso3, point]));
  const code = columns.indexOf('code');
  return {
    layer,
    columns: [...columns, 'lon', 'lat'],
    rows: rows.flatMap((row) => {
      const point = points.get(String(row[code]));
      return point ? [[...row, ...point]] : [];
    }),
  };
}
