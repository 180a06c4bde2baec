import { type LegendFlow, legendColumn, legendRows } from './legend.ts';
import { type HandOut, isPicture, type Page, type PageWords, type Picture, shortSources } from './page.ts';
import { type LaidTable, layoutTable } from './table.ts';
import { type Measure, type Type, wrap } from './wrap.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Role = 'title' | 'when' | 'lead' | 'legend' | 'table' | 'foot' | 'mark';

/** What stands on a slide, in px of a width of 1280. */
export type Part =
  | {
      readonly kind: 'text';
      readonly role: Role;
      readonly box: Box;
      readonly type: Type;
      readonly line: number; // from base line to base line
      readonly tone: 'ink' | 'ink2';
      readonly lines: readonly string[];
      readonly align?: 'right';
      readonly href?: string;
    }
  | {
      readonly kind: 'picture';
      readonly role: 'main' | 'chart' | 'timeline' | 'symbol';
      readonly box: Box;
      readonly picture: Picture;
    }
  | { readonly kind: 'table'; readonly box: Box; readonly laid: LaidTable }
  | { readonly kind: 'rule'; readonly box: Box };

export interface Slide {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Part[];
}

export const SLIDE = { width: 1280, height: 720 } as const;
const MARGIN = 56;
const SIDE = 308; // the column of words
const MAIN = { x: MARGIN + SIDE + 24, width: SLIDE.width - 2 * MARGIN - SIDE - 24 };
const TOP = 124;
const GAP = 8;

const CHARTS = 308; // px of the column of charts, where there are some
const TIMELINE = { width: MAIN.width, height: 112 } as const;

/**
 * Sizes of map and timeline: lower where a legend lies under them, as the column has the words of a step; narrower
 * where charts stand beside the map.
 */
export const PICTURES = {
  view: { map: { width: MAIN.width, height: 370 }, timeline: TIMELINE },
  step: { map: { width: MAIN.width, height: 322 }, timeline: TIMELINE },
  charts: { map: { width: MAIN.width - CHARTS - GAP, height: 322 }, timeline: TIMELINE },
} as const;

/** Without a timeline, what is shown has its room too. */
const ALONE = { view: 500, step: 474 } as const;

export interface SlideInput {
  readonly page: Page;
  readonly at: number; // from 1
  readonly doc: HandOut;
  readonly words: PageWords;
  readonly measure: Measure;
  /** A picture grows with its notes; on a slide those that find no room stand on the last one. */
  readonly grow: boolean;
}

export function layoutSlide(input: SlideInput): Slide {
  const { page, measure } = input;
  const kind = page.lead.length > 0 ? 'step' : 'view';
  const sizes = PICTURES[kind];
  const high = page.timeline ? sizes.map.height : ALONE[kind];
  const box: Box = { x: MAIN.x, y: TOP, width: MAIN.width, height: high };
  const timeline: Box = { x: MAIN.x, y: TOP + high + GAP, ...sizes.timeline };
  const foot = page.timeline ? timeline.y + timeline.height : box.y + high;
  const side =
    page.lead.length > 0
      ? [...lead(page, foot - TOP, measure), ...legendRows(rowBox(foot), page.legend, measure)]
      : legendColumn({ x: MARGIN, y: TOP, width: SIDE, height: foot - TOP }, page, measure);
  const bottom = Math.max(foot + GAP, ...side.map(({ box }) => box.y + box.height));
  // Whatever the legend takes: what no picture may be without stays on the page.
  const footParts = footOf(input, input.grow ? bottom + 6 : Math.min(bottom + 6, LAST_FOOT));
  const height = Math.max(SLIDE.height, ...footParts.map(({ box }) => box.y + box.height + 14));
  return {
    width: SLIDE.width,
    height: input.grow ? Math.ceil(height) : SLIDE.height,
    parts: [
      ...heading(page, measure),
      ...mainParts(page, box, measure),
      ...(page.timeline
        ? [{ kind: 'picture', role: 'timeline', box: timeline, picture: page.timeline } as const]
        : []),
      ...side,
      ...footParts,
    ],
  };
}

/** The picture as large as its room, with the charts beside it, or the rows with the words that say which they are. */
function mainParts({ main, charts }: Page, box: Box, measure: Measure): Part[] {
  if (isPicture(main)) {
    const scale = Math.min(1, box.width / main.width, box.height / main.height);
    const size = { width: main.width * scale, height: main.height * scale };
    return [
      { kind: 'picture', role: 'main', box: { ...box, ...size }, picture: main },
      ...chartParts(charts, { ...box, x: box.x + box.width - CHARTS, width: CHARTS }),
    ];
  }
  const type: Type = { size: 12, weight: 400 };
  const line = 16;
  const lines = wrap(main.words, box.width, type, measure);
  const below = lines.length * line;
  const room = { ...box, height: box.height - below - GAP };
  const laid = layoutTable(main, room, measure);
  const height = laid.heights.reduce((sum, row) => sum + row, 0);
  const words = { x: box.x, y: box.y + height + GAP, width: box.width, height: below };
  return [
    { kind: 'table', box: { ...box, height }, laid },
    { kind: 'text', role: 'table', box: words, type, line, tone: 'ink2', lines },
  ];
}

/** One below the other, all at one scale. */
function chartParts(charts: readonly Picture[], { x, y: top, width, height }: Box): Part[] {
  const gaps = GAP * (charts.length - 1);
  const high = charts.reduce((sum, chart) => sum + chart.height, 0);
  const widest = Math.max(...charts.map((chart) => chart.width));
  const scale = Math.min(width / widest, (height - gaps) / high);
  let y = top;
  return charts.map((picture): Part => {
    const box = { x, y, width: picture.width * scale, height: picture.height * scale };
    y += box.height + GAP;
    return { kind: 'picture', role: 'chart', box, picture };
  });
}

function rowBox(y: number): LegendFlow {
  return { x: MARGIN, y: y + 8, width: SLIDE.width - 2 * MARGIN };
}

/** The title is large where one line holds it. */
function heading({ title, when }: Page, measure: Measure): Part[] {
  const width = SLIDE.width - 2 * MARGIN;
  const type = ([36, 28, 24] as const)
    .map((size) => ({ size, weight: 700 }) as const)
    .find((type) => measure(title, type) <= width) ?? { size: 24, weight: 700 };
  const lines = wrap(title, width, type, measure).slice(0, 2);
  const line = type.size === 36 ? 44 : 30;
  const height = lines.length * line;
  const y = lines.length > 1 ? 28 : 34 + (44 - line) / 2;
  const second: Type = { size: lines.length > 1 ? 16 : 20, weight: 400 };
  const below = { x: MARGIN, y: y + height + 2, width, height: 26 };
  return [
    { kind: 'text', role: 'title', box: { x: MARGIN, y, width, height }, type, line, tone: 'ink', lines },
    {
      kind: 'text',
      role: 'when',
      box: below,
      type: second,
      line: 26,
      tone: 'ink2',
      lines: wrap(when, width, second, measure).slice(0, 1),
    },
  ];
}

/** The words of a step, as large as their room lets them be. */
function lead({ lead: paragraphs }: Page, room: number, measure: Measure): Part[] {
  const fitted = ([18, 16, 14, 13] as const).map((size) => setLead(paragraphs, size, measure));
  return (fitted.find(({ height }) => height <= room) ?? fitted.at(-1))?.parts ?? [];
}

function setLead(
  paragraphs: readonly string[],
  size: number,
  measure: Measure,
): { parts: Part[]; height: number } {
  const type: Type = { size, weight: 400 };
  const line = Math.round(size * 1.4);
  let y = TOP;
  const parts = paragraphs.map((text): Part => {
    const lines = wrap(text, SIDE, type, measure);
    const box = { x: MARGIN, y, width: SIDE, height: lines.length * line };
    y += box.height + Math.round(line / 2);
    return { kind: 'text', role: 'lead', box, type, line, tone: 'ink', lines };
  });
  return { parts, height: y - TOP };
}

/** Where the foot of a slide must begin to have its five lines. */
const LAST_FOOT = SLIDE.height - 86;
const FOOT: Type = { size: 11, weight: 400 };
const FOOT_LINE = 14;
const MARK = 120; // what the name and the number of the page take at the right

/** The sentences no picture may be without, the link, the notes of the areas in view, the sources. */
function footOf(input: SlideInput, y: number): Part[] {
  const { page, at, doc, words, measure, grow } = input;
  const width = SLIDE.width - 2 * MARGIN - MARK;
  const fold = (text: string): readonly string[] => wrap(text, width, FOOT, measure);
  const un = fold(`${doc.disclaimer} ${doc.notUn}`);
  const link = grow ? fold(`${words.openView}: ${page.link}`) : [words.openView];
  const rest = grow
    ? inFull(input, fold)
    : inRoom(input, fold, (SLIDE.height - 8 - y - 8) / FOOT_LINE - un.length - 1);
  const text = (start: number, lines: readonly string[]): Extract<Part, { kind: 'text' }> => ({
    kind: 'text',
    role: 'foot',
    box: { x: MARGIN, y: y + 8 + start * FOOT_LINE, width, height: lines.length * FOOT_LINE },
    type: FOOT,
    line: FOOT_LINE,
    tone: 'ink2',
    lines,
  });
  const mark = doc.pages.length > 1 ? [words.app, words.page(at, doc.pages.length)] : [words.app];
  const markBox = { x: SLIDE.width - MARGIN - MARK, y: y + 8, width: MARK, height: mark.length * FOOT_LINE };
  return [
    { kind: 'rule', box: { x: MARGIN, y, width: SLIDE.width - 2 * MARGIN, height: 1 } },
    text(0, [...un, ...rest]),
    { ...text(un.length + rest.length, link), href: page.link },
    { ...text(0, mark), role: 'mark', align: 'right', box: markBox },
  ];
}

type Fold = (text: string) => readonly string[];

const sourcesLine = ({ page, doc, words }: SlideInput, sources: readonly string[], more: number): string => {
  const rest = more > 0 ? ` ${words.moreSources(more)}` : '';
  return `${words.sources}: ${sources.join('; ')}${page.sources.length > 0 ? '.' : ''}${rest} ${words.package(doc.version)}.`;
};

function inFull(input: SlideInput, fold: Fold): readonly string[] {
  const { page } = input;
  const all = shortSources(page);
  const figures = page.lead.length > 0 ? [page.figures] : []; // else they lead the legend
  const lines = [...figures, ...page.coverage, ...page.notes, sourcesLine(input, all, 0)];
  return lines.filter(Boolean).flatMap(fold);
}

/** On a slide the notes come first; of the sources as many as there is room for, all of them on the last slides. */
function inRoom(input: SlideInput, fold: Fold, room: number): readonly string[] {
  const { page, words } = input;
  const lines = Math.max(1, Math.floor(room));
  const all = page.notes.flatMap(fold);
  const notes = all.length < lines ? all : [words.moreNotes];
  const sources = shortSources(page);
  for (let count = sources.length; count > 0; count--) {
    const folded = fold(sourcesLine(input, sources.slice(0, count), sources.length - count));
    if (notes.length + folded.length <= lines) return [...notes, ...folded];
  }
  return notes;
}
