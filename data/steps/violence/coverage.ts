import { compareText } from '../../lib/order.ts';
import type { TableResource } from '../../lib/resource.ts';
import type { SourceId } from '../../sources.ts';
import type { OfficialTotal } from '../totals/official.ts';
import type { Choice } from './choice.ts';

interface CoverageRow {
  readonly iso3: string;
  readonly year: number;
  readonly mapped: number;
  readonly official: number | null;
  readonly share: number | null;
  readonly source: SourceId | null;
}

/**
 * Deaths that the map's events carry beside the official total: a row for every official country and year
 * (zeros too) and for years that only events cover.
 */
export function coverageRows(
  choices: readonly Choice[],
  official: readonly OfficialTotal[],
): readonly CoverageRow[] {
  const key = (iso3: string, year: number): string => `${iso3} ${year}`;
  const chosen = new Map(choices.map((choice) => [key(choice.iso3, choice.year), choice.chosen]));
  const rows = new Map<string, CoverageRow>();
  for (const { iso3, year, best } of official.filter(({ type }) => type === 'all')) {
    const file = chosen.get(key(iso3, year));
    const mapped = file?.deaths ?? 0;
    const share = best > 0 ? mapped / best : null;
    rows.set(key(iso3, year), { iso3, year, mapped, official: best, share, source: file?.source ?? null });
  }
  for (const { iso3, year, chosen: file } of choices) {
    if (rows.has(key(iso3, year))) continue;
    rows.set(key(iso3, year), {
      iso3,
      year,
      mapped: file.deaths,
      official: null,
      share: null,
      source: file.source,
    });
  }
  return [...rows.values()].sort((a, b) => compareText(a.iso3, b.iso3) || a.year - b.year);
}

export function coverageResource(rows: readonly CoverageRow[]): TableResource {
  const over = rows.filter(({ mapped, official }) => official !== null && mapped > official);
  const listed = over.map(({ iso3, year, mapped, official }) => `${iso3} ${year} ${mapped} of ${official}`);
  const alone = rows.filter(({ official }) => official === null).map(({ iso3, year }) => `${iso3} ${year}`);
  return {
    kind: 'table',
    name: 'coverage',
    title: 'Share of the official deaths that the map carries',
    description:
      'For every country and year: deaths (best) of the events on the map, the official total of UCDP country-year 25.1, and their ratio.',
    sources: [
      'ucdp-country-year',
      'ucdp-ged-21',
      'ucdp-ged-africa',
      'ucdp-ged-car',
      'ucdp-ged-sudan',
      'ucdp-ged-drc',
    ],
    coverage: { from: '1989', to: '2025' },
    status: 'mixed',
    notes: [
      `The map carries more than the official total in ${over.length} rows, where an older release holds deaths that the newer one counts no more: ${listed.join('; ')}.`,
      `No official total: ${alone.join(', ')}.`,
    ],
    columns: [
      { name: 'iso3', type: 'string', description: 'State as UCDP has it that year' },
      { name: 'year', type: 'int', description: 'Calendar year' },
      { name: 'mapped', type: 'int', unit: 'deaths', description: 'Best estimates of the events on the map' },
      {
        name: 'official',
        type: 'int',
        unit: 'deaths',
        description: 'Best estimate of UCDP country-year; null where it has no row',
      },
      {
        name: 'share',
        type: 'fixed',
        decimals: 4,
        description: 'mapped / official, may exceed 1; null where official is 0 or null',
      },
      { name: 'source', type: 'string', description: 'Source taken; null where no event is on the map' },
    ],
    data: {
      iso3: rows.map((row) => row.iso3),
      year: rows.map((row) => row.year),
      mapped: rows.map((row) => row.mapped),
      official: rows.map((row) => row.official),
      share: rows.map((row) => row.share),
      source: rows.map((row) => row.source),
    },
    primaryKey: ['iso3', 'year'],
  };
}

/** The files left out where two hold the same country and year, with the ids of their events. */
export function choiceResource(choices: readonly Choice[]): TableResource {
  const rows = choices.flatMap(({ iso3, year, chosen, left }) => {
    const taken = new Set(chosen.events.map((event) => event.id));
    return left.map((file) => ({
      iso3,
      year,
      source: chosen.source,
      deaths: chosen.deaths,
      dropped: file.source,
      dropped_events: file.events.length,
      dropped_deaths: file.deaths,
      also_chosen: file.events.filter((event) => taken.has(event.id)).length,
      dropped_ids: file.events.map((event) => event.id).join(' '),
    }));
  });
  const events = rows.reduce((sum, row) => sum + row.dropped_events, 0);
  const only = events - rows.reduce((sum, row) => sum + row.also_chosen, 0);
  return {
    kind: 'table',
    name: 'violence-choice',
    title: 'Files left out, by country and year',
    description:
      'Where two files hold a country and year, the one with the higher share of the official deaths is taken, at a tie the one with all precisions; the other is left out whole, so that nothing counts twice.',
    sources: ['ucdp-ged-21', 'ucdp-ged-africa', 'ucdp-ged-car'],
    coverage: { from: '1989', to: '2020' },
    status: 'final',
    notes: [
      `${events} events are left out; ${events - only} of them stand in the file taken, ${only} in no other.`,
    ],
    columns: [
      { name: 'iso3', type: 'string', description: 'State as UCDP has it that year' },
      { name: 'year', type: 'int', description: 'Calendar year' },
      { name: 'source', type: 'string', description: 'Source taken' },
      { name: 'deaths', type: 'int', unit: 'deaths', description: 'Best estimates of the source taken' },
      { name: 'dropped', type: 'string', description: 'Source left out' },
      { name: 'dropped_events', type: 'int', unit: 'events', description: 'Its events' },
      { name: 'dropped_deaths', type: 'int', unit: 'deaths', description: 'Its best estimates' },
      {
        name: 'also_chosen',
        type: 'int',
        unit: 'events',
        description: 'Its events that the source taken holds under the same id',
      },
      { name: 'dropped_ids', type: 'string', description: 'Ids of its events, separated by blanks' },
    ],
    data: {
      iso3: rows.map((row) => row.iso3),
      year: rows.map((row) => row.year),
      source: rows.map((row) => row.source),
      deaths: rows.map((row) => row.deaths),
      dropped: rows.map((row) => row.dropped),
      dropped_events: rows.map((row) => row.dropped_events),
      dropped_deaths: rows.map((row) => row.dropped_deaths),
      also_chosen: rows.map((row) => row.also_chosen),
      dropped_ids: rows.map((row) => row.dropped_ids),
    },
    primaryKey: ['iso3', 'year', 'dropped'],
  };
}
