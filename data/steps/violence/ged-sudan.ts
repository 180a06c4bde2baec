import { monthOfDate } from '../../../src/model/month.ts';
import { iso3OfUcdp } from '../../countries.ts';
import type { Reader, Row } from '../../lib/reader.ts';
import { checked, reportsOf, typeOfCode, type ViolenceEvent } from './event.ts';

const FILE = 'ucdp/ged-sudan-2023-2025.csv';
const COLUMNS = [
  'event_id',
  'dataset_status',
  'year',
  'type_of_violence',
  'best',
  'longitude',
  'latitude',
  'date_start',
  'date_end',
  'number_of_sources',
  'country',
  'ucdp_id',
] as const;
const STATUS: Readonly<Record<string, 'final' | 'preliminary'>> = {
  confirmed: 'final',
  candidate: 'preliminary',
};

/** UCDP events in Sudan 2023-2025. The sides stand in Russian for 2023-24 and as codes for 2025: not taken. */
export function readGedSudan(sources: Reader): readonly ViolenceEvent[] {
  return sources.csv(FILE, COLUMNS).map(toEvent);
}

function toEvent(row: Row): ViolenceEvent {
  const where = `${FILE}, row ${row.line}`;
  const year = row.int('year');
  return checked(
    {
      source: 'ucdp-ged-sudan',
      id: String(row.maybeInt('ucdp_id') ?? `sudan-${row.int('event_id')}`),
      iso3: iso3OfUcdp(row.text('country'), year, `${where}, column "country"`),
      year,
      month: monthOfDate(row.date('date_start')),
      start: row.date('date_start'),
      end: row.date('date_end'),
      type: typeOfCode(row.int('type_of_violence'), `${where}, column "type_of_violence"`),
      dyad: null,
      lat: row.number('latitude'),
      lon: row.number('longitude'),
      best: row.int('best'),
      low: null,
      high: null,
      precision: null,
      datePrecision: null,
      reports: reportsOf(row.maybeInt('number_of_sources')),
      where: null, // in Russian only
      office: null,
      status: STATUS[row.text('dataset_status')] ?? row.fail('dataset_status', 'confirmed or candidate'),
    },
    where,
  );
}
