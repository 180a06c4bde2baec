import type { Document } from '../../export/page.ts';
import type { Citation, Step, StoryRecord } from '../../model/story.ts';
import { keysOf } from '../../model/story-text.ts';
import { decodeView, readPairs } from '../../model/view.ts';
import type { Context } from '../../ui/context.ts';
import { versionOf } from '../shared/citation.ts';
import { plainOf } from '../story/markup.ts';
import { namesOf } from '../story/sources.ts';
import type { Subject } from './works.ts';

/** The steps of a story as pages: each with its own view, words and documents. */
export function storySubject(context: Context, record: StoryRecord): Subject {
  const { store, text } = context;
  const { limits } = store;
  const state = { ...store.state.peek(), playing: false, query: '', present: false };
  // Where a source stood between two words, two spaces are left.
  const plain = (words: string): string => plainOf({ record, text }, words).replace(/ {2,}/g, ' ');
  const scenes = record.steps.map((step, at) => ({
    state: {
      ...state,
      ...decodeView(limits, readPairs(step.link)),
      story: { id: record.id, step: at + 1, awaits: false },
    },
    title: plain(step.title),
    lead: plain(step.text).split('\n\n'),
    speaker: plain(step.notes),
    charts: step.highlight.series.some((series) => series !== 'mandates'),
    documents: documentsOf(context, record, step),
  }));
  const { id, title, summary, language } = record;
  return { id, title, summary: plain(summary), language, scenes };
}

/** What a step's sentences rest on: what its text cites, then each figure with what it counts. */
function documentsOf(
  context: Context,
  record: StoryRecord,
  { title, text: words }: Step,
): readonly Document[] {
  const { text } = context;
  const cited = keysOf('citation', title, words).flatMap((key) => record.citations[key] ?? []);
  const figures = keysOf('figure', title, words).flatMap((key) => record.figures[key] ?? []);
  const names = namesOf(context);
  return [
    ...cited.map((found) => documentOf(context, found)),
    ...figures.map((figure) => {
      const parts = [text.story.what(figure, names), text.story.margin(figure)].filter(Boolean);
      return { short: '', full: `${text.story.figure(figure)}: ${parts.join('; ')}` };
    }),
  ];
}

function documentOf({ source, text }: Context, found: Citation): Document {
  const bundle = source.bundle.peek();
  if (found.kind === 'source') {
    const short = versionOf(bundle, found.source);
    return { short, full: short };
  }
  if (found.kind === 'resource') {
    const title = bundle.info.get(found.resource)?.title ?? found.resource;
    return { short: title, full: title };
  }
  const short = text.story.reader.paragraph(found.resolution, found.paragraph);
  return { short, full: [short, ...found.quotations.map(text.story.reader.quoted)].join(': ') };
}
