import { geoJson, type PointLayer } from '../../export/geojson.ts';
import type { Tab } from '../../model/state.ts';
import type { Context } from '../../ui/context.ts';
import { linkOf } from '../shared/link.ts';
import { csvCell } from '../table/cells.ts';
import { provenanceOf, tableCsv } from '../table/csv.ts';
import { orderRows, UNREAD } from '../table/order.ts';
import { createSelection } from '../table/selection.ts';
import type { Missing, Sheet } from '../table/sheet.ts';
import { SHEETS } from '../table/tabs.ts';

/** The tables whose rows have a place on the map, with the overlay that draws them. */
const PLACED = [
  ['violence', 'violence'],
  ['bases', 'bases'],
  ['countries', 'totals'],
] as const satisfies readonly (readonly [Tab, string])[];

/** One table of the view, all its rows. @returns null while its data have not arrived; they are then asked for */
export function viewCsv(context: Context, tab: Tab): string | null {
  const selection = createSelection(context).value;
  const sheet = SHEETS[tab]({ context, selection });
  if ('missing' in sheet) {
    context.source.load(sheet.missing);
    return null;
  }
  const order = orderRows(sheet);
  return tableCsv({ context, sheet, title: context.text.table.tabs[tab], selection, reading: UNREAD, order });
}

/** Places of violence, bases and areas as the map shows them. @returns null while their data have not arrived */
export function viewGeoJson(context: Context): string | null {
  const { store, source, select, text } = context;
  const selection = createSelection(context).value;
  const hidden = new Set(store.state.peek().settings.hidden);
  const sheets = PLACED.filter(([, overlay]) => !hidden.has(overlay)).map(
    ([tab]) => [tab, SHEETS[tab]({ context, selection })] as const,
  );
  const missing = sheets.flatMap(([, sheet]) => ('missing' in sheet ? sheet.missing : []));
  if (sheets.some(([, sheet]) => 'missing' in sheet)) {
    source.load(missing);
    return null;
  }
  const placed = sheets as readonly (readonly [Tab, Exclude<Sheet | Missing, Missing>])[];
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
