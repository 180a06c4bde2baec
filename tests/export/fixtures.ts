import { crc32, deflateSync } from 'node:zlib';
import type { HandOut, Page, PageTable, Picture } from '../../src/export/page.ts';
import type { Measure } from '../../src/export/wrap.ts';

/** Every letter is as wide as .56 of its size: wider than the page's type is on average. */
export const measure: Measure = (words, { size }) => words.length * size * 0.56;

function chunk(name: string, body: Buffer): Buffer {
  const out = Buffer.alloc(12 + body.length);
  out.writeUInt32BE(body.length);
  out.write(name, 4, 'latin1');
  body.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + body.length)), 8 + body.length);
  return out;
}

/** A PNG of one colour, made without any code of the project: 8 bits, RGB, one line of bytes a row. */
export function plainPng(
  width: number,
  height: number,
  rgb: readonly [number, number, number] = [217, 227, 232],
): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.from([0, ...Array.from({ length: width }, () => rgb).flat()]);
  const body = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const end = chunk('IEND', Buffer.alloc(0));
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', body), end]));
}

function picture(alt: string, width = 40, height = 20): Picture {
  return { bytes: plainPng(width, height), type: 'png', width, height, alt };
}

const SOURCES = [
  {
    id: 'a',
    short: 'UCDP GED 23.1',
    full: 'UCDP GED, 23.1. Uppsala. CC BY 4.0. https://ucdp.uu.se/.',
    caveats: ['Counts deaths that are reported.'],
  },
  { id: 'b', short: 'Geo-PKO 2.3', full: 'Geo-PKO, 2.3. Uppsala. No licence stated.', caveats: [] },
];

/** Rows that stand in the map's place. */
export const TASKS: PageTable = {
  title: 'Tasks in force',
  columns: [
    { name: 'Task', share: 2, figures: false },
    { name: 'MINUSMA', share: 1, figures: true },
  ],
  rows: [[{ text: 'Elections' }, { text: 'decides 2100 ¶16(b)(iv)', tone: 'relevant' }]],
  words: 'All of it.',
};

export function page(change: Partial<Page> = {}): Page {
  return {
    title: 'Violence moved from the north of Mali to its centre',
    when: 'Jan 2014 – Dec 2022, MINUSMA, Mali',
    lead: [],
    figures: '743 places, 1 889 events',
    speaker: '',
    main: picture('Map: Mali', 836, 370),
    charts: [],
    timeline: picture('Timeline: Mali', 836, 112),
    legend: [
      {
        title: 'Deaths in armed violence',
        entries: [
          { symbol: picture('', 12, 12), text: 'state-based' },
          { symbol: picture('', 70, 50), text: 'Deaths by size of circle: 300, 100, 10' },
        ],
      },
    ],
    notes: ['Western Sahara: Non-Self-Governing Territory.'],
    coverage: ['Bases as mapped in 2023.'],
    documents: [],
    sources: SOURCES,
    link: 'https://atlas.example/#m=minusma&t=2014-01..2022-12',
    ...change,
  };
}

export function handOut(pages: readonly Page[] = [page()]): HandOut {
  return {
    title: 'Mali: MINUSMA 2013–2023',
    summary: 'What the Council asked of the mission.',
    language: 'en',
    pages,
    sources: SOURCES,
    methods: ['A map shows where and when, not why.'],
    disclaimer: 'The boundaries do not imply official endorsement or acceptance by the United Nations.',
    notUn: 'Not a United Nations product.',
    version: 'e5b237ebeb8b',
    link: 'https://atlas.example/#m=minusma',
  };
}
