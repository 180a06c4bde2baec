import { html, type TemplateResult } from 'lit-html';
import { ceilingAt } from '../../analysis/mandates.ts';
import type { MonthFigure } from '../../analysis/series.ts';
import { type Month, startOfDay, yearOf } from '../../model/month.ts';
import type { Text } from '../../text/en.ts';
import type { MissionFacts } from './facts.ts';

/** Authorised and deployed at the end of the window, and the gap between them, in words. */
export function reading(facts: MissionFacts, month: Month, text: Text): TemplateResult {
  const words = text.mandates.read;
  const step = ceilingAt(facts.steps, month);
  const estimate = facts.estimates.find(({ year }) => year === yearOf(month));
  const sentences = [
    step ? ceiling(facts, step, month, text) : over(facts, month) ? words.after : words.before,
    estimate && words.estimate(estimate.troops, estimate.year),
    step?.observers != null && words.observers(step.observers),
    step?.police != null && words.police(step.police, figureAt(facts.deployedPolice, month)),
    until(facts, month, text),
  ].filter(Boolean);
  return html`<b>${words.at(month)}</b> ${sentences.join(' ')}`;
}

function ceiling(
  { deployed, deployedReach }: MissionFacts,
  step: NonNullable<ReturnType<typeof ceilingAt>>,
  month: Month,
  text: Text,
): string {
  const words = text.mandates.read;
  if (step.military === null) return words.before;
  const authorised = words.ceiling(step.military, step.stated ?? step.number);
  const more = step.added.length > 0 ? words.more(words.added(step.added)) : '';
  const figure = figureAt(deployed, month);
  if (figure !== null) {
    return authorised + more + (more ? words.open(figure) : words.gap(figure, step.military));
  }
  const past = deployedReach !== null && month > deployedReach.to;
  return authorised + more + (past ? words.none(deployedReach.to) : words.missing);
}

function figureAt(figures: readonly MonthFigure[], month: Month): number | null {
  return figures.find((figure) => figure.month === month)?.value ?? null;
}

function over({ steps }: MissionFacts, month: Month): boolean {
  const last = steps.at(-1);
  return last !== undefined && last.to < month + 1;
}

/** The end that the newest resolution in force sets. */
function until({ mandates, steps }: MissionFacts, month: Month, text: Text): string | false {
  const step = ceilingAt(steps, month);
  const last = mandates.findLast(
    ({ until: end, effective }) => end !== null && startOfDay(effective) < month + 1,
  );
  return step !== null && last?.until != null && text.mandates.read.until(last.until, last.number);
}

/** What the signs of the chart mean. */
export function key(text: Text): TemplateResult {
  const { key: words } = text.mandates;
  const sign = (name: string, label: string): TemplateResult => html`<span class="key"
    ><svg class="swatch" width="10" height="10" aria-hidden="true" focusable="false"><rect class=${name} width="10" height="10"></rect></svg>${label}</span>`;
  return html`<p class="mandates-key">${sign('key-task', words.task)}${sign('key-relevant', words.relevant)}</p>`;
}
