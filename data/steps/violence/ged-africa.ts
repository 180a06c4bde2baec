import { monthOfDate } from '../../../src/model/month.ts';
import { iso3OfUcdp } from '../../countries.ts';
import type { Reader, Row } from '../../lib/reader.ts';
import { checked, dyadOf, reportsOf, typeOfCode, type ViolenceEvent } from './event.ts';

const FILE = 'ucdp/ged-west-africa-south-sudan-nigeria.csv';
const COLUMNS = [
  'id',
  'year',
  'type_of_violence',
  'side_a',
  'side_b',
  'where_prec',
  'latitude',
  'longitude',
  'country',
  'date_prec',
  'date_start',
  'date_end',
  'number_of_sources',
  'where_coordinates',
  'best',
  'low',
  'high',
] as const;

/** Full GED rows of ten African states, of several releases; 202 rows of a damaged source have no `where_prec`. */
export function readGedAfrica(sources: Reader): readonly ViolenceEvent[] {
  return sources.csv(FILE, COLUMNS).map(toEvent);
}

function toEvent(row: Row): ViolenceEvent {
  const where = `${FILE}, row ${row.line}`;
  const year = row.int('year');
  return checked(
    {
      source: 'ucdp-ged-africa',
      id: String(row.int('id')), // some rows write 286788.0
      iso3: iso3OfUcdp(row.text('country'), year, `${where}, column "country"`),
      year,
      month: monthOfDate(row.date('date_start')),
      start: row.date('date_start'),
      end: row.date('date_end'),
      type: typeOfCode(row.int('type_of_violence'), `${where}, column "type_of_violence"`),
      dyad: dyadOf(row.text('side_a'), row.maybe('side_b')),
      lat: row.number('latitude'),
      lon: row.number('longitude'),
      best: row.int('best'),
      low: row.int('low'),
      high: row.int('high'),
      precision: row.maybeInt('where_prec'),
      datePrecision: row.int('date_prec'),
      reports: reportsOf(row.maybeInt('number_of_sources')),
      where: row.maybe('where_coordinates'),
      office: null,
      status: 'final',
    },
    where,
  );
}
