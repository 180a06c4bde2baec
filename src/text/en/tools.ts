import type { Bounds } from '../../model/select.ts';
import { common } from './common.ts';

const { number } = common;

const latitude = (value: number): string => `${number(Math.abs(value), 2)}° ${value < 0 ? 'S' : 'N'}`;
const longitude = (value: number): string => {
  const turned = value > 180 ? value - 360 : value;
  return `${number(Math.abs(turned), 2)}° ${turned < 0 ? 'W' : 'E'}`;
};
const place = (lng: number, lat: number): string => `${latitude(lat)}, ${longitude(lng)}`;
/** Tens of metres matter for a short way, whole kilometres for a long one. */
const km = (value: number): string => `${number(value, value < 100 ? 1 : 0)} km`;

const SIDES = { west: 'West', south: 'South', east: 'East', north: 'North' } as const;
export type Side = keyof typeof SIDES;

export const tools = {
  group: 'Select and measure',
  open: 'Select and measure',
  names: {
    rectangle: 'Rectangle',
    lasso: 'Lasso',
    distance: 'Distance',
    bounds: 'Bounds…',
  },
  titles: {
    rectangle: 'Select what lies in a rectangle (Shift and drag on the map)',
    lasso: 'Select what lies inside a line drawn by hand',
    distance: 'Measure distances on the map',
    bounds: 'Select what is in view, or type the bounds of an area',
  },
  hints: {
    rectangle: 'Drag on the map to draw a rectangle.',
    lasso: 'Draw a line round an area: it closes by itself.',
    distance: 'Press to set points; by keys, move the map with the arrows and press Enter.',
  },
  leave: 'Leave the tool (Esc)',
  inView: 'Select what is in view',
  undo: 'Remove the last point',
  faults: {
    small: 'Too small an area: draw it again, larger.',
    pole: 'An area round a pole cannot be selected: draw one that leaves the pole out.',
  },
  looped: 'The line crosses itself: the largest of its loops was kept.',
  selected: (value: number): string => `Area selected: ${number(Math.round(value))} km².`,
  km,
  total: (value: number): string => `${km(value)} in all`,
  measured: 'along great circles',
  point: (at: number, of: number, lng: number, lat: number): string =>
    `Point ${at} of ${of}, ${place(lng, lat)}. Drag it, move it with the arrow keys, remove it with Delete.`,
  set: (at: number, lng: number, lat: number): string => `Point ${at}: ${place(lng, lat)}.`,
  leg: (value: number, total: number): string => `${km(value)} from the point before, ${km(total)} in all.`,
  removed: (left: number, total: number): string =>
    left < 2 ? 'Point removed.' : `Point removed, ${km(total)} in all.`,
  bounds: {
    title: 'Select an area by its bounds',
    help: 'Degrees; west and south are negative. Across the 180th meridian the east goes on beyond 180.',
    sides: SIDES,
    select: 'Select this area',
    number: (side: Side, value: string, least: number, most: number): string =>
      `${SIDES[side]}: ${value === '' ? 'nothing' : `“${value}”`}, expected a number from ${number(least)} to ${number(most)}.`,
    order: (low: Side, high: Side): string =>
      `${SIDES[low]} is not less than ${SIDES[high].toLowerCase()}: exchange them, or write the ${SIDES[high].toLowerCase()} anew.`,
    meridian: (west: number, east: number): string =>
      `West ${number(west, 2)} is not less than east ${number(east, 2)}: exchange them, or, for an area across the 180th meridian, write the east as ${number(east + 360, 2)}.`,
    wide: 'West and east are more than a whole turn apart, expected 360 at most.',
  },
  scale: (length: string): string => `Scale: the bar is ${length}`,
  length: (value: number): string => (value < 1 ? `${number(value * 1000)} m` : `${number(value)} km`),
  atCentre: (length: string): string => `${length} at the centre`,
  extent: (value: number, [west, south, east, north]: Bounds): string =>
    `${number(Math.round(value))} km², ${latitude(south)} to ${latitude(north)}, ${longitude(west)} to ${longitude(east)}`,
};
