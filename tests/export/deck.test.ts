import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { hex, writeDeck } from '../../src/export/deck.ts';
import { en } from '../../src/text/en.ts';
import { handOut, measure, page, TASKS } from './fixtures.ts';

const LOOK = {
  paper: '#ffffff',
  ink: '#1a1e23',
  ink2: 'rgb(67, 74, 82)',
  rule: '#dedad1',
  mission: '#dfe8f3',
  relevant: '#efe7dc',
};
const STEP = page({
  lead: ['The Council established the mission [in 2013].'],
  speaker: 'Say: this is a record, not a verdict.',
  documents: [{ short: 'S/RES/2100 (2013), ¶ 7', full: 'S/RES/2100 (2013), ¶ 7: “Decides to establish”' }],
});

let files: Record<string, string>;
const plainXml = (xml: string): string =>
  xml
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
const wordsOf = (xml: string | undefined): string =>
  [...(xml ?? '').matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, words]) => plainXml(words ?? '')).join(' ');

beforeAll(async () => {
  const doc = handOut([STEP, page()]);
  const bytes = await writeDeck({ doc, words: en.share.page, look: LOOK, measure });
  const packed = unzipSync(bytes, { filter: ({ name }) => !name.endsWith('.png') });
  files = Object.fromEntries(Object.entries(packed).map(([name, data]) => [name, strFromU8(data)]));
  files.pictures = Object.keys(unzipSync(bytes, { filter: ({ name }) => name.endsWith('.png') })).join(' ');
});

describe('slides', () => {
  test('are one a page and one of sources and methods, 16 to 9', () => {
    const slides = Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(slides).toHaveLength(3);
    // 13.33 by 7.5 inches, of 914,400 units each
    const [, width, height] =
      /<p:sldSz cx="(\d+)" cy="(\d+)"/.exec(files['ppt/presentation.xml'] ?? '') ?? [];
    expect(Number(width) / Number(height)).toBeCloseTo(16 / 9, 2);
  });

  test('have a native title, the words of the step, legend, sources and the link', () => {
    const xml = files['ppt/slides/slide1.xml'] ?? '';
    const shape = xml.split('<p:sp>').find((part) => part.includes('type="title"'));
    expect(wordsOf(shape?.split('</p:sp>')[0])).toBe(STEP.title);
    const words = wordsOf(xml);
    for (const part of [
      STEP.title,
      STEP.when,
      STEP.lead[0],
      'state-based',
      'S/RES/2100 (2013), ¶ 7',
      'UCDP GED 23.1',
      'Not a United Nations product.',
      '1 / 2',
    ]) {
      expect(words).toContain(part);
    }
    expect(plainXml(files['ppt/slides/_rels/slide1.xml.rels'] ?? '')).toContain(STEP.link);
  });

  test('have the map and the timeline as pictures with words for who cannot see them', () => {
    expect(files['ppt/slides/slide1.xml']).toContain('descr="Map: Mali"');
    expect(files['ppt/slides/slide1.xml']).toContain('descr="Timeline: Mali"');
    // Two pages of one map, one timeline and two signs: of each one picture is held. All signs of this page are alike.
    expect(files.pictures?.split(' ')).toHaveLength(4);
  });

  test('carry in their notes what the speaker says and everything in full', () => {
    const notes = wordsOf(files['ppt/notesSlides/notesSlide1.xml']);
    for (const part of [
      STEP.speaker,
      'Decides to establish',
      'UCDP GED, 23.1. Uppsala.',
      'Western Sahara',
      'Not a United Nations product.',
      STEP.link,
    ]) {
      expect(notes).toContain(part);
    }
  });

  test('end with how to read them, the notes, every source and its caveats', () => {
    const last = wordsOf(files['ppt/slides/slide3.xml']);
    for (const part of [
      en.share.page.sourcesTitle,
      'not why',
      'Bases as mapped in 2023.',
      'Western Sahara',
      'Geo-PKO, 2.3. Uppsala. No licence stated.',
      'Counts deaths that are reported.',
    ]) {
      expect(last).toContain(part);
    }
    expect(files['docProps/core.xml']).toContain('Mali: MINUSMA 2013–2023');
  });
});

test('rows in the map’s place are a table of the program’s own', async () => {
  const doc = handOut([page({ main: TASKS, timeline: null })]);
  const bytes = await writeDeck({ doc, words: en.share.page, look: LOOK, measure });
  const [xml = ''] = Object.values(
    unzipSync(bytes, { filter: ({ name }) => name === 'ppt/slides/slide1.xml' }),
  ).map((data) => strFromU8(data));
  const table = /<a:tbl>[\s\S]*<\/a:tbl>/.exec(xml)?.[0];
  expect(table?.match(/<a:tr /g)).toHaveLength(2);
  expect(wordsOf(table)).toBe('Task MINUSMA Elections decides 2100 ¶16(b)(iv)');
  expect(table).toContain('EFE7DC');
  expect(wordsOf(xml)).toContain('All of it.');
  expect(xml).not.toContain('descr="Map');
});

test('a colour is six digits, however it is given', () => {
  expect([hex('rgb(67, 74, 82)'), hex('#1a1e23'), hex('rgb(0,0,255)')]).toEqual([
    '434A52',
    '1A1E23',
    '0000FF',
  ]);
});
