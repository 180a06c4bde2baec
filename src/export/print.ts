import PDFDocument from 'pdfkit';
import { sectionsOf } from './appendix.ts';
import { type Faces, faceRuns } from './faces.ts';
import { legendRows } from './legend.ts';
import { type HandOut, type Page, type PageWords, type Picture, shortSources } from './page.ts';
import type { Measure } from './wrap.ts';

export interface PrintInput {
  readonly doc: HandOut;
  readonly words: PageWords;
  readonly faces: Faces;
}

type Struct = PDFKit.PDFStructureElement;
type Weight = 'regular' | 'bold';

interface Style {
  readonly size: number; // pt
  readonly weight?: Weight;
  readonly color?: string;
  readonly after?: number;
  readonly link?: string;
}

const MARGIN = 48;
const WIDTH = 595.28 - 2 * MARGIN;
const FOOT = 842 - 40;
const INK = '#1a1e23';
const INK_2 = '#434a52';

/** A hand-out of A4 pages: words that can be chosen and read out, each in its role; one page begins at each view. */
export async function writePrint({ doc: from, words, faces }: PrintInput): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: 64 },
    pdfVersion: '1.7',
    subset: 'PDF/UA' as 'PDF/A-1', // the types know only archives
    tagged: true,
    displayTitle: true,
    lang: from.language,
    bufferPages: true,
    autoFirstPage: false,
    font: faces.regular as unknown as string,
    info: {
      Title: from.title,
      Subject: subjectOf(from),
      Author: words.app,
      Creator: words.app,
      Keywords: [...from.sources.map(({ short }) => short), from.link].join('; '),
    },
  } as PDFKit.PDFDocumentOptions);
  const done = collect(doc);
  for (const [name, data] of Object.entries(faces)) doc.registerFont(name, data as unknown as string);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const pen = createPen(doc);
  for (const page of from.pages) {
    doc.addPage();
    writePage(pen, root, page, from, words);
  }
  doc.addPage();
  pen.write(root, 'H1', words.sourcesTitle, { size: 16, weight: 'bold', after: 8 });
  for (const { title, paragraphs } of sectionsOf(from, words)) {
    pen.write(root, 'H2', title, { size: 11, weight: 'bold', after: 3 });
    for (const text of paragraphs) pen.write(root, 'P', text, { size: 8.5, after: 3 });
    doc.y += 6;
  }
  root.end();
  footers(doc, from, words);
  doc.end();
  return done;
}

function subjectOf({ pages, disclaimer, notUn, version }: HandOut): string {
  return [...new Set(pages.map(({ when }) => when)), version, disclaimer, notUn].join(' | ');
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((done, fail) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('error', fail);
    doc.on('end', () => {
      const out = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const chunk of chunks) {
        out.set(chunk, at);
        at += chunk.length;
      }
      done(out);
    });
  });
}

interface Pen {
  readonly doc: PDFKit.PDFDocument;
  write(parent: Struct, role: string, text: string, style: Style, at?: { x: number; width: number }): void;
  picture(parent: Struct, picture: Picture, width: number): void;
}

/** Writes each thing as an element of the document's structure. */
function createPen(doc: PDFKit.PDFDocument): Pen {
  const within = (parent: Struct, role: string, options: object, draw: () => void): void => {
    const element = doc.struct(role as 'P', options);
    parent.add(element);
    element.add(doc.markStructureContent(role as 'P'));
    draw();
    doc.endMarkedContent();
    element.end();
  };
  return {
    doc,
    write(parent, role, text, { size, weight = 'regular', color = INK, after = 0, link }, at) {
      within(parent, role, {}, () => {
        const runs = faceRuns(text);
        doc.fontSize(size).fillColor(color);
        runs.forEach(({ words, extended }, index) => {
          doc.font(extended ? 'extended' : weight);
          const options = {
            width: at?.width ?? WIDTH,
            continued: index < runs.length - 1,
            lineGap: size * 0.1,
            link: link ?? null,
          };
          if (index === 0) doc.text(words, at?.x ?? MARGIN, doc.y, options as PDFKit.Mixins.TextOptions);
          else doc.text(words, options as PDFKit.Mixins.TextOptions);
        });
      });
      doc.y += after;
    },
    picture(parent, { png, width, height, alt }, wide) {
      const high = (wide * height) / width;
      const y = doc.y;
      within(parent, 'Figure', { alt }, () => {
        doc.image(bufferOf(png) as unknown as string, MARGIN, y, { width: wide, height: high });
      });
      doc.y = y + high + 6;
    },
  };
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer as ArrayBuffer;
}

function writePage(
  pen: Pen,
  root: Struct,
  page: Page,
  { disclaimer, notUn }: HandOut,
  words: PageWords,
): void {
  const part = pen.doc.struct('Sect');
  root.add(part);
  pen.write(part, 'H1', page.title, { size: 18, weight: 'bold', after: 2 });
  pen.write(part, 'P', page.when, { size: 11, color: INK_2, after: 8 });
  pen.picture(part, page.map, WIDTH);
  pen.picture(part, page.timeline, WIDTH);
  for (const text of page.lead) pen.write(part, 'P', text, { size: 11, after: 6 });
  if (page.figures) pen.write(part, 'P', page.figures, { size: 9.5, after: 4 });
  legend(pen, part, page, words);
  const small = { size: 7.5, color: INK_2, after: 2 };
  for (const text of [...page.coverage, ...page.notes]) pen.write(part, 'P', text, small);
  pen.write(part, 'P', `${disclaimer} ${notUn}`, small);
  pen.write(part, 'P', `${words.sources}: ${shortSources(page).join('; ')}.`, small);
  pen.write(part, 'Link', `${words.openView}: ${page.link}`, { ...small, color: '#1f5fae', link: page.link });
  part.end();
}

const PT = 0.75; // of a CSS px

/** Signs and their words in rows, as on a slide. */
function legend(pen: Pen, parent: Struct, page: Page, words: PageWords): void {
  const { doc } = pen;
  pen.write(parent, 'H2', words.legend, { size: 10, weight: 'bold', after: 0 });
  const top = doc.y;
  const measure: Measure = (text, { size, weight }) =>
    doc
      .font(weight > 400 ? 'bold' : 'regular')
      .fontSize(size)
      .widthOfString(text);
  const parts = legendRows({ x: MARGIN / PT, y: 0, width: WIDTH / PT }, page.legend, measure);
  let bottom = top;
  for (const part of parts) {
    const [x, y, width, height] = [part.box.x, part.box.y, part.box.width, part.box.height].map(
      (px) => px * PT,
    ) as Box4;
    bottom = Math.max(bottom, top + y + height);
    if (part.kind === 'text') {
      doc.y = top + y + (height - part.lines.length * part.type.size * PT * 1.36) / 2;
      const weight = part.type.weight > 400 ? 'bold' : 'regular';
      pen.write(
        parent,
        'P',
        part.lines.join(' '),
        { size: part.type.size * PT, weight },
        { x, width: width + 4 },
      );
    } else if (part.kind === 'picture') {
      doc.markContent('Artifact', { type: 'Layout' });
      doc.image(bufferOf(part.picture.png) as unknown as string, x, top + y, { width, height });
      doc.endMarkedContent();
    }
  }
  doc.y = bottom + 6;
}

type Box4 = [x: number, y: number, width: number, height: number];

/** On every page: what it is not, and its number. Not part of what is read out. */
function footers(doc: PDFKit.PDFDocument, { notUn }: HandOut, words: PageWords): void {
  const { start, count } = doc.bufferedPageRange();
  for (let at = start; at < start + count; at++) {
    doc.switchToPage(at);
    doc.page.margins.bottom = 0; // else the line would begin a page of its own
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('regular').fontSize(8).fillColor(INK_2);
    doc.text(`${words.app}. ${notUn}`, MARGIN, FOOT, { width: WIDTH / 2, lineBreak: false });
    doc.text(words.page(at + 1, count), MARGIN + WIDTH / 2, FOOT, {
      width: WIDTH / 2,
      align: 'right',
      lineBreak: false,
    });
    doc.endMarkedContent();
  }
}
