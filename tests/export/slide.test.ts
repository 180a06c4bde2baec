import { expect, test } from 'vitest';
import type { PageTable, Picture } from '../../src/export/page.ts';
import { layoutSlide, type Part, PICTURES, SLIDE } from '../../src/export/slide.ts';
import { wrap } from '../../src/export/wrap.ts';
import { en } from '../../src/text/en.ts';
import { handOut, measure, page } from './fixtures.ts';

const words = en.share.page;

function lay(change: Parameters<typeof page>[0], grow: boolean) {
  const shown = page(change);
  return layoutSlide({ page: shown, at: 1, doc: handOut([shown, shown]), words, measure, grow });
}

const textOf = (parts: readonly Part[]): string =>
  parts.flatMap((part) => (part.kind === 'text' ? part.lines : [])).join(' ');

const LONG = Array.from(
  { length: 60 },
  (_, at) => `Note ${at} of an area in view that has a name of its own.`,
);

test.each([
  ['a view', {}],
  ['a step', { lead: ['The Council established the mission.', 'Peacekeepers were killed.'] }],
  ['many notes', { notes: LONG }],
  [
    'many classes',
    {
      legend: [0, 1, 2].map((at) => ({
        title: `Group ${at}`,
        entries: Array.from({ length: 9 }, () => ({ symbol: null, text: 'under 1.5' })),
      })),
    },
  ],
  ['a very long step', { lead: [LONG.slice(0, 20).join(' ')] }],
])('a slide of %s stays inside its page and says what no picture may leave out', (_, change) => {
  const { width, height, parts } = lay(change, false);
  expect({ width, height }).toEqual({ width: 1280, height: 720 });
  for (const { box } of parts.filter((part) => part.kind !== 'text' || part.role !== 'lead')) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(SLIDE.width);
    expect(box.y + box.height).toBeLessThanOrEqual(SLIDE.height);
  }
  const said = textOf(parts);
  expect(said).toContain('do not imply official endorsement');
  expect(said).toContain('Not a United Nations product.');
  expect(said).toContain('UCDP GED 23.1');
  expect(said).toContain('1 / 2');
  expect(parts.some((part) => part.kind === 'text' && part.href === page().link)).toBe(true);
});

test('notes that find no room on a slide are pointed to; a picture grows and has them all', () => {
  const slide = textOf(lay({ notes: LONG }, false).parts);
  expect(slide).toContain(words.moreNotes);
  const picture = lay({ notes: LONG }, true);
  expect(picture.height).toBeGreaterThan(SLIDE.height);
  for (const note of LONG) expect(textOf(picture.parts)).toContain(note);
  expect(textOf(picture.parts)).toContain(page().link);
});

test('map and timeline have the sizes that their pictures are taken at', () => {
  for (const [kind, change] of [
    ['view', {}],
    ['step', { lead: ['Words.'] }],
  ] as const) {
    const main = { ...page().main, ...PICTURES[kind].map } as Picture;
    const boxes = lay({ ...change, main }, false).parts.flatMap((part) =>
      part.kind === 'picture' && part.role !== 'symbol' ? [part.box] : [],
    );
    expect(boxes.map(({ width, height }) => ({ width, height }))).toEqual([
      PICTURES[kind].map,
      PICTURES[kind].timeline,
    ]);
  }
});

const TABLE: PageTable = {
  title: 'Tasks in force',
  columns: [
    { name: 'Task', share: 2, figures: false },
    ...Array.from({ length: 7 }, (_, at) => ({ name: `MISSION${at}`, share: 1, figures: false })),
  ],
  rows: Array.from({ length: 16 }, (_, row) => [
    { text: `Task ${row}` },
    ...Array.from({ length: 7 }, () => ({ text: '2295 ¶19(c)(ii)', tone: 'mission' as const })),
  ]),
  words: 'Tasks in force at the end of Jun 2023.',
};

test('sixteen rows in the map’s place stay inside their room, with the words that say which', () => {
  const { parts } = lay({ main: TABLE, timeline: null, legend: [], lead: ['Words.'] }, false);
  const tables = parts.flatMap((part) => (part.kind === 'table' ? [part] : []));
  expect(tables).toHaveLength(1);
  const [{ box, laid } = { box: null, laid: null }] = tables;
  expect(laid?.heights).toHaveLength(17); // the head and 16 rows
  expect(box?.height).toBeCloseTo(laid?.heights.reduce((sum, height) => sum + height, 0) ?? 0);
  const foot = parts.flatMap((part) => (part.kind === 'rule' ? [part.box.y] : []));
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(foot[0] ?? 0);
  expect(textOf(parts)).toContain(TABLE.words);
  expect(parts.some((part) => part.kind === 'picture' && part.role === 'main')).toBe(false);
});

test('charts stand beside the map and no chart reaches below it', () => {
  const chart = { ...page().timeline, width: 300, height: 260, alt: 'Troops' } as Picture;
  const { parts } = lay({ charts: [chart, chart], lead: ['Words.'] }, false);
  const boxes = parts.flatMap((part) => (part.kind === 'picture' && part.role === 'chart' ? [part.box] : []));
  const room = PICTURES.charts.map;
  expect(boxes).toHaveLength(2);
  for (const { x, y, width, height } of boxes) {
    expect(x).toBeGreaterThanOrEqual(388 + room.width);
    expect(x + width).toBeLessThanOrEqual(SLIDE.width - 56 + 0.01);
    expect(y + height).toBeLessThanOrEqual(124 + room.height + 0.01);
  }
});

test('words are broken at spaces, and a word too long for a line inside', () => {
  const type = { size: 10, weight: 400 } as const; // a letter is 5.6 px: ten of them fit 60 px
  expect(wrap('one two three four', 60, type, measure)).toEqual(['one two', 'three four']);
  expect(wrap('go abcdefghijklm', 60, type, measure)).toEqual(['go', 'abcdefghij', 'klm']);
});
