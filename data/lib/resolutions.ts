import { DataError, type Reader } from './reader.ts';

/** One piece of a resolution as its drafters numbered it; an unnumbered piece carries the number above it. */
export interface Paragraph {
  /** `preamble`, or number and letters of the operative paragraph: `16(a)(ii)`. A heading is labelled `heading`. */
  readonly label: string;
  /** White space collapsed, without the number itself. */
  readonly text: string;
}

const FOLDER = 'un-resolutions/xml';

/** Number of a resolution to the path of its text. @throws DataError where two files carry one number */
export function resolutionPaths(sources: Reader): ReadonlyMap<number, string> {
  const paths = new Map<number, string>();
  if (!sources.has(FOLDER)) return paths;
  for (const name of sources.list(FOLDER)) {
    const [, number] = /^S(?:C_|_RES[-_])(\d{4})(?!\d)/.exec(name) ?? [];
    if (!number) throw new DataError(`${FOLDER}/${name}: no number in the name, expected "S_RES_2100_...".`);
    if (paths.has(Number(number))) throw new DataError(`${FOLDER}/${name}: a second text of ${number}.`);
    paths.set(Number(number), `${FOLDER}/${name}`);
  }
  return paths;
}

/** Text and number of one leaf of the document, in reading order; `depth` counts its enclosing lists. */
interface Piece {
  readonly marker: string;
  readonly text: string;
  readonly depth: number;
  readonly heading: boolean;
}

/**
 * The preamble and the operative paragraphs of an Akoma Ntoso text of the United Nations, in reading order.
 * In some files the first numbered paragraphs stand inside the preamble element: the number decides, not the element.
 */
export function readParagraphs(xml: string): readonly Paragraph[] {
  const outline: Outline = { levels: [], seen: [] };
  let depth = 0;
  const all = [...pieces(between(xml, 'preamble')), ...pieces(between(xml, 'mainBody'))];
  const labelled = all.map((piece, at) => {
    if (piece.heading) return { label: 'heading', text: piece.text };
    const marker = piece.marker.trim();
    const numbered = outline.levels.length ? /[\p{L}\p{N}]/u.test(marker) : marker === '1.';
    if (numbered) {
      const next = all.slice(at + 1, at + 8).find((other) => other.marker.trim() !== '');
      place(outline, marker, piece.depth > depth || (marker === '(i)' && next?.marker.trim() === '(ii)'));
    }
    depth = piece.depth;
    return { label: outline.levels.join('').replace('.', '') || 'preamble', text: piece.text };
  });
  return labelled.filter(({ text }) => text !== '');
}

/** The labels above and of a paragraph, outermost first: `16`, `16(a)`, `16(a)(ii)`. */
export function labelChain(label: string): readonly string[] {
  const parts = label.split(/(?=\()/);
  return parts.map((_, at) => parts.slice(0, at + 1).join(''));
}

/** Why a quotation does not stand where it is said to: one sentence, or null where it does. */
export function quotationFault(
  paragraphs: readonly Paragraph[],
  label: string,
  quote: string,
): string | null {
  const own = paragraphs.filter((paragraph) => paragraph.label === label);
  if (own.length === 0) return `there is no paragraph ${label}`;
  return own.some(({ text }) => text.includes(quote))
    ? null
    : `"${quote}" does not stand in paragraph ${label}`;
}

function between(xml: string, tag: string): string {
  const from = xml.indexOf(`<${tag}`);
  const to = xml.indexOf(`</${tag}>`, from);
  return from < 0 || to < 0 ? '' : xml.slice(from, to);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plainText(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

function pieces(xml: string): readonly Piece[] {
  const found: Piece[] = [];
  let depth = 0;
  let marker = '';
  for (const [whole, close, tag, inner] of xml.matchAll(
    /<(\/?)(list|sublist)\b[^>]*>|<(?:num|p|listIntroduction|subheading|heading|crossHeading)\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:num|p|listIntroduction|subheading|heading|crossHeading)>)/g,
  )) {
    if (tag) {
      depth += close ? -1 : 1;
    } else if (whole.startsWith('<num')) {
      marker = plainText(inner ?? '');
    } else {
      const heading = !/^<(?:p|listIntroduction)\b/.test(whole);
      found.push({ marker: heading ? '' : marker, text: plainText(inner ?? ''), depth, heading });
      marker = '';
    }
  }
  return found;
}

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** The marker that follows one of the same kind: `(a)` `(b)`, `(ii)` `(iii)`, `4.` `5.`; several where it is unclear. */
function successors(marker: string): readonly string[] {
  const core = marker.replace(/[().]/g, '');
  const wrap = (next: string): string => marker.replace(core, next);
  const next: string[] = [];
  if (/^\d+$/.test(core)) next.push(wrap(String(Number(core) + 1)));
  if (/^[a-y]$/.test(core)) next.push(wrap(String.fromCharCode(core.charCodeAt(0) + 1)));
  const at = ROMAN.indexOf(core.toLowerCase());
  if (at >= 0) {
    const roman = ROMAN[at + 1] ?? '';
    next.push(wrap(core === core.toLowerCase() ? roman : roman.toUpperCase()));
  }
  return next;
}

/** Markers of the open paragraph by level, and the last one seen on each level, for lettering that runs on. */
interface Outline {
  levels: string[];
  seen: string[];
}

/** Puts a marker on its level: beside the one it follows, else one level below; nesting decides `(h)` `(i)`. */
function place(outline: Outline, raw: string, deeper: boolean): void {
  const { levels } = outline;
  const isNumber = /^\d+\.$/.test(raw);
  const follows = Number.parseInt(levels[0] ?? '0', 10) + 1 === Number.parseInt(raw, 10);
  if (isNumber && (follows || !levels.length || !deeper)) {
    outline.levels = [raw];
    outline.seen = [];
    return;
  }
  const marker = `(${raw.replace(/[().]/g, '')})`;
  const at = levelOf(outline, marker, deeper);
  outline.levels = [...levels.slice(0, at), marker];
  outline.seen[at] = marker;
}

function levelOf({ levels, seen }: Outline, marker: string, deeper: boolean): number {
  const first = /^\((a|i|1|I|A)\)$/.test(marker);
  if (!(first && deeper)) {
    for (let at = levels.length - 1; at >= 1; at--) {
      if (successors(levels[at] ?? '').includes(marker)) return at;
    }
    if (successors(seen[levels.length] ?? '').includes(marker)) return levels.length;
  }
  return first || levels.length < 2 ? levels.length : levels.length - 1;
}
