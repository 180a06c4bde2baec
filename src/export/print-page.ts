import { legendRows } from './legend.ts';
import {
  type HandOut,
  isPicture,
  type Page,
  type PageTable,
  type PageWords,
  type Picture,
  shortSources,
} from './page.ts';
import { INKS, type Pen, PT, SHEET, type Struct, type Style } from './print-pen.ts';
import { CELL, type LaidTable, setTable } from './table.ts';

/** A part of a page: how high it is where drawings have that share of the width, and how it is drawn there. */
interface Block {
  high(scale: number): number;
  draw(scale: number): void;
}

/** Drawings shrink so far that a view stays on its sheet; beyond that it goes on to the next one. */
const SMALLEST = 0.74;
const GAP = 6;

/** One view on a sheet of its own. */
export function writePage(pen: Pen, root: Struct, page: Page, doc: HandOut, words: PageWords): void {
  const part = pen.doc.struct('Sect');
  root.add(part);
  const blocks = blocksOf(pen, part, page, doc, words);
  const room = SHEET.bottom - pen.doc.y;
  const high = (scale: number): number => blocks.reduce((sum, block) => sum + block.high(scale), 0);
  const [whole, small] = [high(1), high(SMALLEST)];
  const scale = whole <= room || small > room ? 1 : 1 - ((whole - room) / (whole - small)) * (1 - SMALLEST);
  for (const block of blocks) block.draw(scale);
  part.end();
}

function blocksOf(
  pen: Pen,
  part: Struct,
  page: Page,
  { disclaimer, notUn }: HandOut,
  words: PageWords,
): readonly Block[] {
  const write = (role: string, text: string, style: Style): Block => ({
    high: () => pen.high(text, style),
    draw: () => pen.write(part, role, text, style),
  });
  const small = { size: 7.5, color: INKS.ink2, after: 2 };
  return [
    write('H1', page.title, { size: 18, weight: 'bold', after: 2 }),
    write('P', page.when, { size: 11, color: INKS.ink2, after: 8 }),
    isPicture(page.main) ? pictures(pen, part, [page.main, ...page.charts]) : table(pen, part, page.main),
    ...(page.timeline ? [pictures(pen, part, [page.timeline])] : []),
    ...page.lead.map((text) => write('P', text, { size: 11, after: 6 })),
    ...(page.figures ? [write('P', page.figures, { size: 9.5, after: 4 })] : []),
    ...(page.legend.length > 0 ? [legend(pen, part, page, words)] : []),
    ...[...page.coverage, ...page.notes, `${disclaimer} ${notUn}`].map((text) => write('P', text, small)),
    write('P', `${words.sources}: ${shortSources(page).join('; ')}.`, small),
    write('Link', `${words.openView}: ${page.link}`, { ...small, color: INKS.link, link: page.link }),
  ];
}

/** Drawings beside each other at one scale, as wide as the sheet together. */
function pictures(pen: Pen, parent: Struct, all: readonly Picture[]): Block {
  const widths = all.reduce((sum, { width }) => sum + width, 0);
  const unit = (scale: number): number => (SHEET.width * scale - GAP * (all.length - 1)) / widths;
  const high = (scale: number): number => Math.max(...all.map(({ height }) => height)) * unit(scale) + GAP;
  return {
    high,
    draw(scale) {
      pen.room(high(scale));
      const { doc } = pen;
      const y = doc.y;
      let x: number = SHEET.margin;
      for (const picture of all) {
        const width = picture.width * unit(scale);
        doc.y = y;
        pen.picture(parent, picture, { x, width });
        x += width + GAP;
      }
      doc.y = y + high(scale);
    },
  };
}

/** Tones of the cells on paper, as on a slide of the light theme. */
const TONES = { mission: '#e4ecf5', relevant: '#f0e8e0' } as const;

/** Rows that a reader of screens goes through as a table: head, names of rows, cells. */
function table(pen: Pen, parent: Struct, from: PageTable): Block {
  const rows = from.rows.map((row) => row.map((cell) => ({ ...cell, text: cell.long ?? cell.text })));
  const laid = setTable({ ...from, rows }, { width: SHEET.width / PT, size: 10, most: 6 }, pen.measure);
  const words = { size: 8, color: INKS.ink2, after: 6 };
  const high = laid.heights.reduce((sum, row) => sum + row * PT, 0);
  return {
    high: () => high + 4 + pen.high(from.words, words),
    draw() {
      const { doc } = pen;
      pen.room(high);
      const whole = doc.struct('Table', { title: from.title });
      parent.add(whole);
      const top = doc.y;
      laid.lines.reduce((y, _, row) => y + tableRow(pen, whole, laid, row, y), top);
      whole.end();
      doc.y = top + high + 4;
      pen.write(parent, 'P', from.words, words);
    },
  };
}

/** @returns pt that the row takes */
function tableRow(
  pen: Pen,
  whole: Struct,
  { table: from, widths, heights, lines, size }: LaidTable,
  row: number,
  top: number,
): number {
  const { doc } = pen;
  const height = (heights[row] ?? 0) * PT;
  const line = doc.struct('TR');
  whole.add(line);
  let x = SHEET.margin;
  lines[row]?.forEach((words, column) => {
    const width = (widths[column] ?? 0) * PT;
    const tone = row > 0 ? from.rows[row - 1]?.[column]?.tone : undefined;
    doc.markContent('Artifact', { type: 'Layout' });
    if (tone) doc.rect(x, top, width, height).fill(TONES[tone]);
    doc.rect(x, top + height - 0.25, width, 0.5).fill(INKS.rule);
    doc.endMarkedContent();
    doc.y = top + CELL.y * PT;
    const role = row === 0 || column === 0 ? 'TH' : 'TD';
    const style = { size: size * PT, weight: row === 0 ? 'bold' : 'regular' } as const;
    const align = from.columns[column]?.figures ? 'right' : 'left';
    pen.write(line, role, words.join('\n'), style, { x: x + CELL.x * PT, width: width - CELL.x * PT, align });
    x += width;
  });
  line.end();
  return height;
}

/** Signs and their words in rows, as on a slide. */
function legend(pen: Pen, parent: Struct, page: Page, words: PageWords): Block {
  const { doc, measure } = pen;
  const title = { size: 10, weight: 'bold', after: 0 } as const;
  const parts = legendRows({ x: SHEET.margin / PT, y: 0, width: SHEET.width / PT }, page.legend, measure);
  const foot = Math.max(0, ...parts.map(({ box }) => (box.y + box.height) * PT));
  const high = (): number => pen.high(words.legend, title) + foot + GAP;
  return {
    high,
    draw() {
      pen.room(high());
      pen.write(parent, 'H2', words.legend, title);
      const top = doc.y;
      for (const part of parts) {
        const { x, y, width, height } = part.box;
        if (part.kind === 'text') {
          const size = part.type.size * PT;
          doc.y = top + y * PT + (height * PT - part.lines.length * size * 1.36) / 2;
          const weight = part.type.weight > 400 ? 'bold' : 'regular';
          const place = { x: x * PT, width: width * PT + 4 };
          pen.write(parent, 'P', part.lines.join(' '), { size, weight }, place);
        } else if (part.kind === 'picture') {
          pen.sign(part.picture, x * PT, top + y * PT, width * PT, height * PT);
        }
      }
      doc.y = top + foot + GAP;
    },
  };
}
