import { expect, it } from 'vitest';
import { OVERLAYS } from '../../src/catalog/overlays.ts';
import { en } from '../../src/text/en.ts';
import { resourceInfo } from '../data/bundle.ts';

it('ids are unique, fit a link, and have words', () => {
  const ids = OVERLAYS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(Object.keys(en.layers.overlays).toSorted());
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+$/);
});

it.each(OVERLAYS.map((overlay) => [overlay.id, overlay] as const))(
  '%s draws resources of the data package that name their sources',
  (_, { resources }) => {
    expect(resources.length).toBeGreaterThan(0);
    for (const name of resources) expect(resourceInfo(name).sources).not.toEqual([]);
  },
);
