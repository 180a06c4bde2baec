import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { openBundle, readFrom } from '../../src/bundle/load.ts';

const DATA = join(import.meta.dirname, '../../public/data');
const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

it('what could not be had is asked for again by a person alone, however often a view asks', async () => {
  const asked: string[] = [];
  const gone = new Set<string>();
  const source = await openBundle(async (path) => {
    asked.push(path);
    if (gone.has(path)) throw new Error(`${path}: gone.`);
    return readFileSync(join(DATA, path));
  });
  const path = source.bundle.value.info.get('admin1')?.path ?? '';
  gone.add(path);
  const times = (): number => asked.filter((one) => one === path).length;
  for (let view = 0; view < 3; view++) {
    source.load(['admin1']);
    await settled();
  }
  expect(times()).toBe(1);
  expect(source.bundle.value.failures.get('admin1')).toBe(`${path}: gone.`);
  gone.clear();
  source.retry();
  await settled();
  expect(times()).toBe(2);
  expect(source.bundle.value.failures.size).toBe(0);
});

it('a server that does not answer is named with the file', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(readFrom('https://atlas.example/data/')('wgi.bin')).rejects.toThrow(
    'https://atlas.example/data/wgi.bin: no answer (Failed to fetch), expected the file.',
  );
  vi.unstubAllGlobals();
});
