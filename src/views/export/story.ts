import type { StoryRecord } from '../../model/story.ts';
import { plainText } from '../../model/story-text.ts';
import { decodeView, readPairs } from '../../model/view.ts';
import type { Context } from '../../ui/context.ts';
import type { Subject } from './works.ts';

/** The steps of a story as pages: each with its own view, words and documents. */
export function storySubject(context: Context, story: StoryRecord): Subject {
  const { store } = context;
  const state = { ...store.state.peek(), playing: false, query: '', present: false };
  const word = (key: string): string => key;
  const scenes = story.steps.map((step, at) => ({
    state: {
      ...state,
      ...decodeView(store.limits, readPairs(step.link)),
      story: { id: story.id, step: at + 1, awaits: false },
    },
    title: step.title,
    lead: plainText(step.text, word).split('\n\n'),
    speaker: plainText(step.notes, word),
    sources: [],
  }));
  return {
    id: story.id,
    title: story.title,
    summary: plainText(story.summary, word),
    language: story.language,
    scenes,
  };
}
