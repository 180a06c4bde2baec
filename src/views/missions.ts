import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { html, render } from 'lit-html';
import { killedByMission } from '../analysis/killed.ts';
import { deathsByArea, hostsGap, yearsByArea } from '../analysis/rows.ts';
import type { Bundle } from '../model/bundle.ts';
import { parseMonth, yearOf } from '../model/month.ts';
import { sameWindow, stable } from '../model/stable.ts';
import type { Window } from '../model/state.ts';
import type { Context, View } from '../ui/context.ts';
import { onAsk } from '../ui/requests.ts';
import { icon } from './icons.ts';
import { missionList } from './missions/list.ts';
import { createOpening, opening } from './missions/opening.ts';
import { type Filters, listRows, NO_FILTERS } from './missions/rows.ts';
import { createSearch } from './missions/search.ts';

const ALL_TYPES = [true, true, true] as const; // those that are shown are chosen already

/** The left panel: the opening sentence and table, or, with a mission or a search, the list. */
export const mountMissions: View = (host, context) => {
  const { store, text } = context;
  const filters = signal<Filters>(NO_FILTERS);
  const list = createList(context, filters);
  const narrow = (change: Partial<Filters>): void => {
    filters.value = { ...filters.value, ...change };
  };
  const shownAtOpening = createOpening(context);
  const at = signal<string | null>(null); // the row that the focus was in
  const looking = signal(false); // the search field is open though nothing is written yet
  const unfolded = signal(false); // where the panel is a rail
  const leave = (): void => {
    looking.value = false;
    store.dispatch({ type: 'query', query: '', from: 'list' });
  };
  let last: string | null = null; // chosen before: on leaving it the focus goes to its row
  const choices = {
    narrow,
    leave,
    reach: (mission: string): void => {
      at.value = mission;
    },
  };
  host.setAttribute('aria-label', text.chrome.list.title);
  const chosen = computed(() => store.state.value.mission);
  const place = computed(() => list.value.rows.findIndex(({ mission }) => mission.id === chosen.value));
  const reveal = (): void => {
    if (chosen.peek() !== null)
      queueMicrotask(() => host.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }));
  };
  const shown = followShown(host, reveal);
  const stops = [
    effect(() => {
      host.dataset.unfolded = String(unfolded.value);
    }),
    effect(() => {
      const { mission, region, query } = store.state.value;
      const asList = mission !== null || region !== null || query.trim() !== '' || looking.value;
      const held = host.contains(activeIn(host));
      render(
        html`${rail(context, unfolded.value, () => {
          unfolded.value = !unfolded.value;
        })}
        <div class="missions-body">${asList ? missionList(host, context, list.value, { ...choices, filters: filters.value, at: at.value }) : opening(host, context, shownAtOpening.value)}</div>`,
        host,
      );
      // The opening gives way to the list, and back: the row that was pressed goes with it.
      if (held && !host.contains(activeIn(host))) focusOn(host, 'rows', mission ?? last);
    }),
    effect(() => {
      if (chosen.value === null && store.state.value.region === null) return;
      looking.value = false;
      unfolded.value = false;
      at.value = null; // the one that is chosen
    }),
    effect(() => {
      last = chosen.value ?? last;
    }),
    effect(() => {
      // Data that arrive later, and each new window, sort the list anew: the chosen row goes along.
      if (chosen.value === null || place.value < 0) return;
      if (!store.state.peek().playing) reveal();
    }),
    shown,
    onAsk(host, 'missions', (what) => {
      unfolded.value = true;
      if (what === 'search') looking.value = true;
      focusOn(host, what, chosen.value ?? last);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};

/** Calls back when a host that took no room gets some: a fold, a tab, a wider screen. */
function followShown(host: HTMLElement, act: () => void): () => void {
  let seen = false;
  const watch = new ResizeObserver(() => {
    const now = host.clientHeight > 0;
    if (now && !seen) act();
    seen = now;
  });
  watch.observe(host);
  return () => watch.disconnect();
}

/** The rows, counted anew only when the data, the window or the search change. */
function createList({ store, select, source, text }: Context, filters: ReadonlySignal<Filters>) {
  const fatalities = computed(() => source.bundle.value.data.fatalities ?? null);
  const killed = computed(() => fatalities.value && killedByMission(fatalities.value));
  const search = computed(() => createSearch(select.missions.value, text));
  const query = computed(() => store.state.value.query);
  const found = computed(() => search.value(query.value));
  const deaths = computed(() => {
    const [{ violence: span }, window] = [store.limits, select.window.value];
    if (filters.value.sort !== 'deaths' || window.to < span.from || window.from > span.to) return null;
    return select.shown.value && deathsByArea(select.shown.value, window, ALL_TYPES);
  });
  const axis = stable(() => {
    const { from, to } = select.domain.value;
    return { from: yearOf(from), to: yearOf(to) };
  }, sameWindow);
  const areaYears = computed(() =>
    filters.value.sort === 'deaths' && select.shown.value
      ? yearsByArea(select.shown.value, axis.value)
      : null,
  );
  // Where the events carry under half of the hosts' deaths, none among them is no data.
  const unknown = computed((): ReadonlySet<string> => {
    const bare = select.missions.value.filter((mission) => hostsGap(select.totals.value, mission));
    return new Set(deaths.value ? bare.map(({ id }) => id) : []);
  });
  return computed(() =>
    listRows({
      missions: select.missions.value,
      spans: store.limits.missions,
      newest: store.limits.time.to,
      killed: killed.value,
      covered: covered(source.bundle.value, store.limits.time),
      window: select.window.value,
      axis: select.domain.value,
      active: select.active.value,
      found: found.value,
      filters: filters.value,
      deaths: deaths.value,
      unknown: unknown.value,
      areaYears: areaYears.value,
    }),
  );
}

/** The months that the deaths of peacekeepers cover, as the data package states them. */
function covered({ info }: Bundle, otherwise: Window): Window {
  const coverage = info.get('fatalities')?.coverage;
  const from = coverage && parseMonth(coverage.from);
  const to = coverage && parseMonth(coverage.to);
  return { from: from ?? otherwise.from, to: to ?? otherwise.to };
}

/** What has the focus, in the page or in the shadow root that holds the atlas. */
function activeIn(host: HTMLElement): Element | null {
  return (host.getRootNode() as Document | ShadowRoot).activeElement;
}

function focusOn(host: HTMLElement, what: 'search' | 'rows', mission: string | null): void {
  const field = host.querySelector<HTMLElement>('.list-search input');
  const rows = [...host.querySelectorAll<HTMLElement>('[data-mission]')];
  const current = rows.find((one) => one.dataset.mission === mission && !one.closest('details:not([open])'));
  const row = current ?? rows[0];
  (what === 'search' && field ? field : row)?.focus();
}

function rail({ text }: Context, unfolded: boolean, toggle: () => void) {
  const words = text.chrome.list;
  const name = unfolded ? words.fold : words.open;
  return html`<button type="button" class="icon-button rail-toggle" aria-expanded=${String(unfolded)}
    aria-label=${name} title=${name} @click=${toggle}>${icon(unfolded ? 'left' : 'list')}</button>`;
}
