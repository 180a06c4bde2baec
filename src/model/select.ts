import { computed, type ReadonlySignal } from '@preact/signals-core';
import { type BasesShown, basesIn } from '../analysis/bases.ts';
import { type DeathsByMonth, deathsByMonth } from '../analysis/fatalities.ts';
import { type Histogram, monthly } from '../analysis/histogram.ts';
import { type CountryTotals, countryTotals } from '../analysis/official.ts';
import { createSlidingSums, type WindowSums } from '../analysis/sums.ts';
import { indexViolence, placesOfMission, type Violence } from '../analysis/violence.ts';
import type { Bundle, Mission } from './bundle.ts';
import { isActive, type Window } from './state.ts';
import type { Store } from './store.ts';

/** What the views read: each a signal that changes only when its inputs do; null while its data are missing. */
export interface Selectors {
  readonly missions: ReadonlySignal<readonly Mission[]>;
  readonly mission: ReadonlySignal<Mission | null>;
  readonly active: ReadonlySignal<ReadonlySet<string>>; // ids of missions active in the window
  readonly window: ReadonlySignal<Window>;
  readonly domain: ReadonlySignal<Window>; // the time axis
  readonly violence: ReadonlySignal<Violence | null>;
  readonly sums: ReadonlySignal<WindowSums | null>; // places, in the window
  readonly inside: ReadonlySignal<Uint8Array | null>; // places of the selected mission's area
  readonly histogram: ReadonlySignal<Histogram | null>; // of the selection (or the world), over the domain
  readonly totals: ReadonlySignal<CountryTotals | null>; // official, calendar years of the window
  readonly deaths: ReadonlySignal<DeathsByMonth | null>; // peacekeepers, of the selection, over the domain
  readonly bases: ReadonlySignal<BasesShown | null>; // of the selection, or of all active missions
}

/** Months shown before and after a selected mission on the axis. */
const MARGIN = { before: 40, after: 24 };

export function createSelectors(store: Store, bundle: ReadonlySignal<Bundle>): Selectors {
  const { limits } = store;
  const table = <K extends keyof Bundle['data']>(name: K) => computed(() => bundle.value.data[name] ?? null);
  const missionsData = table('missions');
  const missions = computed(() => missionsData.value ?? []);
  const selected = computed(() => store.state.value.mission);
  const mission = computed(() => missions.value.find(({ id }) => id === selected.value) ?? null);
  const window = stable(() => store.state.value.window);
  const active = stableSet(
    () => new Set([...limits.missions].filter(([, span]) => isActive(span, window.value)).map(([id]) => id)),
  );
  const domain = stable((): Window => {
    const span = selected.value ? limits.missions.get(selected.value) : null;
    if (!span) return limits.time;
    const from = Math.max(limits.time.from, Math.min(span.from - MARGIN.before, window.value.from));
    return { from, to: Math.min(limits.time.to, Math.max(span.to + MARGIN.after, window.value.to)) };
  });
  const placesTable = table('violence-places');
  const cellsTable = table('violence-cells');
  const violence = computed(() =>
    placesTable.value && cellsTable.value ? indexViolence(placesTable.value, cellsTable.value) : null,
  );
  const sliding = computed(() => violence.value && createSlidingSums(violence.value));
  const sums = computed(() => sliding.value?.move(window.value) ?? null);
  const inside = computed(() =>
    violence.value && selected.value ? placesOfMission(violence.value, selected.value) : null,
  );
  const histogram = computed(() => violence.value && monthly(violence.value, domain.value, inside.value));
  const countryYear = table('country-year');
  const coverage = table('coverage');
  const countryMonth = table('country-month');
  const totals = computed(
    () =>
      countryYear.value &&
      coverage.value &&
      countryTotals(
        {
          countryYear: countryYear.value,
          coverage: coverage.value,
          countryMonth: countryMonth.value ?? undefined,
        },
        window.value,
      ),
  );
  const fatalities = table('fatalities');
  const deaths = computed(
    () => fatalities.value && deathsByMonth(fatalities.value, selected.value, domain.value),
  );
  const basesTable = table('bases');
  const bases = computed(
    () =>
      basesTable.value &&
      basesIn(basesTable.value, window.value, selected.value ? new Set([selected.value]) : active.value),
  );
  return {
    missions,
    mission,
    active,
    window,
    domain,
    violence,
    sums,
    inside,
    histogram,
    totals,
    deaths,
    bases,
  };
}

function stable(read: () => Window): ReadonlySignal<Window> {
  let last: Window | null = null;
  return computed(() => {
    const next = read();
    if (!last || last.from !== next.from || last.to !== next.to) last = next;
    return last;
  });
}

function stableSet(read: () => ReadonlySet<string>): ReadonlySignal<ReadonlySet<string>> {
  let last: ReadonlySet<string> | null = null;
  return computed(() => {
    const next = read();
    if (!last || last.size !== next.size || [...next].some((id) => !last?.has(id))) last = next;
    return last;
  });
}
