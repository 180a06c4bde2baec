import { formatNumber, formatShare } from '../format.ts';
import { common, count } from './common.ts';
import { PLACE_PRECISION } from './places.ts';

const years = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`);

export const map = {
  title: 'Map of missions, bases and violence. Arrow keys move it, plus and minus zoom.',
  still: 'Map of missions, bases and violence, as a still drawing',
  stillKeys: 'Arrow keys move it, plus and minus zoom.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit the map to the selection',
  killed: (deaths: number): string =>
    `${count(deaths, 'peacekeeper killed', 'peacekeepers killed')}, place not recorded`,
  official: (from: number, to: number): string => `official total ${years(from, to)}, UCDP`,
  officialShort: (from: number, to: number): string => `official ${years(from, to)}`,
  hq: (place: string): string => `${place} (HQ)`,
  several: (names: readonly string[]): string => names.join(', '),
  card: {
    deaths: (value: number): string => (value === 1 ? 'death' : 'deaths'),
    events: (value: number): string => (value === 1 ? 'event' : 'events'),
    withDeaths: (value: number, range: string): string => `${count(value, 'death', 'deaths')}, ${range}`,
    range: (low: number, high: number): string => `low ${formatNumber(low)}, high ${formatNumber(high)}`,
    rangePartly: (low: number, high: number): string =>
      `low ${formatNumber(low)}, high ${formatNumber(high)}, not given for some`,
    notGiven: 'not given',
    rangeNotGiven: 'low and high not given',
    when: 'When',
    type: 'Type',
    dyad: 'Sides',
    dyads: 'Pairs of sides',
    more: (n: number): string => `and ${formatNumber(n)} more`,
    place: 'Place',
    coordinates: (lat: number, lng: number): string =>
      `${Math.abs(lat).toFixed(2)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lng).toFixed(2)}° ${lng < 0 ? 'W' : 'E'}`,
    cell: (places: number): string => `${count(places, 'place', 'places')} within half a degree`,
    cellTitle: 'Cell of half a degree',
    precisionLabel: 'Precision',
    precision: (least: number, most: number): string =>
      least === most
        ? `${PLACE_PRECISION[least] ?? common.noData} (${least})`
        : `${PLACE_PRECISION[least] ?? common.noData} to ${PLACE_PRECISION[most] ?? common.noData} (${least}–${most})`,
    nearestBase: 'Nearest base',
    distance: (place: string, km: number, year: number): string =>
      `${place}, ${formatNumber(km)} km (${year})`,
    source: (names: string): string => `Source: ${names}`,
    preliminary: 'preliminary',
    mission: 'Mission',
    troops: (value: number): string => (value === 1 ? 'soldier, an estimate' : 'troops, an estimate'),
    troopsNotGiven: 'Troops not given',
    year: 'Year',
    hqLabel: 'Headquarters',
    hq: { 0: 'none', 2: 'of a sector', 3: 'of the mission' } as Readonly<Record<0 | 2 | 3, string>>,
    contributors: 'Contributors',
    officialTotal: 'official total',
    years: 'Years',
    yearsOf: (from: number, to: number): string => years(from, to),
    newest: (year: number): string => `${year}, the newest final year`,
    mapped: 'On the map',
    mappedShare: (mapped: number, share: number | null): string =>
      share === null
        ? `${formatNumber(mapped)} deaths`
        : `${formatNumber(mapped)} deaths (${formatShare(share)})`,
    dates: 'Dates',
    since: (date: string): string => `since ${date}`,
    drawn: 'Drawn as',
    open: 'Press to open the mission.',
  },
};
