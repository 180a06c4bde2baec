import { computed, effect, signal } from '@preact/signals-core';
import { nothing, render } from 'lit-html';
import { fileOf } from '../analysis/events.ts';
import type { Context, View } from '../ui/context.ts';
import { giveFocus } from '../ui/focus.ts';
import { ask, onAsk } from '../ui/requests.ts';
import { placeCard } from './place/card.ts';
import { listingOf } from './place/listing.ts';

/** What has the focus in the page, or in the shadow root that the atlas is in. */
function focused(host: HTMLElement): Element | null {
  const root = host.getRootNode();
  return root instanceof ShadowRoot ? root.activeElement : document.activeElement;
}

/** The side of the map that the place is not on. */
function sideFor(place: number, { select, view }: Context): 'start' | 'end' {
  const [west = 0, , east = 0] = view.bounds.peek() ?? [];
  const lon = select.violence.peek()?.places.lon[place] ?? 0;
  return lon >= (west + east) / 2 ? 'start' : 'end';
}

/** The events of one place, day by day, beside the map; other views open it by asking for `place`. */
export const mountPlace: View = (host, context) => {
  const { select, source, store } = context;
  const place = signal<number | null>(null);
  const covered = computed(() => store.settings.value.table || store.settings.value.mandates);
  const chosen = computed(() => store.state.value.mission ?? store.state.value.region);
  const listing = computed(() =>
    place.value === null || covered.value ? null : listingOf(context, place.value),
  );
  let before: Element | null = null;
  const close = (): void => {
    const held = host.contains(focused(host));
    ask(host, 'place', null);
    if (held) giveFocus(before);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  host.setAttribute('aria-labelledby', 'place-title');
  host.addEventListener('keydown', onKey);
  let last = chosen.peek();
  const stops = [
    onAsk(host, 'place', (asked) => {
      if (asked !== null && place.peek() === null) before = focused(host);
      if (asked !== null) host.dataset.side = sideFor(asked, context);
      place.value = asked;
      if (asked !== null) host.querySelector<HTMLElement>('#place-title')?.focus();
    }),
    effect(() => {
      const { value: violence } = select.violence;
      if (place.value === null || !violence) return;
      const name = fileOf(violence, place.value);
      if (name && source.bundle.peek().info.has(name)) source.load([name]);
    }),
    effect(() => {
      host.hidden = listing.value === null;
      render(listing.value ? placeCard(listing.value, context, close) : nothing, host);
      host.dataset.events =
        listing.value?.state.kind === 'there' ? String(listing.value.state.events.length) : '';
    }),
    // What is chosen anew stands elsewhere on the map.
    effect(() => {
      if (chosen.value === last) return;
      last = chosen.value;
      if (place.peek() !== null) ask(host, 'place', null);
    }),
  ];
  return () => {
    host.removeEventListener('keydown', onKey);
    for (const stop of stops) stop();
    render(nothing, host);
  };
};
