import { describe, expect, it } from 'vitest';
import { ACCEPT, formatOf } from '../../src/bundle/import/formats.ts';
import { readFile } from '../../src/bundle/import/read.ts';
import { createImportedRegions } from '../../src/bundle/import/regions.ts';
import { IMPORT_LIMITS } from '../../src/model/imported.ts';
import { en } from '../../src/text/en.ts';

const ring = [
  [0, 13],
  [2, 13],
  [2, 15],
  [0, 13],
];
const good = (...names: (string | null)[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: names.map((name) => ({
      type: 'Feature',
      properties: { name },
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  });
const file = (text: string, name = 'a.geojson'): File => new File([text], name);
const create = () => createImportedRegions((at) => `Region ${at}`);

describe('the regions of a tab', () => {
  it('take all regions of a file, each with a name and an id of its own', async () => {
    const regions = create();
    await regions.load([file(good('Gao', null)), file(good('Gao'), 'b.json')]);
    expect(regions.list.value.map(({ id, name, file: from }) => [id, name, from])).toEqual([
      ['1', 'Gao', 'a.geojson'],
      ['2', 'Region 2', 'a.geojson'],
      ['3', 'Gao', 'b.json'],
    ]);
    expect(regions.outcomes.value.map(({ added }) => added)).toEqual([2, 1]);
    expect(regions.reading.value).toBeNull();
  });

  it('stay as they were when a file has a fault', async () => {
    const regions = create();
    await regions.load([file(good('Gao'))]);
    const before = regions.list.value;
    await regions.load([file(good('Kidal').replace('[2,13]', '[2,130]'), 'bad.geojson')]);
    expect(regions.list.value).toEqual(before);
    expect(
      regions.outcomes.value.map(({ file: name, added, faults }) => [name, added, faults[0]?.code]),
    ).toEqual([['bad.geojson', 0, 'latitude']]);
  });

  it('keep faults until somebody has read them, and never use an id twice', async () => {
    const regions = create();
    await Promise.all([regions.load([file('{')]), regions.load([file(good('Gao'))])]);
    expect(regions.outcomes.value.map(({ faults }) => faults.length)).toEqual([1, 0]);
    regions.dismiss();
    expect(regions.outcomes.value).toEqual([]);
    regions.remove(['1']);
    expect(regions.list.value).toEqual([]);
    await regions.load([file(good('Gao'))]);
    expect(regions.list.value.map(({ id }) => id)).toEqual(['2']);
  });
});

describe('a file that is not read', () => {
  it('is of another kind, too large, or does not open', async () => {
    const large = file('{}');
    Object.defineProperty(large, 'size', { value: IMPORT_LIMITS.bytes + 1 });
    const folder = file('{}');
    folder.arrayBuffer = () => Promise.reject(new Error('A folder.'));
    const readings = await Promise.all([file('{}', 'a.shp'), large, folder].map(readFile));
    expect(readings.map(({ faults }) => faults.map(({ code, value }) => `${code} ${value}`))).toEqual([
      ['format .geojson, .json'],
      ['size 20000001'],
      ['unreadable A folder.'],
    ]);
    const sentences = readings.flatMap(({ faults }) =>
      faults.map((one) => en.regions.faults.sentence('a.x', one)),
    );
    expect(sentences).toEqual([
      'a.x: a file of another kind, expected a name that ends in one of .geojson, .json.',
      'a.x: a file of 20.0 MB, expected at most 20 MB.',
      'a.x: the file could not be read (A folder.), expected a file that opens.',
    ]);
  });
});

describe('the formats', () => {
  it('are known by the end of a name in any case', () => {
    expect(formatOf('SAHEL.GeoJSON')?.name).toBe('GeoJSON');
    expect(formatOf('geojson')).toBeNull();
    expect(ACCEPT).toBe('.geojson,.json,application/geo+json');
  });
});
