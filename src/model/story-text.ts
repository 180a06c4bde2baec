/**
 * The small markup of stories. Paragraphs are parted by an empty line. Inside one:
 * `*words*` emphasis; `[words](https://...)` a link, `[words](#m=minusma)` a view of the atlas;
 * `{{name key=value ...}}` a figure computed from the data, `{{share A of B}}` one figure as a share of another;
 * `[@violence-cells]` a source: a resource, `[@source:article]` an entry of the list of sources,
 * `[@2100 16(a)]` a paragraph of a resolution.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly inner: readonly Inline[] }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'figure'; readonly key: string }
  | { readonly kind: 'citation'; readonly key: string };

export type Paragraph = readonly Inline[];

const TOKEN = /\*([^*\n]+)\*|\{\{([^{}]+)\}\}|\[@([^\]\n]+)\]|\[([^\]\n@][^\]\n]*)\]\(([^()\s]+)\)/g;

/** Whatever is no markup is text: a star alone is a star. A link that is neither https nor a view is text, too. */
export function parseText(text: string): readonly Paragraph[] {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .map((block) => parseInline(block.replace(/\s+/g, ' ').trim()))
    .filter((block) => block.length > 0);
}

function parseInline(text: string): Inline[] {
  const found: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    const inline = inlineOf(match);
    const before = text.slice(at, match.index);
    // A source is a mark on the word before it.
    const kept = inline.kind === 'citation' ? before.trimEnd() : before;
    if (kept !== '') found.push({ kind: 'text', text: kept });
    found.push(inline);
    at = match.index + match[0].length;
  }
  if (at < text.length) found.push({ kind: 'text', text: text.slice(at) });
  return found;
}

function inlineOf([whole, emphasis, figure, citation, words, href]: RegExpMatchArray): Inline {
  if (emphasis !== undefined) return { kind: 'emphasis', inner: parseInline(emphasis) };
  if (figure !== undefined) return { kind: 'figure', key: tidy(figure) };
  if (citation !== undefined) return { kind: 'citation', key: tidy(citation) };
  if (words !== undefined && href !== undefined && /^(https:\/\/|#)/.test(href)) {
    return { kind: 'link', text: words, href };
  }
  return { kind: 'text', text: whole };
}

function tidy(key: string): string {
  return key.replace(/\s+/g, ' ').trim();
}

/** Keys of the figures or of the citations of a text, each once, in the order in which they come. */
export function keysOf(kind: 'figure' | 'citation', ...texts: readonly string[]): readonly string[] {
  const keys = texts.flatMap((text) => parseText(text).flatMap((paragraph) => pick(paragraph, kind)));
  return [...new Set(keys)];
}

function pick(inlines: readonly Inline[], kind: 'figure' | 'citation'): string[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'emphasis') return pick(inline.inner, kind);
    return inline.kind === kind && 'key' in inline ? [inline.key] : [];
  });
}

/** A text as plain words, for whoever has no markup: an export, a page's title. @param word writes a figure */
export function plainText(text: string, word: (key: string) => string): string {
  const write = (inline: Inline): string => {
    switch (inline.kind) {
      case 'emphasis':
        return inline.inner.map(write).join('');
      case 'figure':
        return word(inline.key);
      case 'citation':
        return '';
      default:
        return inline.text;
    }
  };
  return parseText(text)
    .map((paragraph) => paragraph.map(write).join(''))
    .join('\n\n');
}
