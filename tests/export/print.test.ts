import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { faceRuns } from '../../src/export/faces.ts';
import { writePrint } from '../../src/export/print.ts';
import { en } from '../../src/text/en.ts';
import { handOut, page, TASKS } from './fixtures.ts';
import { type Pdf, readPdf } from './pdf.ts';

const FILES = join(import.meta.dirname, '..', '..', 'node_modules', '@fontsource', 'noto-sans', 'files');
const face = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(FILES, `noto-sans-${name}-normal.woff`)));
const faces = {
  regular: face('latin-400'),
  bold: face('latin-700'),
  extended: face('latin-ext-400'),
};

describe('a hand-out', () => {
  const step = page({
    lead: ['The Council established the mission in Mali.', 'Šabac and Čačak have letters of their own.'],
  });
  let pdf: Pdf;
  beforeAll(async () => {
    pdf = readPdf(await writePrint({ doc: handOut([step, page()]), words: en.share.page, faces }));
  });

  test('has words that can be chosen: title, window, step, legend, notes, sources, link', () => {
    const [first = ''] = pdf.pages;
    for (const part of [
      step.title,
      step.when,
      ...step.lead,
      step.figures,
      'state-based',
      'Western Sahara: Non-Self-Governing Territory.',
      'Not a United Nations product.',
      'Sources: UCDP GED 23.1; Geo-PKO 2.3.',
      '1 / 3',
    ]) {
      expect(first.replace(/ /g, '')).toContain(part.replace(/ /g, ''));
    }
    expect(pdf.source).toContain(`/URI (${step.link})`);
  });

  test('has a page for each view, then sources and methods in full', () => {
    expect(pdf.pages).toHaveLength(3);
    const last = (pdf.pages[2] ?? '').replace(/ /g, '');
    for (const part of [
      en.share.page.sourcesTitle,
      'not why',
      'Geo-PKO, 2.3. Uppsala. No licence stated.',
      'Counts deaths that are reported.',
    ]) {
      expect(last).toContain(part.replace(/ /g, ''));
    }
  });

  test('is tagged, names its title and language, and shows the title', () => {
    expect(pdf.source).toMatch(/\/Lang \(en\)/);
    expect(pdf.source).toMatch(/\/MarkInfo[\s\S]{0,40}\/Marked true|\/Marked true/);
    expect(pdf.source).toContain('/StructTreeRoot');
    expect(pdf.source).toContain('/DisplayDocTitle true');
    expect(pdf.property('Title')).toBe('Mali: MINUSMA 2013–2023');
    expect(pdf.property('Subject')).toContain('Jan 2014 – Dec 2022');
    expect(pdf.property('Keywords')).toBe('UCDP GED 23.1; Geo-PKO 2.3; https://atlas.example/#m=minusma');
    for (const role of ['/S /H1', '/S /H2', '/S /P', '/S /Figure', '/S /Link'])
      expect(pdf.source).toContain(role);
    expect(pdf.source).toContain('/Alt (Map: Mali)');
  });
});

test('rows in the map’s place are a tagged table', async () => {
  const doc = handOut([page({ main: TASKS, timeline: null, legend: [] })]);
  const pdf = readPdf(await writePrint({ doc, words: en.share.page, faces }));
  for (const role of ['/S /Table', '/S /TR', '/S /TH', '/S /TD']) expect(pdf.source).toContain(role);
  const words = (pdf.pages[0] ?? '').replace(/ /g, '');
  for (const part of ['Task', 'MINUSMA', 'Elections', 'decides2100¶16(b)(iv)', 'Allofit.'])
    expect(words).toContain(part);
});

test('letters that the smaller face lacks are set in the larger one', () => {
  expect(faceRuns('Čačak – 1 000')).toEqual([
    { words: 'Č', extended: true },
    { words: 'a', extended: false },
    { words: 'č', extended: true },
    { words: 'ak – 1 000', extended: false },
  ]);
  expect(faceRuns('')).toEqual([{ words: '', extended: false }]);
});
