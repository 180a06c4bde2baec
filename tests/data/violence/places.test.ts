import type { Feature, FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { finder, locatePlaces } from '../../../data/steps/violence/places.ts';
import { EVENT } from './event.ts';

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
