import type { Step, TableResource } from '../lib/resource.ts';
import { readOfficial } from './totals/official.ts';
import { fineBorders } from './violence/borders.ts';
import { CELL_COLUMNS, type Cell, cellData, makeCells } from './violence/cells.ts';
import { chooseFiles, chosenEvents } from './violence/choice.ts';
import { choiceResource, coverageResource, coverageRows } from './violence/coverage.ts';
import { daysResources } from './violence/days.ts';
import { outOfOrder, type ViolenceEvent } from './violence/event.ts';
import { readEvents } from './violence/events.ts';
import { gazetteer, locatePlaces, placeKey, placesResource } from './violence/places.ts';
import { findRepeats, repeatsResource } from './violence/repeats.ts';

/** Events of organised violence as cells of place, month, type and dyad; one file for each country and year. */
export const violence: Step = ({ sources, done }) => {
  const choices = chooseFiles(readEvents(sources));
  const events = chosenEvents(choices);
  const places = locatePlaces(events, gazetteer(done), fineBorders());
  const rows = new Map(places.map((place, row) => [placeKey(place), row]));
  return [
    placesResource(places),
    cellsResource(makeCells(events, rows), events),
    coverageResource(coverageRows(choices, readOfficial(sources))),
    choiceResource(choices),
    repeatsResource(findRepeats(events)),
    ...daysResources(events, places, rows),
  ];
};

function cellsResource(cells: readonly Cell[], events: readonly ViolenceEvent[]): TableResource {
  const disordered = events.filter(outOfOrder).length;
  const zero = events.filter((event) => event.best === 0).length;
  const yearOnly = events.filter((event) => event.month === null).length;
  return {
    kind: 'table',
    name: 'violence-cells',
    title: 'Organised violence by place, month, type and dyad',
    description:
      'UCDP events summed by place, starting month, type, dyad, state, status and source. Sorted by month; those without a month stand last and count in year totals only.',
    sources: ['ucdp-ged-21', 'ucdp-ged-africa', 'ucdp-ged-car', 'ucdp-ged-sudan', 'ucdp-ged-drc'],
    coverage: { from: '1989-01', to: '2025-12' },
    status: 'mixed',
    notes: [
      `${events.length} events in ${cells.length} cells.`,
      `${disordered} events have a best estimate outside low to high: kept as published, counted in out_of_order.`,
      `${zero} events have a best estimate of 0: kept.`,
      `${yearOnly} events (DR Congo 2023-2024) give the year only.`,
      'An event that spans months counts in the month it starts in.',
    ],
    columns: CELL_COLUMNS,
    data: cellData(cells),
    rowOf: { field: 'place', resource: 'violence-places' },
  };
}
