import { monthOfDate } from '../../../src/model/month.ts';
import { iso3OfUcdp } from '../../countries.ts';
import type { Reader, Row } from '../../lib/reader.ts';
import { checked, dyadOf, reportsOf, typeOfCode, type ViolenceEvent } from './event.ts';

const FILE = 'ucdp/ged-drc-2023-2025.csv';
const COLUMNS = [
  'event_id',
  'year',
  'type_of_violence',
  'side_a',
  'side_b',
  'country',
  'best',
  'dataset_status',
  'longitude',
  'latitude',
  'date_start',
  'number_of_sources',
  'where_coordinates',
  'ucdp_id',
] as const;
const STATUS: Readonly<Record<string, 'final' | 'preliminary'>> = { ged: 'final', candidate: 'preliminary' };

/** UCDP events in DR Congo 2023-2025; 2023-24 are partial and give the year only. */
export function readGedDrc(sources: Reader): readonly ViolenceEvent[] {
  return sources.csv(FILE, COLUMNS).map(toEvent);
}

function toEvent(row: Row): ViolenceEvent {
  const where = `${FILE}, row ${row.line}`;
  const year = row.int('year');
  const start = row.maybe('date_start') === null ? null : row.date('date_start');
  return checked(
    {
      source: 'ucdp-ged-drc',
      id: String(row.maybeInt('ucdp_id') ?? `drc-${row.text('event_id')}`),
      iso3: iso3OfUcdp(row.text('country'), year, `${where}, column "country"`),
      year,
      month: start === null ? null : monthOfDate(start),
      start,
      end: null,
      type: typeOfCode(row.int('type_of_violence'), `${where}, column "type_of_violence"`),
      dyad: dyadOf(row.text('side_a'), row.text('side_b')),
      lat: row.number('latitude'),
      lon: row.number('longitude'),
      best: row.int('best'),
      low: null,
      high: null,
      precision: null,
      datePrecision: null,
      reports: reportsOf(row.maybeInt('number_of_sources')),
      where: row.maybe('where_coordinates'),
      office: null,
      status: STATUS[row.text('dataset_status')] ?? row.fail('dataset_status', 'ged or candidate'),
    },
    where,
  );
}
