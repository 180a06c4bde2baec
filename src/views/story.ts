import { computed, effect } from '@preact/signals-core';
import { html, nothing, render } from 'lit-html';
import type { Context, View } from '../ui/context.ts';
import { isTyping } from '../ui/keys.ts';
import { createEditor, editorForm, editorTools } from './story/editor.ts';
import { type ReaderMoves, reader } from './story/reader.ts';

/** The reader of a story, in place of the mission list while one is open. */
export const mountStory: View = (host, context) => {
  const { store, stories, text } = context;
  const root = host.parentElement ?? host;
  const at = computed(() => store.state.value.story);
  const open = computed(() => at.value !== null);
  const place = computed(() => `${at.value?.id} ${at.value?.step}`);
  const speaksOfChart = computed(() =>
    stories.step.value?.highlight.series.some((series) => series !== 'mandates'),
  );
  host.setAttribute('aria-label', text.story.label);
  const moves = createMoves(host, context);
  const editor = createEditor();
  const stops = [
    effect(() => {
      root.dataset.story = String(open.value);
      host.hidden = !open.value;
      root.dataset.quiet = String(open.value && !stories.away.value && !speaksOfChart.value);
    }),
    effect(() => {
      const [record, step] = [stories.story.value, at.value];
      if (!step) render(nothing, host);
      else if (record) {
        const own = {
          form: editorForm(context, record, step.step, editor),
          tools: editorTools(context, record, step.step, editor),
        };
        render(reader(context, record, step, moves, own), host);
      } else render(html`<p class="story-waiting" role="status">${text.story.reader.waiting}</p>`, host);
    }),
    effect(() => {
      // Another step is read from its top.
      if (place.value) host.querySelector('.story-body')?.scrollTo({ top: 0 });
    }),
    followArrows(host, context),
  ];
  return () => {
    for (const stop of stops) stop();
    delete root.dataset.story;
    delete root.dataset.quiet;
    render(nothing, host);
  };
};

function createMoves(host: HTMLElement, { store }: Context): ReaderMoves {
  return {
    go: (to) => {
      store.dispatch({ type: 'step', to, from: 'story' });
      host.querySelector<HTMLElement>('.story-title')?.focus({ preventScroll: true });
    },
    close: () => store.dispatch({ type: 'story', id: null, from: 'story' }),
    present: () => store.dispatch({ type: 'present', on: true, from: 'story' }),
    cite: (number) => {
      const source = host.querySelector<HTMLElement>(`.story-sources li[value="${number}"]`);
      source?.scrollIntoView({ block: 'nearest' });
      source?.focus({ preventScroll: true });
    },
  };
}

const KEYS: Readonly<Record<string, number>> = { PageDown: 1, PageUp: -1, ArrowRight: 1, ArrowLeft: -1 };

/** Page keys and arrows turn the steps while the focus is in the reader. */
function followArrows(host: HTMLElement, { store }: Context): () => void {
  const listen = (event: KeyboardEvent): void => {
    const by = KEYS[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
    event.preventDefault();
    store.dispatch({ type: 'step', by, from: 'story' });
    host.querySelector<HTMLElement>('.story-title')?.focus({ preventScroll: true });
  };
  host.addEventListener('keydown', listen);
  return () => host.removeEventListener('keydown', listen);
}
