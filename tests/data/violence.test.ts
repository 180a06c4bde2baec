import type { Feature, FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { cellData, makeCells } from '../../data/steps/violence/cells.ts';
import { chooseFiles, chosenEvents } from '../../data/steps/violence/choice.ts';
import { coverageRows } from '../../data/steps/violence/coverage.ts';
import { dyadOf, type ViolenceEvent } from '../../data/steps/violence/event.ts';
import { readGed21 } from '../../data/steps/violence/ged-21.ts';
import { readGedAfrica } from '../../data/steps/violence/ged-africa.ts';
import { readGedCar } from '../../data/steps/violence/ged-car.ts';
import { readGedDrc } from '../../data/steps/violence/ged-drc.ts';
import { readGedSudan } from '../../data/steps/violence/ged-sudan.ts';
import { finder, locatePlaces, placeKey } from '../../data/steps/violence/places.ts';
import { findRepeats } from '../../data/steps/violence/repeats.ts';
import { monthOf } from '../../src/model/month.ts';
import { inlineReader, withEmptyColumn, withoutColumn } from './inline.ts';

const GED_21 = 'ucdp/ged-21.1-precise-1989-2020.csv';
const AFRICA = 'ucdp/ged-west-africa-south-sudan-nigeria.csv';
const CAR = 'ucdp/ged-23.1-car-1991-2022.geojson';
const SUDAN = 'ucdp/ged-sudan-2023-2025.csv';
const DRC = 'ucdp/ged-drc-2023-2025.csv';

// The first rows of each file as published, shortened to the columns that are read.
const GED_21_CSV = `id,year,month,day,country,type_of_violence,side_a,side_b,latitude,longitude,low_death,best_death,high_death
130359,1989,1,23,Afghanistan,State-based violence,Government of Afghanistan,Jam'iyyat-i Islami-yi Afghanistan,35.315833,69.038889,600,600,600
`;
const AFRICA_CSV = `id,year,type_of_violence,side_a,side_b,number_of_sources,where_prec,where_coordinates,latitude,longitude,country,date_prec,date_start,date_end,best,low,high
286788.0,2019,3.0,IS,Civilians,2.0,5.0,Pendjari National Park,11.04999,1.51667,Benin,1,2019-05-03,2019-05-03,1,1,1
255749,2018,1,15668,,,,,14.5,3.2,Niger,2,2018-04-26,2018-04-28,47,44,55
`;
const SUDAN_CSV = `event_id,dataset_status,year,type_of_violence,best,number_of_sources,longitude,latitude,date_start,date_end,country,ucdp_id
1,confirmed,2023,3,1,2,32.437222,15.636111,2023-02-09,2023-02-09,Sudan,
1081,candidate,2025,1,4,1,32.5,15.6,2025-01-15,2025-01-16,Sudan,561942.0
`;
const DRC_CSV = `event_id,year,type_of_violence,side_a,side_b,number_of_sources,where_coordinates,country,best,dataset_status,longitude,latitude,date_start,ucdp_id
ged_0,2023,3,Government of DR Congo (Zaire),Civilians,,,DR Congo (Zaire),1,ged,29.283333,0.15,,
ged_941,2025,3,IS,Civilians,1.0,Oicha town,DR Congo (Zaire),2,candidate,29.5,0.2,2025-12-02,610782.0
`;
const car = (properties: object): string => {
  const plain = {
    id: 36210,
    year: 2009,
    type_of_violence: 1,
    side_a: 'Government of Uganda',
    side_b: 'LRA',
    where_prec: 5,
    country: 'Central African Republic',
    date_prec: 1,
    date_start: '2009-02-20T00:00:00',
    date_end: '2009-02-21T00:00:00',
    where_coordinates: 'Obo town',
    number_of_sources: -1,
    source_office: 'Agence France Presse;Agence France Presse;UNHCR ',
    best: 3,
    high: 3,
    low: 3,
  };
  const geometry = { type: 'Point', coordinates: [26.486881, 5.399784] };
  const features = [{ type: 'Feature', properties: { ...plain, ...properties }, geometry }];
  return JSON.stringify({ type: 'FeatureCollection', features });
};

const EVENT: ViolenceEvent = {
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

describe('event files', () => {
  it('reads GED 21.1: the month of the day, at most precision 2, no date precision', () => {
    const [event] = readGed21(inlineReader({ [GED_21]: GED_21_CSV }));
    expect(event).toEqual({
      source: 'ucdp-ged-21',
      id: '130359',
      iso3: 'AFG',
      year: 1989,
      month: monthOf(1989, 1),
      start: '1989-01-23',
      end: null,
      type: 'state-based',
      dyad: "Government of Afghanistan - Jam'iyyat-i Islami-yi Afghanistan",
      lat: 35.315833,
      lon: 69.038889,
      best: 600,
      low: 600,
      high: 600,
      precision: 2,
      datePrecision: null,
      reports: null,
      where: null,
      office: null,
      status: 'final',
    });
  });

  it('reads the African rows: ids with ".0", a missing precision and a missing side stay not given', () => {
    const [benin, niger] = readGedAfrica(inlineReader({ [AFRICA]: AFRICA_CSV }));
    expect(benin).toMatchObject({ id: '286788', iso3: 'BEN', type: 'one-sided', precision: 5, best: 1 });
    expect(benin?.month).toBe(monthOf(2019, 5));
    expect(benin).toMatchObject({ start: '2019-05-03', end: '2019-05-03', reports: 2, datePrecision: 1 });
    expect(niger).toMatchObject({ start: '2018-04-26', end: '2018-04-28', reports: null, where: null });
    expect(niger).toMatchObject({ id: '255749', iso3: 'NER', dyad: null, precision: null, datePrecision: 2 });
  });

  it('reads the Central African features', () => {
    const [event] = readGedCar(inlineReader({ [CAR]: car({}) }));
    expect(event).toMatchObject({ id: '36210', iso3: 'CAF', lat: 5.399784, lon: 26.486881, precision: 5 });
    expect(event).toMatchObject({ dyad: 'Government of Uganda - LRA', month: monthOf(2009, 2), high: 3 });
    expect(event).toMatchObject({ start: '2009-02-20', end: '2009-02-21', where: 'Obo town' });
    expect(event).toMatchObject({ reports: null, office: 'Agence France Presse; UNHCR' }); // -1: not recorded
  });

  it('fills in nothing that the files of Sudan and DR Congo do not give', () => {
    const [final, candidate] = readGedSudan(inlineReader({ [SUDAN]: SUDAN_CSV }));
    expect(final).toMatchObject({ id: 'sudan-1', low: null, high: null, precision: null, dyad: null });
    expect(final).toMatchObject({ status: 'final', month: monthOf(2023, 2) });
    expect(candidate).toMatchObject({ id: '561942', status: 'preliminary' });
    const [yearOnly, dated] = readGedDrc(inlineReader({ [DRC]: DRC_CSV }));
    expect(yearOnly).toMatchObject({ id: 'drc-ged_0', year: 2023, month: null, status: 'final' });
    expect(candidate).toMatchObject({
      start: '2025-01-15',
      end: '2025-01-16',
      reports: 1,
      datePrecision: null,
    });
    expect(yearOnly).toMatchObject({ start: null, end: null, reports: null });
    expect(dated).toMatchObject({ start: '2025-12-02', end: null, reports: 1, where: 'Oicha town' });
    expect(yearOnly?.dyad).toBe('Government of DR Congo (Zaire) - Civilians');
    expect(dated).toMatchObject({ id: '610782', month: monthOf(2025, 12), status: 'preliminary' });
  });

  it('writes a dyad one way and leaves out half a one', () => {
    expect(dyadOf('MPGK ', 'Civilians')).toBe('MPGK - Civilians');
    expect(dyadOf('15668', null)).toBeNull();
  });

  it('stops at a column that is missing, renamed or empty, naming it', () => {
    const read = (csv: string) => () => readGed21(inlineReader({ [GED_21]: csv }));
    expect(read(withoutColumn(GED_21_CSV, 'best_death'))).toThrow(/column "best_death" is missing/);
    expect(read(GED_21_CSV.replace('best_death', 'best'))).toThrow(/column "best_death" is missing/);
    expect(read(withEmptyColumn(GED_21_CSV, 'best_death'))).toThrow(/column "best_death" is empty/);
  });

  it.each([
    ['Afghanistan', 'Ruritania', 'row 2, column "country": "Ruritania"'],
    ['State-based violence', 'War', 'row 2, column "type_of_violence": "War", expected State-based violence'],
    ['35.315833', '95.3', 'row 2, latitude: "95.3", expected -90 to 90'],
    [',1,23,', ',13,23,', 'row 2, column "month": "13"'],
    [',1,23,', ',2,30,', 'row 2, start: "1989-02-30", expected a day'],
    [',600,600,600', ',600,-1,600', 'row 2, best: "-1", expected 0 or more'],
    [',600,600,600', ',600,many,600', 'row 2, column "best_death": "many", expected a number'],
  ])('stops at a wrong value: %s as %s', (right, wrong, sentence) => {
    expect(() => readGed21(inlineReader({ [GED_21]: GED_21_CSV.replace(right, wrong) }))).toThrow(sentence);
  });

  it('stops at a Central African feature without a value, naming it', () => {
    const read = (properties: object) => () => readGedCar(inlineReader({ [CAR]: car(properties) }));
    expect(read({ best: undefined })).toThrow(`${CAR}, feature 1, "best"`);
    expect(read({ where_prec: 8 })).toThrow('precision: "8", expected 1 to 7');
    expect(read({ date_end: '2009-02-19T00:00:00' })).toThrow(
      '"2009-02-19", expected a day not before 2009-02-20',
    );
    expect(read({ number_of_sources: 0 })).toThrow('reports: "0", expected 1 to');
    expect(read({ date_start: '20 February' })).toThrow('"date_start": "20 February", expected a date');
  });
});

describe('one file for each country and year', () => {
  const file = (source: ViolenceEvent['source'], year: number, deaths: readonly number[]): ViolenceEvent[] =>
    deaths.map((best, at) => ({ ...EVENT, source, year, id: `${year}-${at}`, best }));

  it('takes the file with more deaths and lists what it leaves out', () => {
    const events = [...file('ucdp-ged-21', 2017, [241]), ...file('ucdp-ged-africa', 2017, [200, 2])];
    const [choice] = chooseFiles(events);
    expect(choice?.chosen).toMatchObject({ source: 'ucdp-ged-21', deaths: 241 });
    expect(choice?.left.map(({ source, deaths }) => [source, deaths])).toEqual([['ucdp-ged-africa', 202]]);
    expect(chosenEvents([...chooseFiles(events)])).toHaveLength(1);
  });

  it('takes the file with all precisions at a tie, and decides year by year', () => {
    const events = [
      ...file('ucdp-ged-21', 2012, [7]),
      ...file('ucdp-ged-africa', 2012, [3, 4]),
      ...file('ucdp-ged-21', 2013, [9]),
    ];
    expect(chooseFiles(events).map(({ year, chosen }) => [year, chosen.source])).toEqual([
      [2012, 'ucdp-ged-africa'],
      [2013, 'ucdp-ged-21'],
    ]);
  });

  it('stops when an event stands in two chosen years', () => {
    const events = [EVENT, { ...EVENT, year: 2013 }];
    expect(() => chooseFiles(events)).toThrow('event "1" stands twice');
  });
});

describe('cells', () => {
  const rows = new Map([[placeKey(EVENT), 0]]);
  const cells = (...events: Partial<ViolenceEvent>[]) =>
    makeCells(
      events.map((event) => ({ ...EVENT, ...event })),
      rows,
    );

  it('sums the events of one place, month, type and dyad, and keeps the vaguest precision', () => {
    const [cell, ...more] = cells({ precision: 1 }, { best: 0, low: 0, high: 3, precision: 6 });
    expect(more).toEqual([]);
    expect(cell).toMatchObject({ events: 2, best: 5, low: 4, high: 9, precision: 6, date_precision: 1 });
  });

  it('keeps apart what differs in type, dyad, state, month, status or source', () => {
    const other: Partial<ViolenceEvent>[] = [
      { type: 'non-state' },
      { dyad: null },
      { iso3: 'NER' },
      { month: monthOf(2012, 4) },
      { status: 'preliminary' },
      { source: 'ucdp-ged-africa' },
    ];
    expect(cells({}, ...other)).toHaveLength(7);
  });

  it('gives no low or high, precision or date precision when one event has none', () => {
    const [cell] = cells({}, { low: null, high: null, precision: null, datePrecision: null });
    expect(cell).toMatchObject({ best: 10, low: null, high: null, precision: null, date_precision: null });
  });

  it('keeps estimates out of order as published and counts them', () => {
    const [cell] = cells({ best: 9, low: 4, high: 6 }, { best: 1, low: 2, high: 3 }, {});
    expect(cell).toMatchObject({ best: 15, low: 10, high: 15, out_of_order: 2 });
  });

  it('sorts by month, and puts events without a month last', () => {
    const months = [null, monthOf(2013, 1), monthOf(2012, 1)].map((month) => ({ month, year: 2012 }));
    expect(cellData(cells(...months)).month).toEqual([monthOf(2012, 1), monthOf(2013, 1), null]);
  });
});

describe('coverage', () => {
  it('gives every official row, zeros too, and may exceed 1', () => {
    const official = [
      { iso3: 'MLI', year: 2012, type: 'all', best: 4, low: 4, high: 4, version: '25.1' },
      { iso3: 'MLI', year: 2012, type: 'state-based', best: 4, low: 4, high: 4, version: '25.1' },
      { iso3: 'MLI', year: 2013, type: 'all', best: 0, low: 0, high: 0, version: '25.1' },
      { iso3: 'NER', year: 2013, type: 'all', best: 8, low: 8, high: 8, version: '25.1' },
    ] as const;
    const events = [EVENT, { ...EVENT, id: '2', year: 2014 }, { ...EVENT, id: '3', iso3: 'NER', year: 2013 }];
    const row = { mapped: 5, source: 'ucdp-ged-21' };
    expect(coverageRows(chooseFiles(events), official)).toEqual([
      { ...row, iso3: 'MLI', year: 2012, official: 4, share: 1.25 },
      { iso3: 'MLI', year: 2013, mapped: 0, official: 0, share: null, source: null },
      { ...row, iso3: 'MLI', year: 2014, official: null, share: null },
      { ...row, iso3: 'NER', year: 2013, official: 8, share: 0.625 },
    ]);
  });
});

describe('rows that look alike', () => {
  it('lists rows without a day that are equal in place, year, type, sides and deaths', () => {
    const drc = { ...EVENT, source: 'ucdp-ged-drc', month: null } as const;
    const events = [
      drc,
      { ...drc, id: '2' },
      { ...drc, id: '3', best: 6 },
      { ...drc, id: '4', month: EVENT.month },
      { ...EVENT, id: '5' },
    ];
    expect(findRepeats(events).map(({ ids }) => ids)).toEqual([['1', '2']]);
  });
});

describe('places', () => {
  const square = (west: number, east: number, properties: object): Feature => ({
    type: 'Feature',
    properties,
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 0],
          [east, 0],
          [east, 10],
          [west, 10],
          [west, 0],
        ],
      ],
    },
  });
  const collection = (...features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
  // Two neighbours, 0-10 and 10-20 degrees east; sea elsewhere. Missions: b in the west, a over both.
  const polygons = {
    countries: collection(square(0, 10, { iso3: 'AAA' }), square(10, 20, { iso3: 'BBB' })),
    admin1: collection(
      square(0, 5, { iso3: 'AAA', name: 'West' }),
      square(5.1, 9.9, { iso3: 'AAA', name: 'East' }),
    ),
    areas: collection(square(0, 10, { mission: 'b' }), square(0, 20, { mission: 'a' })),
  };
  const find = finder(polygons);

  it('finds the country, division and areas that hold a place', () => {
    expect(find(2, 5)).toEqual({ iso3Now: 'AAA', admin1: 'West', areas: 'a~b', border: false });
    expect(find(12, 5)).toEqual({ iso3Now: 'BBB', admin1: null, areas: 'a', border: false });
  });

  it('takes the nearest division of the same country in a gap between divisions', () => {
    expect(find(5.03, 5)).toEqual({ iso3Now: 'AAA', admin1: 'West', areas: 'a~b', border: false });
    expect(find(10.02, 5).admin1).toBeNull();
  });

  it('counts a place within 25 km of a coast to that coast, one farther out to no country', () => {
    // One degree is 111.195 km at the equator: 0.2 degrees are 22 km, 0.3 degrees 33 km.
    expect(find(-0.2, 5)).toEqual({ iso3Now: 'AAA', admin1: 'West', areas: 'a~b', border: false });
    expect(find(15, -0.2)).toEqual({ iso3Now: 'BBB', admin1: null, areas: 'a', border: false });
    expect(find(-0.3, 5)).toEqual({ iso3Now: null, admin1: null, areas: null, border: false });
  });

  it('follows finer borders than those drawn, and the mission areas of that side', () => {
    const west = finder(polygons, (lon, _lat, drawn) => (lon < 10.01 ? 'AAA' : drawn));
    expect(west(10.005, 5)).toEqual({ iso3Now: 'AAA', admin1: 'East', areas: 'a~b', border: false });
    expect(find(10.005, 5)).toEqual({ iso3Now: 'BBB', admin1: null, areas: 'a', border: false });
  });

  it('believes UCDP about the side of a border that lies within 5 km', () => {
    // 0.03 degrees are 3.3 km, 0.06 degrees 6.6 km at 5 degrees north.
    expect(find(10.03, 5, 'AAA')).toEqual({ iso3Now: 'AAA', admin1: 'East', areas: 'a~b', border: true });
    expect(find(10.06, 5, 'AAA')).toEqual({ iso3Now: 'BBB', admin1: null, areas: 'a', border: false });
    expect(find(10.03, 5, 'BBB')).toEqual({ iso3Now: 'BBB', admin1: null, areas: 'a', border: false });
  });

  it('lets the outline decide where UCDP counts one country under another or no border is determined', () => {
    const named = {
      ...polygons,
      countries: collection(square(0, 10, { iso3: 'SDN' }), square(10, 20, { iso3: 'SSD' })),
    };
    expect(finder(named)(10.03, 5, 'SDN').iso3Now).toBe('SSD');
    expect(finder(named)(9.97, 5, 'SSD').iso3Now).toBe('SDN');
    expect(finder(named)(10.03, 5, 'YUG').iso3Now).toBe('SSD');
  });

  it('takes points equal to three decimals for one place', () => {
    const events = [
      { ...EVENT, lat: 1.00004, lon: 12 },
      { ...EVENT, lat: 0.99996, lon: 12 },
      { ...EVENT, lat: 1.0006, lon: 2 },
    ];
    expect(locatePlaces(events, polygons).map(({ lat, lon, iso3Now }) => [lat, lon, iso3Now])).toEqual([
      [1.001, 2, 'AAA'],
      [1, 12, 'BBB'],
    ]);
  });
});
