import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { readEmbedded } from '../../src/bundle/embedded.ts';
import { filesOf, writeBriefing } from '../../src/export/briefing.ts';

const SHELL = readFileSync('src/offline/index.html', 'utf8');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function parse(page: string): ParentNode & { title: string; body: HTMLElement } {
  const { document } = new Window();
  document.write(page);
  return document as never;
}

test('a file written into the page is read out of it again, byte for byte', async () => {
  const every = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7) % 256);
  const page = await writeBriefing(SHELL, {
    title: 'Mali',
    link: 'm=minusma',
    files: [
      { path: 'a.tbl', bytes: every },
      { path: 'b.json', bytes: bytes('{"name":"Côte d’Ivoire"}') },
    ],
  });
  const read = readEmbedded(parse(page));
  expect(await read('a.tbl')).toEqual(every);
  expect(new TextDecoder().decode(await read('b.json'))).toBe('{"name":"Côte d’Ivoire"}');
});

test('what is held is gzip in base64', async () => {
  const page = await writeBriefing(SHELL, {
    title: '',
    link: '',
    files: [{ path: 'a.json', bytes: bytes('[]') }],
  });
  const held = /data-path="a.json">([^<]*)</.exec(page)?.[1] ?? '';
  expect(gunzipSync(Buffer.from(held, 'base64')).toString()).toBe('[]');
});

test('title and view stand in the page as text, whatever signs they have', async () => {
  const title = '"</title><script>alert(1)</script>&';
  const page = parse(await writeBriefing(SHELL, { title, link: 'm=a&t="2013-04"', files: [] }));
  expect(page.title).toBe(title);
  expect(page.body.dataset.link).toBe('m=a&t="2013-04"');
  expect(page.querySelectorAll('script')).toHaveLength(1);
});

test('a page without a place for the data is refused by name', async () => {
  const shell = SHELL.replace('<!--files-->', '');
  const written = writeBriefing(shell, { title: '', link: '', files: [] });
  await expect(written).rejects.toThrow('"<!--files-->" stands there 0 times, expected once');
});

test('a file that was not saved with the briefing is named', async () => {
  const page = parse(await writeBriefing(SHELL, { title: '', link: '', files: [] }));
  await expect(readEmbedded(page)('admin1.geojson')).rejects.toThrow(
    'admin1.geojson: this briefing was saved without this file.',
  );
});

test('divisions come along where a view is one of them; single events never', () => {
  const paths = ['missions.json', 'admin1.geojson', 'events-syria.tbl'];
  expect(filesOf(paths, ['m=minusma'])).toEqual(['datapackage.json', 'missions.json']);
  expect(filesOf(paths, ['', 'r=admin1%3AMLI~Gao'])).toEqual([
    'datapackage.json',
    'missions.json',
    'admin1.geojson',
  ]);
});
