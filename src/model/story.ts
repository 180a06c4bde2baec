import type { ResourceName } from './bundle.ts';

/** A story as its file has it (data/README.md, "Stories"): a briefing of steps over the map. */
export interface Story {
  readonly id: string; // as links name it
  readonly title: string;
  readonly summary: string;
  readonly language: string; // BCP 47: "en"
  readonly steps: readonly Step[];
}

/** One picture with its message. */
export interface Step {
  readonly title: string;
  readonly text: string; // markup of story-text.ts
  readonly link: string; // the view, in the link's own grammar (view.ts); empty for the opening
  readonly annotations: readonly Annotation[];
  readonly highlight: Highlight;
  readonly notes: string; // for the speaker alone; the same markup
}

/** A mark on the map: a dot, an arrow that points at the place, or a ring around it. Degrees in WGS 84. */
export interface Annotation {
  readonly kind: 'point' | 'arrow' | 'outline';
  readonly lng: number;
  readonly lat: number;
  readonly label: string;
  readonly km?: number | undefined; // radius of an outline
  readonly from?: readonly [lng: number, lat: number] | undefined; // where an arrow begins
}

/** What the step points at besides: names of bases, charts of the panel. */
interface Highlight {
  readonly places: readonly string[];
  readonly series: readonly Series[];
}

export const SERIES = ['deaths', 'killed', 'troops', 'stability', 'displaced', 'mandates'] as const;
export type Series = (typeof SERIES)[number];

/** A figure of a text, computed from the data: language and format are left to who shows it. */
export interface Figure {
  readonly form: 'number' | 'share' | 'score' | 'date' | 'year';
  readonly value: number | string; // `date`: YYYY-MM-DD
  readonly low: number | null; // null: none given, or not applicable
  readonly high: number | null;
  readonly covered: number | null; // share of the official deaths that the events counted carry; null where it is no count of events
  /** Name and arguments, as the text has them: what the figure counts. */
  readonly name: string;
  readonly of: Readonly<Record<string, string>>;
  readonly resources: readonly ResourceName[];
  readonly sources: readonly string[] | null; // ids, where fewer than all of its resources were counted
}

/** Where a sentence has its fact from: a resource of the data package, or a paragraph of a resolution. */
export type Citation =
  | { readonly kind: 'resource'; readonly resource: ResourceName }
  | { readonly kind: 'source'; readonly source: string } // id of the `sources` resource
  | {
      readonly kind: 'paragraph';
      readonly number: number;
      readonly resolution: string; // S/RES/2100 (2013)
      readonly date: string;
      readonly paragraph: string;
      readonly quotations: readonly string[]; // words of that paragraph, as far as the data hold them
    };

/** A story whose figures and citations are resolved: what is shown. Keys as the text has them. */
export interface StoryRecord extends Story {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly citations: Readonly<Record<string, Citation>>;
}

/** Ids begin with `own-` where the story is the reader's own: made in this tab, or loaded from a file. */
export const OWN_PREFIX = 'own-';

export function isStoryId(id: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,59}$/.test(id);
}
