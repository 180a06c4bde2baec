import { inflateSync } from 'node:zlib';

/** A PDF as far as tests need it: its objects, and the words of each page in the order in which they are drawn. */
export interface Pdf {
  readonly source: string; // as latin1
  readonly pages: readonly string[];
  /** A text of the document's properties: Title, Subject, Keywords. */
  property(name: string): string;
}

/** Reads what the writer here writes: objects apart, streams deflated, fonts with a table of their letters. */
export function readPdf(bytes: Uint8Array): Pdf {
  const source = Buffer.from(bytes).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id, body);
  const stream = (id: string): string => {
    const body = objects.get(id) ?? '';
    const data = Buffer.from(
      body.slice(body.indexOf('stream\n') + 7, body.lastIndexOf('\nendstream')),
      'latin1',
    );
    return body.includes('/FlateDecode') ? inflateSync(data).toString('latin1') : data.toString('latin1');
  };
  const letters = new Map<string, readonly string[]>();
  for (const body of objects.values()) {
    for (const [, name = '', id = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1];
      if (table) letters.set(name, lettersOf(stream(table)));
    }
  }
  const pages = [...objects.values()]
    .filter((body) => /\/Type \/Page\n/.test(body))
    .map((body) => wordsOf(stream(/\/Contents (\d+) 0 R/.exec(body)?.[1] ?? ''), letters));
  const property = (name: string): string => {
    const id = new RegExp(`/${name} (\\d+) 0 R`).exec(source)?.[1] ?? '';
    const [, text = ''] = /^\(([\s\S]*)\)$/.exec(objects.get(id) ?? '') ?? [];
    const plain = text.replace(/\\([\s\S])/g, '$1');
    return plain.startsWith('\xfe\xff')
      ? Buffer.from(plain.slice(2), 'latin1').swap16().toString('utf16le')
      : plain;
  };
  return { source, pages, property };
}

/** Letters by number of glyph, from ranges of the form `<0000> <00ff> [<0020> <0041>]`. */
function lettersOf(table: string): readonly string[] {
  const found: string[] = [];
  for (const [, from = '', list = ''] of table.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, hex = ''], at) => {
      const units = hex.replace(/ /g, '').match(/.{4}/g) ?? [];
      found[Number.parseInt(from, 16) + at] = String.fromCharCode(
        ...units.map((unit) => Number.parseInt(unit, 16)),
      );
    });
  }
  return found;
}

function wordsOf(content: string, letters: ReadonlyMap<string, readonly string[]>): string {
  let font: readonly string[] = [];
  let words = '';
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = letters.get(name) ?? [];
    else {
      const glyphs = [...(shown ?? '').matchAll(/<([0-9a-f]+)>/g)].flatMap(
        ([, hex = '']) => hex.match(/.{4}/g) ?? [],
      );
      words += `${glyphs.map((glyph) => font[Number.parseInt(glyph, 16)] ?? '').join('')} `;
    }
  }
  return words.replace(/\s+/g, ' ');
}
