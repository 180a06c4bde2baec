import PDFDocument from 'pdfkit';
import { sectionsOf } from './appendix.ts';
import type { Faces } from './faces.ts';
import type { HandOut, PageWords } from './page.ts';
import { writePage } from './print-page.ts';
import { createPen, INKS, SHEET } from './print-pen.ts';

export interface PrintInput {
  readonly doc: HandOut;
  readonly words: PageWords;
  readonly faces: Faces;
}

/** A hand-out of A4 pages: words that can be chosen and read out, each in its role; one page begins at each view. */
export async function writePrint({ doc: from, words, faces }: PrintInput): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: SHEET.margin, left: SHEET.margin, right: SHEET.margin, bottom: 64 },
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

/** On every page: what it is not, and its number. Not part of what is read out. */
function footers(doc: PDFKit.PDFDocument, { notUn }: HandOut, words: PageWords): void {
  const { start, count } = doc.bufferedPageRange();
  for (let at = start; at < start + count; at++) {
    doc.switchToPage(at);
    doc.page.margins.bottom = 0; // else the line would begin a page of its own
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('regular').fontSize(8).fillColor(INKS.ink2);
    doc.text(`${words.app}. ${notUn}`, SHEET.margin, SHEET.foot, {
      width: SHEET.width / 2,
      lineBreak: false,
    });
    doc.text(words.page(at + 1, count), SHEET.margin + SHEET.width / 2, SHEET.foot, {
      width: SHEET.width / 2,
      align: 'right',
      lineBreak: false,
    });
    doc.endMarkedContent();
  }
}
