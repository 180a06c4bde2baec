import type { HandOut, PageWords } from './page.ts';
import { type Measure, type Type, wrap } from './wrap.ts';

export interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** What stands behind all pages: how to read them, how far the data reach, the notes, every source in full. */
export function sectionsOf({ pages, methods, sources }: HandOut, words: PageWords): readonly Section[] {
  const once = (read: (page: HandOut['pages'][number]) => readonly string[]): readonly string[] => [
    ...new Set(pages.flatMap(read)),
  ];
  return [
    { title: words.methods, paragraphs: methods },
    { title: words.coverage, paragraphs: once(({ coverage }) => coverage) },
    { title: words.notesTitle, paragraphs: once(({ notes }) => notes) },
    {
      title: words.documents,
      paragraphs: once(({ documents }) => documents.map(({ full }) => full)),
    },
    { title: words.sources, paragraphs: sources.map(({ full }) => full) },
    {
      title: words.caveats,
      paragraphs: sources.flatMap(({ short, caveats }) => caveats.map((caveat) => `${short}: ${caveat}`)),
    },
  ].filter(({ paragraphs }) => paragraphs.length > 0);
}

/** The sections on slides, as many lines on each as it holds. */
export interface Appendix {
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly strong: boolean }[];
}

const LINES = 32;
const WIDTH = 1168;
const TYPE: Type = { size: 12, weight: 400 };

export function appendixPages(doc: HandOut, words: PageWords, measure: Measure): readonly Appendix[] {
  const blocks = sectionsOf(doc, words).flatMap(({ title, paragraphs }) => [
    [{ text: title, strong: true }],
    ...paragraphs.map((text) =>
      wrap(text, WIDTH, TYPE, measure).map((line) => ({ text: line, strong: false })),
    ),
  ]);
  const pages: { text: string; strong: boolean }[][] = [[]];
  blocks.forEach((block, at) => {
    const next = block[0]?.strong ? (blocks[at + 1]?.length ?? 0) : 0; // a heading stays with what follows
    if ((pages.at(-1)?.length ?? 0) + block.length + next > LINES) pages.push([]);
    pages.at(-1)?.push(...block);
  });
  const title = words.sourcesTitle;
  return pages.map((lines, at) => ({
    title: pages.length > 1 ? `${title}, ${words.page(at + 1, pages.length)}` : title,
    lines,
  }));
}
