import { computed, effect, signal } from '@preact/signals-core';
import { html, nothing, render, svg, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import type { ResourceName } from '../model/bundle.ts';
import type { Score } from '../model/state.ts';
import type { Context, View } from '../ui/context.ts';
import { PAPER_WIDTH } from '../ui/paper.ts';
import { monthScale } from './charts/scale.ts';
import { csvName, panelCsv } from './panel/csv.ts';
import { yearAt, yearSlider } from './panel/cursor.ts';
import { createSeries, type Series } from './panel/data.ts';
import { deathsChart } from './panel/deaths-chart.ts';
import { diedChart } from './panel/died-chart.ts';
import { displacedChart } from './panel/displaced-chart.ts';
import { ends } from './panel/ends.ts';
import { createFigures, type Figures } from './panel/figures.ts';
import { facts, head } from './panel/head.ts';
import { keyFigures } from './panel/key-figures.ts';
import { notes } from './panel/notes.ts';
import { placeBases, placeDied, placeFacts, placeHead } from './panel/place.ts';
import { sourceList } from './panel/sources.ts';
import { stabilityChart } from './panel/stability-chart.ts';
import { toolbar } from './panel/toolbar.ts';
import { troopsChart } from './panel/troops-chart.ts';
import { isMission, type PanelView } from './panel/view.ts';
import { downloadCsv } from './shared/csv.ts';

const PADDING = 16;
const GUTTER = 40;
const USUAL_WIDTH = 372;
/** What the charts need beyond the first load. */
const NEEDS: readonly ResourceName[] = ['wgi', 'country-month', 'displacement'];
const REGION_NEEDS: readonly ResourceName[] = [...NEEDS, 'population'];

interface Moves {
  choose(indicator: Score): void;
  cursor(year: number | null): void;
  tables(): void;
}

/** The panel of the selected mission or region: its facts, then charts on the time scale of the timeline. */
export const mountPanel: View = (host, context) => {
  const series = createSeries(context);
  const figures = createFigures(context, series);
  const width = signal(0);
  const cursor = signal<number | null>(null);
  const tables = signal(false);
  const scale = computed(() => {
    const screen = (width.value || USUAL_WIDTH) - 2 * PADDING;
    return monthScale(context.select.domain.value, GUTTER, context.view.paper?.value ? PAPER_WIDTH : screen);
  });
  const watch = new ResizeObserver(() => {
    width.value = host.clientWidth;
  });
  watch.observe(host);
  const moves: Moves = {
    cursor: (year) => {
      cursor.value = year;
    },
    choose: (score) => context.store.dispatch({ type: 'settings', change: { score }, from: 'panel' }),
    tables: () => {
      tables.value = !tables.value;
    },
  };
  const stopLoading = effect(() => {
    if (context.select.mission.value) context.source.load(NEEDS);
    else if (context.store.state.value.region !== null) context.source.load(REGION_NEEDS);
  });
  const stop = effect(() => {
    const shown = series.value;
    expose(host, shown ? figures.value : null);
    host.toggleAttribute('data-empty', shown === null);
    render(
      shown
        ? panel(
            {
              context,
              series: shown,
              figures: figures.value,
              scale: scale.value,
              cursor: cursor.value,
              tables: tables.value,
              choose: moves.choose,
              save: (chart) => save(context, shown, chart),
            },
            moves,
          )
        : nothing,
      host,
    );
  });
  const step = context.stories.step;
  const stopLit = effect(() => {
    if (step.value?.highlight.series.length)
      queueMicrotask(() => host.querySelector('[data-lit]')?.scrollIntoView({ block: 'nearest' }));
  });
  return () => {
    stop();
    stopLit();
    stopLoading();
    watch.disconnect();
    render(nothing, host);
  };
};

function save({ select, source, text }: Context, series: Series, chart: string | null): void {
  const window = select.window.peek();
  const csv = panelCsv(source.bundle.peek(), series, window, text, chart);
  downloadCsv(csvName(series, window, chart), csv);
}

function panel(view: PanelView, moves: Moves): TemplateResult {
  const { subject } = view.series;
  const mission = isMission(view) ? view : null;
  return html`${keyed(
    subject.region?.key ?? subject.id,
    html`<article class="mission-panel" aria-labelledby="panel-title">
      ${mission ? head(mission) : placeHead(view)} ${keyFigures(view)}
      <div class="panel-facts">${mission ? html`${facts(mission)} ${ends(mission)}` : placeFacts(view)}</div>
      ${toolbar(view, moves.tables)} ${charts(view, moves)} ${mission ? nothing : placeBases(view)}
      ${sourceList(view)} ${mission ? notes(mission) : nothing}
    </article>`,
  )}`;
}

function charts(view: PanelView, moves: Moves): TemplateResult {
  const point = (event: PointerEvent): void => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    moves.cursor(yearAt(view, event.clientX - box.left));
  };
  const leave = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') moves.cursor(null);
  };
  return html`<div class="charts" role="group" aria-label=${view.context.text.panels.charts}
    @pointermove=${point} @pointerdown=${point} @pointerleave=${leave}>
    ${tint(view)} ${deathsChart(view)}
    ${isMission(view) ? html`${diedChart(view)} ${troopsChart(view)}` : placeDied(view)}
    ${stabilityChart(view)} ${displacedChart(view)}
    ${yearSlider(view, moves.cursor)}
  </div>`;
}

/** The window, through all charts. */
function tint({ scale, figures }: PanelView): TemplateResult {
  const from = Math.max(scale.left, scale.x(figures.window.from));
  const to = Math.min(scale.right, scale.x(figures.window.to + 1));
  return html`<svg class="charts-tint" width=${scale.right} height="100%" aria-hidden="true" focusable="false">
    ${svg`<rect x=${from} y="0" width=${Math.max(0, to - from)} height="100%"></rect>`}
  </svg>`;
}

/** Figures of the window as data, for pages and tests that read them. */
function expose(host: HTMLElement, figures: Figures | null): void {
  const values = {
    [figures?.measure ?? 'deaths']: figures?.deaths?.best,
    [figures?.measure === 'events' ? 'deaths' : 'events']: undefined,
    killed: figures?.died?.byCause[0],
    died: figures?.died?.all,
  };
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete host.dataset[name];
    else host.dataset[name] = String(value);
  }
}
