import regular from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff?url';
import bold from '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff?url';
import extended from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff?url';

/** The type of printed pages; the extended face holds Latin letters that the others lack. */
export interface Faces {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly extended: Uint8Array; // in one weight: the letters are few, the file is large
}

export async function loadFaces(): Promise<Faces> {
  const [a, b, c] = await Promise.all([load(regular), load(bold), load(extended)]);
  return { regular: a, bold: b, extended: c };
}

async function load(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: the server answered ${response.status}, expected a font.`);
  return new Uint8Array(await response.arrayBuffer());
}

export interface Run {
  readonly words: string;
  readonly extended: boolean;
}

/** What the smaller face holds, as its own sheet states it. */
const LATIN =
  /[\0-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215\ufeff\ufffd]/;

/** Words in pieces, each for one face. */
export function faceRuns(text: string): readonly Run[] {
  const runs: { words: string; extended: boolean }[] = [];
  for (const letter of text) {
    const extended = !LATIN.test(letter);
    const last = runs.at(-1);
    if (last?.extended === extended) last.words += letter;
    else runs.push({ words: letter, extended });
  }
  return runs.length > 0 ? runs : [{ words: '', extended: false }];
}
