import { withoutJoiner } from '../text/format.ts';
import { faceRuns } from './faces.ts';
import type { Picture } from './page.ts';
import type { Measure } from './wrap.ts';

export type Struct = PDFKit.PDFStructureElement;
type Weight = 'regular' | 'bold';

export interface Style {
  readonly size: number; // pt
  readonly weight?: Weight;
  readonly color?: string;
  readonly after?: number;
  readonly link?: string;
}

interface Place {
  readonly x: number;
  readonly width: number;
  readonly align?: 'left' | 'right';
}

/** Pt of a sheet: its margins, the room between them, where its foot stands. */
export const SHEET = { margin: 48, width: 595.28 - 2 * 48, foot: 842 - 40, bottom: 842 - 64 } as const;
export const PT = 0.75; // of a CSS px
export const INKS = { ink: '#1a1e23', ink2: '#434a52', link: '#1f5fae', rule: '#dedad1' } as const;

export interface Pen {
  readonly doc: PDFKit.PDFDocument;
  readonly measure: Measure;
  /** @returns pt that the words take, with what follows them */
  high(text: string, style: Style): number;
  write(parent: Struct, role: string, text: string, style: Style, at?: Place): void;
  picture(parent: Struct, picture: Picture, box: Omit<Place, 'align'>): void;
  sign(picture: Picture, x: number, y: number, width: number, height: number): void;
  /** Begins a new sheet where there is no room for so many pt. */
  room(high: number): void;
}

/** Writes each thing as an element of the document's structure. */
export function createPen(doc: PDFKit.PDFDocument): Pen {
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
    measure: (text, { size, weight }) =>
      doc
        .font(weight > 400 ? 'bold' : 'regular')
        .fontSize(size)
        .widthOfString(held(text)),
    high(text, { size, weight = 'regular', after = 0 }) {
      const options = { width: SHEET.width, lineGap: size * 0.1 };
      return doc.font(weight).fontSize(size).heightOfString(held(text), options) + after;
    },
    write(parent, role, text, { size, weight = 'regular', color = INKS.ink, after = 0, link }, at) {
      within(parent, role, {}, () => {
        const runs = faceRuns(held(text));
        doc.fontSize(size).fillColor(color);
        runs.forEach(({ words, extended }, index) => {
          doc.font(extended ? 'extended' : weight);
          const options = {
            width: at?.width ?? SHEET.width,
            continued: index < runs.length - 1,
            align: at?.align ?? 'left',
            lineGap: size * 0.1,
            link: link ?? null,
          };
          if (index === 0)
            doc.text(words, at?.x ?? SHEET.margin, doc.y, options as PDFKit.Mixins.TextOptions);
          else doc.text(words, options as PDFKit.Mixins.TextOptions);
        });
      });
      doc.y += after;
    },
    picture(parent, { bytes, width, height, alt }, { x, width: wide }) {
      const [y, high] = [doc.y, (wide * height) / width];
      within(parent, 'Figure', { alt }, () => {
        doc.image(bufferOf(bytes) as unknown as string, x, y, { width: wide, height: high });
      });
    },
    sign({ bytes }, x, y, width, height) {
      doc.markContent('Artifact', { type: 'Layout' });
      doc.image(bufferOf(bytes) as unknown as string, x, y, { width, height });
      doc.endMarkedContent();
    },
    room(high) {
      if (doc.y + high > SHEET.bottom) doc.addPage();
    },
  };
}

/** Without signs that the faces do not hold: the narrow space inside numbers as one that does not break either. */
function held(text: string): string {
  return withoutJoiner(text).replaceAll('\u202f', '\u00a0');
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer as ArrayBuffer;
}
