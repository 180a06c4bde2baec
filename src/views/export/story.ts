import type { Citation, Figure, Step, StoryRecord } from '../../model/story.ts';
import { keysOf, plainText } from '../../model/story-text.ts';
import { decodeView, readPairs } from '../../model/view.ts';
import type { Text } from '../../text/en.ts';
import type { Context } from '../../ui/context.ts';
import type { Document } from './pages.ts';
import type { Subject } from './works.ts';

/** The steps of a story as pages: each with its own view, words and documents. */
export function storySubject({ store, source, text }: Context, story: StoryRecord): Subject {
  const { limits } = store;
  const state = { ...store.state.peek(), playing: false, query: '', present: false };
  const plain = (words: string): string => plainText(words, (key) => figureWords(story.figures[key], text));
  const titleOf = (resource: string): string => source.bundle.peek().info.get(resource)?.title ?? resource;
  const scenes = story.steps.map((step, at) => ({
    state: {
      ...state,
      ...decodeView(limits, readPairs(step.link)),
      story: { id: story.id, step: at + 1, awaits: false },
    },
    title: plain(step.title),
    lead: plain(step.text).split('\n\n'),
    speaker: plain(step.notes),
    documents: documentsOf(story, step, titleOf),
  }));
  const { id, title, summary, language } = story;
  return { id, title, summary: plain(summary), language, scenes };
}

/** A figure in few words, as it stands in a sentence. */
function figureWords(figure: Figure | undefined, { common }: Text): string {
  if (!figure) return common.noData;
  const { form, value } = figure;
  if (form === 'date') return common.date(String(value), 'day');
  if (form === 'year') return String(value);
  return form === 'share'
    ? common.share(Number(value))
    : common.number(Number(value), form === 'score' ? 2 : 0);
}

/** What a step's sentences rest on, as its text cites it. */
function documentsOf(
  { citations }: StoryRecord,
  { text, title }: Step,
  titleOf: (resource: string) => string,
): readonly Document[] {
  return keysOf('citation', title, text).flatMap((key) => {
    const found = citations[key];
    return found ? documentOf(found, titleOf) : [];
  });
}

/** Resources and sources stand among the sources already. */
function documentOf(found: Citation, titleOf: (resource: string) => string): readonly Document[] {
  if (found.kind === 'source') return [];
  if (found.kind === 'resource') return [{ short: titleOf(found.resource), full: titleOf(found.resource) }];
  const short = `${found.resolution}, ¶ ${found.paragraph}`;
  return [{ short, full: [short, ...found.quotations.map((words) => `“${words}”`)].join(': ') }];
}
