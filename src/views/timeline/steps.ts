import { html, nothing, render } from 'lit-html';
import type { Step } from '../../model/story.ts';
import { decodeView, readPairs } from '../../model/view.ts';
import type { Context } from '../../ui/context.ts';
import type { MonthScale } from '../charts/scale.ts';

/** Where the steps of the open story stand on the axis: a dot each, the reader's with its number. */
export function drawSteps(host: HTMLElement, { store, stories, text }: Context, scale: MonthScale): void {
  const steps = stories.story.value?.steps ?? [];
  const at = store.state.value.story?.step ?? 0;
  const seen = new Set<number>();
  const marks = steps.flatMap((step, place) => {
    const x = middleOf(step, store.limits, scale);
    const own = place + 1 === at;
    if (x === null || (seen.has(x) && !own)) return [];
    seen.add(x);
    return { x, place: place + 1, own };
  });
  render(
    marks.length === 0
      ? nothing
      : html`${marks.map(
          ({ x, place, own }) =>
            html`<span class=${own ? 'timeline-step own' : 'timeline-step'} aria-hidden="true"
              .style=${`inset-inline-start:${x}px`}>${own ? text.story.reader.mark(place) : nothing}</span>`,
        )}`,
    host,
  );
}

/** The middle of a step's window on the axis; null where it lies outside. */
function middleOf({ link }: Step, limits: Context['store']['limits'], scale: MonthScale): number | null {
  const { window } = decodeView(limits, readPairs(link));
  const from = Math.max(window.from, scale.domain.from);
  const to = Math.min(window.to, scale.domain.to);
  return from > to ? null : Math.round((scale.x(from) + scale.x(to + 1)) / 2);
}
