import type { Feature, FeatureCollection } from 'geojson';
import { monthOfDate } from '../../../src/model/month.ts';
import { iso3OfUcdp } from '../../countries.ts';
import { DataError, type Reader } from '../../lib/reader.ts';
import { checked, dyadOf, reportsOf, typeOfCode, type ViolenceEvent } from './event.ts';

const FILE = 'ucdp/ged-23.1-car-1991-2022.geojson';

/** UCDP GED 23.1, Central African Republic 1991-2022, all precisions. */
export function readGedCar(sources: Reader): readonly ViolenceEvent[] {
  const { features } = sources.json<FeatureCollection>(FILE);
  if (!Array.isArray(features) || features.length === 0) {
    throw new DataError(`${FILE}: no features, expected a GeoJSON FeatureCollection of points.`);
  }
  return features.map((feature, at) => toEvent(feature, `${FILE}, feature ${at + 1}`));
}

function toEvent({ properties, geometry }: Feature, where: string): ViolenceEvent {
  const fault = (name: string, value: unknown, expected: string): never => {
    throw new DataError(`${where}, "${name}": ${JSON.stringify(value)}, expected ${expected}.`);
  };
  const int = (name: string): number => {
    const value: unknown = properties?.[name];
    return Number.isInteger(value) ? Number(value) : fault(name, value, 'a whole number');
  };
  const text = (name: string): string => {
    const value: unknown = properties?.[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : fault(name, value, 'a text');
  };
  if (geometry?.type !== 'Point') return fault('geometry', geometry, 'a point');
  const [lon = Number.NaN, lat = Number.NaN] = geometry.coordinates;
  const year = int('year');
  const [start, end] = [text('date_start').slice(0, 10), text('date_end').slice(0, 10)];
  const month = monthOfDate(start);
  return checked(
    {
      source: 'ucdp-ged-car',
      id: String(int('id')),
      iso3: iso3OfUcdp(text('country'), year, `${where}, "country"`),
      year,
      month: month ?? fault('date_start', text('date_start'), 'a date'),
      start,
      end,
      type: typeOfCode(int('type_of_violence'), `${where}, "type_of_violence"`),
      dyad: dyadOf(text('side_a'), text('side_b')),
      lat,
      lon,
      best: int('best'),
      low: int('low'),
      high: int('high'),
      precision: int('where_prec'),
      datePrecision: int('date_prec'),
      reports: reportsOf(int('number_of_sources')),
      where: text('where_coordinates'),
      office: officesOf(properties?.source_office),
      status: 'final',
    },
    where,
  );
}

/** Each office once, in the order given; null where the older rows give none. */
function officesOf(value: unknown): string | null {
  const names = String(value ?? '')
    .split(';')
    .map((name) => name.replace(/\s+/g, ' ').trim());
  return [...new Set(names.filter(Boolean))].join('; ') || null;
}
