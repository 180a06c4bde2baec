import { expect, test } from 'vitest';
import { metadataOf } from '../../src/export/page.ts';
import { readPngText, writePngText } from '../../src/export/png-text.ts';
import { handOut, page, plainPng } from './fixtures.ts';

test('texts written into a PNG are read back, whatever their letters, and the rest stays byte for byte', () => {
  const png = plainPng(3, 2);
  const texts = { Title: 'Mali, Apr 2013 – Dec 2023', Comment: 'https://atlas.example/#m=minusma&t=2013-04' };
  const written = writePngText(png, texts);
  expect(readPngText(written)).toEqual(texts);
  // The head is 8 bytes of signature and 25 of IHDR; what follows it is pushed on, not changed.
  expect(written.subarray(0, 33)).toEqual(png.subarray(0, 33));
  expect(written.subarray(written.length - png.length + 33)).toEqual(png.subarray(33));
});

test('a picture names its title and window, sources, link and what it is not', () => {
  const doc = handOut();
  const texts = metadataOf(page(), doc, 'Mission Atlas');
  expect(texts.Title).toBe(
    'Violence moved from the north of Mali to its centre, Jan 2014 – Dec 2022, MINUSMA, Mali',
  );
  expect(texts.Source).toContain('UCDP GED, 23.1.');
  expect(texts.Disclaimer).toBe(`${doc.disclaimer} Not a United Nations product.`);
  expect(texts.Comment).toBe('https://atlas.example/#m=minusma&t=2014-01..2022-12');
  expect(texts.Description).toContain('Western Sahara: Non-Self-Governing Territory.');
});

test('a damaged chunk and a file that is no PNG are named', () => {
  const written = writePngText(plainPng(1, 1), { Title: 'Mali' });
  written[45] = (written[45] ?? 0) ^ 1; // inside the text
  expect(() => readPngText(written)).toThrow('The chunk iTXt at byte 33 is damaged.');
  expect(() => writePngText(new Uint8Array([1, 2, 3]), {})).toThrow(/This is no PNG: it begins with 1,2,3/);
});
