import { monthOf } from '../../../src/model/month.ts';
import { iso3OfUcdp } from '../../countries.ts';
import type { Reader, Row } from '../../lib/reader.ts';
import { checked, dyadOf, type ViolenceEvent, type ViolenceType } from './event.ts';

const FILE = 'ucdp/ged-21.1-precise-1989-2020.csv';
const COLUMNS = [
  'id',
  'year',
  'month',
  'day',
  'country',
  'type_of_violence',
  'side_a',
  'side_b',
  'latitude',
  'longitude',
  'low_death',
  'best_death',
  'high_death',
] as const;
const TYPES: Readonly<Record<string, ViolenceType>> = {
  'State-based violence': 'state-based',
  'Non-state violence': 'non-state',
  'One-sided violence': 'one-sided',
};

/** UCDP GED 21.1, the whole world 1989-2020, events with `where_prec` 1-2 only. */
export function readGed21(sources: Reader): readonly ViolenceEvent[] {
  return sources.csv(FILE, COLUMNS).map(toEvent);
}

function toEvent(row: Row): ViolenceEvent {
  const where = `${FILE}, row ${row.line}`;
  const year = row.int('year');
  const month = row.int('month');
  if (month < 1 || month > 12) row.fail('month', 'a month of 1 to 12');
  return checked(
    {
      source: 'ucdp-ged-21',
      id: String(row.int('id')),
      iso3: iso3OfUcdp(row.text('country'), year, `${where}, column "country"`),
      year,
      month: monthOf(year, month),
      // Equal to date_start in 7,338 of 7,344 events that a file with both dates holds too.
      start: [year, ...[month, row.int('day')].map((part) => String(part).padStart(2, '0'))].join('-'),
      end: null,
      type:
        TYPES[row.text('type_of_violence')] ?? row.fail('type_of_violence', Object.keys(TYPES).join(', ')),
      dyad: dyadOf(row.text('side_a'), row.text('side_b')),
      lat: row.number('latitude'),
      lon: row.number('longitude'),
      best: row.int('best_death'),
      low: row.int('low_death'),
      high: row.int('high_death'),
      precision: 2, // the file holds where_prec 1 and 2 and does not say which
      datePrecision: null,
      reports: null,
      where: null,
      office: null,
      status: 'final',
    },
    where,
  );
}
