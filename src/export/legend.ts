import type { LegendEntry, LegendGroup, Page } from './page.ts';
import type { Box, Part } from './slide.ts';
import { type Measure, type Type, wrap } from './wrap.ts';

/** Where rows of the legend begin, and how wide they may be. */
export type LegendFlow = Pick<Box, 'x' | 'y' | 'width'>;

/** Groups one under the other, with what the circles add up to; smaller where they would not fit. */
export function legendColumn(box: Box, { legend, figures }: Page, measure: Measure): Part[] {
  const tries = [
    [14, false],
    [13, false],
    [12, false],
    [12, true],
    [11, true],
  ] as const;
  const set = tries.map(([size, paired]) => column(box, legend, figures, { size, paired, measure }));
  const fits = set.find((parts) => parts.every((part) => part.box.y + part.box.height <= box.y + box.height));
  return fits ?? set.at(-1) ?? [];
}

interface Setting {
  readonly size: number;
  readonly paired: boolean; // short entries stand two to a line
  readonly measure: Measure;
}

const SIGN = 24; // px that a sign of usual size takes

function column(
  box: Box,
  groups: readonly LegendGroup[],
  figures: string,
  { size, paired, measure }: Setting,
): Part[] {
  const line = size + (paired ? 4 : 5);
  const parts: Part[] = [];
  let y = box.y;
  const write = (text: string, weight: Type['weight'], x: number, width: number): number => {
    const type = { size, weight };
    const lines = wrap(text, width, type, measure);
    const height = lines.length * line;
    parts.push({
      kind: 'text',
      role: 'legend',
      box: { x, y, width, height },
      type,
      line,
      tone: 'ink',
      lines,
    });
    return height;
  };
  /** @returns the height of the entry */
  const put = ({ symbol, text }: LegendEntry, x: number, width: number): number => {
    const tall = Math.max(line, (symbol?.height ?? 0) + 2);
    const top = y;
    if (symbol) {
      const inset = symbol.width < SIGN ? (SIGN - symbol.width) / 2 : 0;
      const place = { x: x + inset, y: top + (tall - symbol.height) / 2 };
      const { width: wide, height } = symbol;
      parts.push({
        kind: 'picture',
        role: 'symbol',
        picture: symbol,
        box: { ...place, width: wide, height },
      });
    }
    const mark = symbol ? Math.max(symbol.width, SIGN) + 8 : 0;
    y = top + (tall - line) / 2;
    const height = write(text, 400, x + mark, width - mark);
    y = top;
    return Math.max(tall, height);
  };
  const half = box.width / 2;
  const isShort = (entry: LegendEntry | undefined): entry is LegendEntry =>
    entry !== undefined &&
    (entry.symbol?.width ?? 0) <= SIGN &&
    measure(entry.text, { size, weight: 400 }) <= half - SIGN - 12;
  if (figures) y += write(figures, 400, box.x, box.width) + 10;
  for (const { title, entries } of groups) {
    if (title) y += write(title, 600, box.x, box.width) + 2;
    for (let at = 0; at < entries.length; at++) {
      const [first, second] = [entries[at], entries[at + 1]];
      if (!first) continue;
      if (paired && isShort(first) && isShort(second)) {
        y += Math.max(put(first, box.x, half), put(second, box.x + half, half));
        at++;
      } else y += put(first, box.x, box.width);
    }
    y += paired ? 4 : 8;
  }
  return parts;
}

/** Everything in rows, as words on a line: a group's title leads its entries. */
export function legendRows(flow: LegendFlow, groups: readonly LegendGroup[], measure: Measure): Part[] {
  // The circles of the sizes need more than a line: they stand at the right, beside the rows.
  const tall = groups.flatMap(({ entries }) => entries).find(({ symbol }) => (symbol?.height ?? 0) > TALL);
  const narrow = tall ? { ...flow, width: flow.width - ASIDE } : flow;
  const low = groups.map((group) => ({ ...group, entries: group.entries.filter((entry) => entry !== tall) }));
  const set = ROWS.map((setting) => [...rows(narrow, low, setting, measure), ...aside(flow, tall, measure)]);
  const fits = set.find((parts) => parts.every(({ box }) => box.y + box.height <= flow.y + ROOM));
  return (fits ?? set.at(-1)) || [];
}

/** Px of the type and from row to row: smaller, then closer, where the rows would not fit. */
const ROWS = [
  [13, 20],
  [12, 19],
  [11, 18],
  [11, 15],
  [10, 13],
] as const;
const ROOM = 54; // px between a slide's pictures and its foot
const TALL = 30;
const ASIDE = 190;

function aside({ x, y, width }: LegendFlow, entry: LegendEntry | undefined, measure: Measure): Part[] {
  if (!entry?.symbol) return [];
  const { width: wide, height } = entry.symbol;
  const type = { size: 11, weight: 400 } as const;
  const from = x + width - ASIDE + 16;
  const lines = wrap(entry.text, ASIDE - 16 - wide - 8, type, measure);
  const box = { x: from, y: y + 2, width: ASIDE - 16 - wide, height: lines.length * 14 };
  const sign = { x: x + width - wide, y: y - 4, width: wide, height };
  return [
    { kind: 'text', role: 'legend', box, type, line: 14, tone: 'ink', lines },
    { kind: 'picture', role: 'symbol', picture: entry.symbol, box: sign },
  ];
}

function rows(
  flow: LegendFlow,
  groups: readonly LegendGroup[],
  [size, line]: (typeof ROWS)[number],
  measure: Measure,
): Part[] {
  const parts: Part[] = [];
  let [x, y] = [flow.x, flow.y];
  const put = ({ symbol, text }: LegendEntry, weight: Type['weight']): void => {
    const type = { size, weight };
    // Symbols of more than a line would tear the rows apart: they shrink.
    const scale = symbol ? Math.min(1, (line - 2) / symbol.height) : 1;
    const mark = symbol ? symbol.width * scale + 5 : 0;
    const width = measure(text, type) + 2;
    if (x > flow.x && x + mark + width > flow.x + flow.width) [x, y] = [flow.x, y + line];
    if (symbol) {
      const [w, h] = [symbol.width * scale, symbol.height * scale];
      parts.push({
        kind: 'picture',
        role: 'symbol',
        picture: symbol,
        box: { x, y: y + (line - h) / 2, width: w, height: h },
      });
    }
    parts.push({
      kind: 'text',
      role: 'legend',
      box: { x: x + mark, y, width, height: line },
      type,
      line,
      tone: 'ink',
      lines: [text],
    });
    x += mark + width + 14;
  };
  for (const { title, entries } of groups) {
    if (title) put({ symbol: null, text: title }, 600);
    for (const entry of entries) put(entry, 400);
  }
  return parts;
}
