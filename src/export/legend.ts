import type { LegendEntry, LegendGroup, Page } from './page.ts';
import type { Box, Part } from './slide.ts';
import { type Measure, type Type, wrap } from './wrap.ts';

/** Where rows of the legend begin, and how wide they may be. */
export type LegendFlow = Pick<Box, 'x' | 'y' | 'width'>;

/** Groups one under the other, with what the circles add up to; smaller where they would not fit. */
export function legendColumn(box: Box, { legend, figures }: Page, measure: Measure): Part[] {
  const set = [14, 13, 12, 11].map((size) => column(box, legend, figures, size, measure));
  const fits = set.find((parts) => parts.every((part) => part.box.y + part.box.height <= box.y + box.height));
  return fits ?? set.at(-1) ?? [];
}

function column(
  box: Box,
  groups: readonly LegendGroup[],
  figures: string,
  size: number,
  measure: Measure,
): Part[] {
  const line = size + 5;
  const parts: Part[] = [];
  let y = box.y;
  const write = (text: string, weight: Type['weight'], x = box.x): number => {
    const type = { size, weight };
    const lines = wrap(text, box.x + box.width - x, type, measure);
    const height = lines.length * line;
    parts.push({
      kind: 'text',
      role: 'legend',
      box: { x, y, width: box.x + box.width - x, height },
      type,
      line,
      tone: 'ink',
      lines,
    });
    return height;
  };
  if (figures) y += write(figures, 400) + 10;
  for (const { title, entries } of groups) {
    if (title) y += write(title, 600) + 2;
    const wide = Math.max(...entries.map(({ symbol }) => symbol?.width ?? 0), 0);
    for (const { symbol, text } of entries) {
      const tall = Math.max(line, (symbol?.height ?? 0) + 2);
      if (symbol) {
        const at = { x: box.x + (Math.min(wide, 24) - symbol.width) / 2, y: y + (tall - symbol.height) / 2 };
        if (symbol.width > 24) at.x = box.x;
        parts.push({
          kind: 'picture',
          role: 'symbol',
          picture: symbol,
          box: { ...at, width: symbol.width, height: symbol.height },
        });
      }
      const before = y;
      if (tall > line) y += (tall - line) / 2;
      const height = write(text, 400, symbol ? box.x + Math.max(symbol.width, 24) + 8 : box.x);
      y = before + Math.max(tall, height);
    }
    y += 8;
  }
  return parts;
}

/** Everything in rows, as words on a line: a group's title leads its entries. */
export function legendRows(flow: LegendFlow, groups: readonly LegendGroup[], measure: Measure): Part[] {
  // The circles of the sizes need more than a line: they stand at the right, beside the rows.
  const tall = groups.flatMap(({ entries }) => entries).find(({ symbol }) => (symbol?.height ?? 0) > TALL);
  const narrow = tall ? { ...flow, width: flow.width - ASIDE } : flow;
  const low = groups.map((group) => ({ ...group, entries: group.entries.filter((entry) => entry !== tall) }));
  const set = [13, 12, 11].map((size) => [
    ...rows(narrow, low, size, measure),
    ...aside(flow, tall, measure),
  ]);
  return (
    (set.find((parts) => parts.every(({ box }) => box.y + box.height <= flow.y + 52)) ?? set.at(-1)) || []
  );
}

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

function rows(flow: LegendFlow, groups: readonly LegendGroup[], size: number, measure: Measure): Part[] {
  const line = size + 7;
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
