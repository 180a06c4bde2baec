import { describe, expect, it } from 'vitest';
import { dyadOf } from '../../../data/steps/violence/event.ts';
import { readGed21 } from '../../../data/steps/violence/ged-21.ts';
import { readGedAfrica } from '../../../data/steps/violence/ged-africa.ts';
import { readGedCar } from '../../../data/steps/violence/ged-car.ts';
import { readGedDrc } from '../../../data/steps/violence/ged-drc.ts';
import { readGedSudan } from '../../../data/steps/violence/ged-sudan.ts';
import { monthOf } from '../../../src/model/month.ts';
import { inlineReader, withEmptyColumn, withoutColumn } from '../inline.ts';

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
