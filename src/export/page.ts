/** A picture as the file has it; sizes in CSS px, of which the file may have several pixels. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

export interface LegendEntry {
  readonly symbol: Picture | null;
  readonly text: string;
}

export interface LegendGroup {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
}

/** A source with its version, in few words and in full. */
export interface SourceEntry {
  readonly id: string;
  readonly short: string;
  readonly full: string; // title, version, publisher, licence, address, citation
  readonly caveats: readonly string[];
}

/** A paragraph of a resolution, or what a figure of the words counts: then without a short form. */
export interface Document {
  readonly short: string;
  readonly full: string;
}

/** What a cell stands for besides its words: a task of a mandate, or one that matters to counter-terrorism. */
export interface TableCell {
  readonly text: string;
  readonly long?: string | undefined; // with more words, for a page that has the room
  readonly tone?: 'mission' | 'relevant' | undefined;
}

/** Rows in the map's place; the first cell of each names it. */
export interface PageTable {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly words: string; // which rows these are, and what their signs mean
}

interface TableColumn {
  readonly name: string;
  readonly share: number; // of the width, beside the others
  readonly figures: boolean; // stand at the right
}

/** One view with all that it may not be without. */
export interface Page {
  readonly title: string;
  readonly when: string; // the window, and what is selected
  readonly lead: readonly string[]; // paragraphs; none for a view alone
  readonly figures: string; // what the circles add up to; empty where there are none
  readonly speaker: string; // for who speaks
  readonly main: Picture | PageTable; // what the screen shows: the map, the mandate's chart, or rows
  readonly charts: readonly Picture[]; // that the words speak of, beside the map
  readonly timeline: Picture | null; // null: what is shown has the time axis in it
  readonly legend: readonly LegendGroup[];
  readonly notes: readonly string[]; // of the areas in view
  readonly coverage: readonly string[]; // how far the data reach, a sentence each
  readonly documents: readonly Document[]; // behind the words of a step
  readonly sources: readonly SourceEntry[];
  readonly link: string;
}

/** Pages with what is said once for all of them. */
export interface HandOut {
  readonly title: string;
  readonly summary: string;
  readonly language: string; // BCP 47
  readonly pages: readonly Page[];
  readonly sources: readonly SourceEntry[]; // of all pages, each once
  readonly methods: readonly string[];
  readonly disclaimer: string;
  readonly notUn: string;
  readonly version: string; // of the data package
  readonly link: string;
}

/** The words that the pages themselves need. */
export interface PageWords {
  readonly app: string;
  readonly sources: string;
  readonly sourcesTitle: string;
  readonly documents: string;
  readonly legend: string;
  readonly coverage: string;
  readonly notesTitle: string;
  readonly moreNotes: string;
  readonly moreSources: (count: number) => string;
  readonly openView: string;
  readonly caveats: string;
  readonly methods: string;
  readonly package: (version: string) => string;
  readonly page: (at: number, of: number) => string;
}

/** What a picture's file says of itself, by the names that the format knows. */
export function metadataOf(
  page: Page,
  { disclaimer, notUn, version }: HandOut,
  app: string,
): Readonly<Record<string, string>> {
  return {
    Title: `${page.title}, ${page.when}`,
    Description: [page.lead.join(' '), page.figures, ...page.coverage, ...page.notes]
      .filter(Boolean)
      .join(' '),
    Source: [...page.documents, ...page.sources].map(({ full }) => full).join('; '),
    Disclaimer: `${disclaimer} ${notUn}`,
    Comment: page.link,
    Software: `${app}, ${version}`,
  };
}

export function isPicture(main: Page['main']): main is Picture {
  return 'bytes' in main;
}

/** Everything a page rests on, in short forms: documents of its words first. */
export function shortSources({ documents, sources }: Page): readonly string[] {
  return [...new Set([...documents, ...sources].map(({ short }) => short).filter(Boolean))];
}
