import type PptxGenJS from 'pptxgenjs';
import { withoutJoiner } from '../text/format.ts';
import { type Appendix, appendixPages } from './appendix.ts';
import { packOnce } from './once.ts';
import type { HandOut, Page, PageTable, PageWords, Picture } from './page.ts';
import { cellColour, type Look } from './paint.ts';
import { type Box, layoutSlide, type Part, SLIDE } from './slide.ts';
import { CELL, type LaidTable } from './table.ts';
import type { Measure } from './wrap.ts';

export interface DeckInput {
  readonly doc: HandOut;
  readonly words: PageWords;
  readonly look: Look;
  readonly measure: Measure;
}

const FONT = 'Noto Sans';
const POINT = 0.75; // pt of a CSS px
const MASTER = 'Atlas';

/** Slides of 16:9, one a page, then the sources and methods: texts and tables are native, drawings are pictures. */
export async function writeDeck({ doc, words, look, measure }: DeckInput): Promise<Uint8Array> {
  const { default: Deck } = await import('pptxgenjs');
  const deck = new Deck();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = doc.title;
  deck.subject = doc.summary || doc.title;
  deck.author = words.app;
  deck.company = `${doc.disclaimer} ${doc.notUn}`;
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  defineMaster(deck, look);
  doc.pages.forEach((page, at) => {
    const slide = deck.addSlide({ masterName: MASTER });
    const { parts } = layoutSlide({ page, at: at + 1, doc, words, measure, grow: false });
    for (const part of parts) put(slide, part, look, doc.language);
    slide.addNotes(withoutJoiner(speakerNotes(page, doc, words)));
  });
  for (const appendix of appendixPages(doc, words, measure)) putAppendix(deck, appendix, doc, words, look);
  return packOnce((await deck.write({ outputType: 'uint8array' })) as Uint8Array);
}

/** A title that programs know as such: outlines and screen readers need it. */
function defineMaster(deck: PptxGenJS, look: Look): void {
  deck.defineSlideMaster({
    title: MASTER,
    background: { color: hex(look.paper) },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...inches({ x: 56, y: 28, width: 1168, height: 68 }),
            margin: 0,
            align: 'left',
          },
          text: '',
        },
      },
    ],
  });
}

function put(slide: PptxGenJS.Slide, part: Part, look: Look, lang: string): void {
  if (part.kind === 'rule') {
    slide.addShape('rect', { ...inches(part.box), fill: { color: hex(look.rule) }, line: { type: 'none' } });
  } else if (part.kind === 'table') {
    putTable(slide, part.box, part.laid, look, lang);
  } else if (part.kind === 'picture') {
    slide.addImage({ data: dataOf(part.picture), ...inches(part.box), altText: part.picture.alt });
  } else {
    const { role, type, line, tone, lines, align, href, box } = part;
    const room = role === 'legend' || role === 'foot' ? { ...box, width: box.width + 8 } : box;
    slide.addText(lines.join(role === 'foot' || role === 'mark' ? '\n' : ' '), {
      ...(role === 'title' ? { placeholder: 'title' } : {}),
      ...inches(room),
      margin: 0,
      fontFace: FONT,
      fontSize: type.size * POINT,
      bold: type.weight > 400,
      color: hex(look[tone]),
      align: align ?? 'left',
      valign: 'top',
      lineSpacing: line * POINT,
      lang,
      fit: role === 'lead' ? 'shrink' : 'none',
      ...(href ? { hyperlink: { url: href } } : {}),
    });
  }
}

function putTable(
  slide: PptxGenJS.Slide,
  box: Box,
  { table, widths, heights, size, line }: LaidTable,
  look: Look,
  lang: string,
): void {
  const { x, y, w } = inches(box);
  const wide = (px: number): number => inches({ ...box, width: px }).w;
  const row = (words: readonly string[], tones: PageTable['rows'][number] | null): PptxGenJS.TableRow =>
    words.map((text, at) => {
      const colour = cellColour(look, tones?.[at]?.tone);
      return {
        text,
        options: {
          align: table.columns[at]?.figures ? 'right' : 'left',
          bold: tones === null,
          ...(colour ? { fill: { color: hex(colour) } } : {}),
        },
      };
    });
  const rule = { type: 'solid', pt: 0.75, color: hex(look.rule) } as const;
  const none = { type: 'none' } as const;
  slide.addTable(
    [
      row(
        table.columns.map(({ name }) => name),
        null,
      ),
      ...table.rows.map((cells) =>
        row(
          cells.map(({ text }) => text),
          cells,
        ),
      ),
    ],
    {
      x,
      y,
      w,
      colW: widths.map(wide),
      rowH: heights.map(wide),
      margin: [CELL.y, CELL.x, CELL.y, CELL.x].map((px) => px * POINT) as [number, number, number, number],
      border: [none, none, rule, none],
      fontFace: FONT,
      fontSize: size * POINT,
      lineSpacing: line * POINT,
      color: hex(look.ink),
      valign: 'top',
      objectName: table.title,
      lang,
    } as PptxGenJS.TableProps,
  );
}

function putAppendix(
  deck: PptxGenJS,
  { title, lines }: Appendix,
  doc: HandOut,
  words: PageWords,
  look: Look,
): void {
  const slide = deck.addSlide({ masterName: MASTER });
  const base = { margin: 0, fontFace: FONT, color: hex(look.ink), lang: doc.language };
  const head = { x: 56, y: 40, width: 1168, height: 44 };
  slide.addText(title, {
    placeholder: 'title',
    ...inches(head),
    ...base,
    fontSize: 28 * POINT,
    bold: true,
    valign: 'top',
  });
  slide.addText(
    lines.map(({ text, strong }) => ({ text, options: { bold: strong, breakLine: true } })),
    {
      ...inches({ x: 56, y: 100, width: 1172, height: 560 }),
      ...base,
      fontSize: 12 * POINT,
      lineSpacing: 17 * POINT,
      valign: 'top',
    },
  );
  const foot = `${doc.disclaimer} ${doc.notUn} ${words.package(doc.version)}.`;
  slide.addText(foot, {
    ...inches({ x: 56, y: 672, width: 1168, height: 30 }),
    ...base,
    fontSize: 11 * POINT,
    color: hex(look.ink2),
  });
}

/** What the speaker says, then all that stands under the slide, in full. */
function speakerNotes(page: Page, doc: HandOut, words: PageWords): string {
  return [
    page.speaker,
    `${page.title}. ${page.when}.`,
    page.figures,
    ...page.coverage,
    ...page.notes,
    ...page.documents.map(({ full }) => full),
    `${words.sources}: ${page.sources.map(({ full }) => full).join(' | ')}`,
    `${doc.disclaimer} ${doc.notUn}`,
    `${words.openView}: ${page.link}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function inches({ x, y, width, height }: Box): { x: number; y: number; w: number; h: number } {
  const inch = SLIDE.width / 13.333;
  return { x: x / inch, y: y / inch, w: width / inch, h: height / inch };
}

/** `rgb(r, g, b)` or `#rrggbb` as the six digits that the format has. */
export function hex(color: string): string {
  const parts = /^rgba?\((\d+), ?(\d+), ?(\d+)/.exec(color)?.slice(1);
  const digits =
    parts?.map((part) => Number(part).toString(16).padStart(2, '0')).join('') ?? color.replace('#', '');
  return digits.toUpperCase();
}

function dataOf({ bytes, type }: Picture): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `image/${type};base64,${btoa(binary)}`;
}
