import type { ViolenceEvent } from '../../../data/steps/violence/event.ts';
import { monthOf } from '../../../src/model/month.ts';

/** A plain event that the tests change in one thing or another. */
export const EVENT: ViolenceEvent = {
  source: 'ucdp-ged-21',
  id: '1',
  iso3: 'MLI',
  year: 2012,
  month: monthOf(2012, 3),
  start: '2012-03-04',
  end: '2012-03-05',
  type: 'state-based',
  dyad: 'A - B',
  lat: 1,
  lon: 1,
  best: 5,
  low: 4,
  high: 6,
  precision: 2,
  datePrecision: 1,
  reports: 2,
  where: 'Here',
  office: null,
  status: 'final',
};
