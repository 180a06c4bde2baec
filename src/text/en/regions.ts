import { type FaultCode, IMPORT_LIMITS, type ImportFault, type ImportOutcome } from '../../model/imported.ts';
import { common, count } from './common.ts';

const { number } = common;
const megabytes = (bytes: number, decimals = 0): string => `${number(bytes / 1e6, decimals)} MB`;

/** What was found, and what was expected. */
const faults: Readonly<Record<FaultCode, (value: string) => string>> = {
  format: (value) => `a file of another kind, expected a name that ends in one of ${value}`,
  size: (value) =>
    `a file of ${megabytes(Number(value), 1)}, expected at most ${megabytes(IMPORT_LIMITS.bytes)}`,
  unreadable: (value) => `the file could not be read (${value}), expected a file that opens`,
  encoding: () => 'bytes that are not UTF-8, expected text in UTF-8',
  json: (value) =>
    value === ''
      ? 'the text ends too early, expected the rest of the JSON'
      : `“${value}” where it cannot stand, expected JSON`,
  root: (value) => `${value}, expected a FeatureCollection, a Feature, a Polygon or a MultiPolygon`,
  crs: (value) => `coordinates in ${value}, expected longitude and latitude (WGS 84)`,
  none: () => 'no feature, expected at least one polygon',
  many: (value) => `${number(Number(value))} features, expected at most ${number(IMPORT_LIMITS.features)}`,
  feature: (value) => `${value} in the list of features, expected a Feature`,
  heavy: (value) =>
    `${megabytes(Number(value), 1)} of text, expected at most ${megabytes(IMPORT_LIMITS.feature)} for one feature: simplify it`,
  kind: (value) => `geometry ${value}, expected a Polygon or a MultiPolygon`,
  empty: () => 'no corners, expected rings of four positions or more',
  flat: (value) => `all corners of ${value} lie on one line, expected an area`,
  longitude: (value) => `longitude ${value}, expected −180 to 180`,
  latitude: (value) => `latitude ${value}, expected −90 to 90`,
  missing: (value) => `no member “${value}”, expected one`,
  forbidden: (value) => `a member “${value}”, expected none here`,
  duplicate: (value) => `${value} given twice, expected once`,
  type: (value) => `type ${value}, expected a type of GeoJSON that fits here`,
  array: (value) => `${value}, expected a list`,
  object: (value) => `${value}, expected an object`,
  positions: (value) => `${value}, expected a list of positions`,
  position: (value) => `${value}, expected a position: [longitude, latitude]`,
  length: (value) => `position ${value}, expected two or three numbers`,
  number: (value) => `${value}, expected a number`,
  short: (value) => `ring ${value}, expected four positions or more`,
  open: (value) => `a ring that ends at ${value}, expected its first position again`,
  bbox: (value) => `bbox ${value}, expected four or six numbers`,
  id: (value) => `id ${value}, expected a text or a number`,
  properties: (value) => `properties ${value}, expected an object or null`,
  other: (value) => `the checker stopped (${value}), expected GeoJSON that it can read`,
};

function place(file: string, { line, feature, name, corner }: ImportFault): string {
  const parts = [file];
  if (line !== null) parts.push(`line ${number(line)}`);
  if (feature !== null) parts.push(`feature ${number(feature)}${name === null ? '' : ` (“${name}”)`}`);
  if (corner) parts.push(`polygon ${corner[0]}, ring ${corner[1]}, position ${corner[2]}`);
  return parts.join(', ');
}

export const regions = {
  title: 'Your regions',
  load: 'Load regions (GeoJSON)',
  help: 'Polygons of a file of yours, chosen here or dropped on the page. They stay in this tab: no link carries them and nothing is sent.',
  unnamed: (at: number): string => `Region ${at}`,
  drawn: 'Drawn area',
  list: 'Regions loaded in this tab',
  ofFile: (file: string, value: number): string => `${file}, ${count(value, 'region', 'regions')}`,
  remove: (name: string): string => `Remove ${name}`,
  removeFile: (file: string): string => `Remove all regions of ${file}`,
  removed: (name: string): string => `${name} was removed.`,
  wide: 'An edge spans over 180° of longitude: it runs through 0°, not across the 180th meridian.',
  reading: (file: string): string => `Reading ${file}`,
  loaded: ({ file, added }: ImportOutcome): string =>
    `${count(added, 'region', 'regions')} loaded from ${file}.`,
  drop: 'Drop to load regions (GeoJSON polygons)',
  faults: {
    title: (files: readonly string[]): string => `${files.join(', ')}: not loaded`,
    stays: 'What was loaded before stays as it was. Mend the file and load it again.',
    sentence: (file: string, one: ImportFault): string =>
      `${place(file, one)}: ${faults[one.code](one.value)}.`,
    more: (file: string, value: number): string => `${file}: ${count(value, 'more fault', 'more faults')}.`,
  },
};
