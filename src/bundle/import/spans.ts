/** Where the list of features and each feature stand in a text, as half-open ranges of characters. */
export interface Spans {
  readonly list: readonly [from: number, to: number]; // between the brackets
  readonly features: readonly (readonly [from: number, to: number])[];
}

/** @param text readable JSON whose root is an object @returns null when its `features` is no list */
export function featureSpans(text: string): Spans | null {
  let spans: Spans | null = null;
  let depth = 0;
  let key = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') {
      const end = endOfString(text, at);
      if (depth === 1 && isKey(text, end)) key = text.slice(at, end);
      at = end - 1;
    } else if (sign === '[' && depth === 1 && key === '"features"') {
      spans = readList(text, at + 1);
      at = spans.list[1];
    } else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
  }
  return spans;
}

/** @returns the line (from 1) of a character, or null in a text of one line */
export function lineAt(text: string, at: number): number | null {
  if (!text.trimEnd().includes('\n')) return null;
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++;
  return line;
}

function readList(text: string, from: number): Spans {
  const features: (readonly [number, number])[] = [];
  let depth = 0;
  let start = from;
  let at = from;
  const close = (): void => {
    const value = text.slice(start, at);
    const lead = value.length - value.trimStart().length;
    if (value.trim() !== '') features.push([start + lead, start + value.trimEnd().length]);
    start = at + 1;
  };
  for (; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at) - 1;
    else if (sign === '{' || sign === '[') depth++;
    else if (sign === ',' && depth === 0) close();
    else if (sign === ']' && depth === 0) break;
    else if (sign === '}' || sign === ']') depth--;
  }
  close();
  return { list: [from, at], features };
}

/** @returns the character after the closing quote */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function isKey(text: string, end: number): boolean {
  let at = end;
  while (/\s/.test(text[at] ?? '')) at++;
  return text[at] === ':';
}
