import { html, type TemplateResult } from 'lit-html';
import { yearOf } from '../../model/month.ts';
import { yearAxis } from '../charts/year-axis.ts';
import { deathsBars } from './deaths-bars.ts';
import { diedKind } from './died-chart.ts';
import { marginOf } from './stability-chart.ts';
import { isMission, type PanelView } from './view.ts';

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -5,
  PageUp: 5,
};

/** The years that all charts share, and the slider that reads one of them. */
export function yearSlider(view: PanelView, move: (year: number | null) => void): TemplateResult {
  const { context, series, scale, cursor, figures } = view;
  const { panels } = context.text;
  const { years } = series;
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const start = Math.min(last, Math.max(first, yearOf(figures.window.to)));
  const press = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const next =
      event.key === 'Home'
        ? first
        : event.key === 'End'
          ? last
          : step === undefined
            ? undefined
            : cursor === null
              ? start
              : Math.min(last, Math.max(first, cursor + step));
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && cursor !== null) {
      event.stopPropagation();
      move(null);
    } else if (next !== undefined) {
      event.preventDefault();
      move(next);
    }
  };
  return html`<div class="year-axis" role="slider" tabindex="0" aria-label=${panels.cursor}
    aria-valuemin=${first} aria-valuemax=${last} aria-valuenow=${cursor ?? start}
    aria-valuetext=${cursor === null ? panels.cursorNone(`${first}–${last}`) : spoken(view, cursor)}
    @keydown=${press} @blur=${() => move(null)}>
    <svg width=${scale.right} height="20" aria-hidden="true" focusable="false">${yearAxis(scale)}</svg>
  </div>`;
}

/** The year under a pointer, among those that have bars. */
export function yearAt({ scale, series }: Pick<PanelView, 'scale' | 'series'>, x: number): number | null {
  if (x < scale.left || x > scale.right) return null;
  const year = yearOf(scale.monthAt(x));
  const { years } = series;
  return Math.min(years.at(-1) ?? year, Math.max(years[0] ?? year, year));
}

/** Every chart's values of one year, in words. */
function spoken(view: PanelView, year: number): string {
  const parts = [
    deathsWords(view, year),
    ...(isMission(view) ? [...diedWords(view, year), ...troopsWords(view, year)] : []),
    ...(view.series.subject.country ? [scoreWords(view, year), displacedWords(view, year)] : []),
  ];
  return `${year}: ${parts.join('. ')}.`;
}

function deathsWords({ context, series }: PanelView, year: number): string {
  const words = context.text.panels.spoken;
  const { deaths } = context.text.panels;
  const bar = deathsBars(series).find((row) => row.year === year);
  if (!bar || bar.kind === 'none') return words.noDeaths[series.measure];
  const { best, byType, low, high, ungiven } = bar.events;
  const line = words.deaths(
    best,
    byType,
    series.measure === 'events' ? null : ungiven === 0 ? deaths.bounds(low, high) : deaths.ungiven(ungiven),
    series.types,
  );
  return bar.kind === 'gap' && bar.open !== null
    ? `${words.official(bar.open)}; ${deaths.placed(best)}`
    : line;
}

function diedWords(view: PanelView, year: number): string[] {
  const { panels } = view.context.text;
  const row = view.series.died?.find((died) => died.year === year);
  const kind = row ? diedKind(view.series, row) : 'none';
  if (!row || kind === 'none') return [panels.spoken.noDied];
  return [kind === 'not' ? panels.died.not : panels.spoken.died(row.all, row.byCause)];
}

function troopsWords({ context, series }: PanelView, year: number): string[] {
  const words = context.text.panels.spoken;
  const last = series.deployed?.findLast(({ month }) => yearOf(month) === year);
  const estimate = series.estimates?.find((row) => row.year === year)?.troops ?? null;
  if (!last && estimate === null) return [words.noTroops];
  return [
    ...(last ? [words.deployed(last.value, last.month)] : []),
    ...(estimate === null ? [] : [words.estimate(estimate)]),
  ];
}

function scoreWords({ context, series }: PanelView, year: number): string {
  const words = context.text.panels.spoken;
  const { range, indicators } = context.text.panels.stability;
  const score = series.scores?.find((row) => row.year === year);
  const name = indicators[series.indicator];
  return score ? words.score(name, score.estimate, range(...marginOf(score))) : words.noScore(name);
}

function displacedWords({ context, series }: PanelView, year: number): string {
  const words = context.text.panels.spoken;
  const row = series.displaced?.find((one) => one.year === year);
  return words.displaced(row?.refugees ?? null, row?.idps ?? null);
}
