import { html, type TemplateResult } from 'lit-html';
import { type CeilingStep, ceilingAt } from '../../analysis/mandates.ts';
import type { MonthFigure } from '../../analysis/series.ts';
import { type Month, startOfDay, yearOf } from '../../model/month.ts';
import type { Text } from '../../text/en.ts';
import type { MissionFacts } from './facts.ts';

/** Authorised and deployed at the end of the window, and the gap between them, in words. */
export function reading(facts: MissionFacts, month: Month, text: Text): TemplateResult {
  return html`<b>${text.mandates.read.at(month)}</b> ${sentencesAt(facts, month, text)}`;
}

/** The same in one line of plain words. */
export function readingWords(facts: MissionFacts, month: Month, text: Text): string {
  return `${text.mandates.read.at(month)} ${sentencesAt(facts, month, text)}`;
}

function sentencesAt(facts: MissionFacts, month: Month, text: Text): string {
  const words = text.mandates.read;
  const step = ceilingAt(facts.steps, month);
  const estimate = facts.estimates.find(({ year }) => year === yearOf(month));
  return [
    step ? strength(facts, step, month, text) : over(facts, month) ? words.after : words.before,
    lastCompared(facts, month, text),
    estimate && words.estimate(estimate.troops, estimate.year),
    step?.observers != null && words.observers(step.observers),
    step?.police != null && words.police(step.police, figureAt(facts.deployedPolice, month)),
    step && until(facts, month, text),
  ]
    .filter(Boolean)
    .join(' ');
}

function strength(
  { deployed, deployedReach }: MissionFacts,
  step: CeilingStep,
  month: Month,
  text: Text,
): string {
  const words = text.mandates.read;
  if (step.military === null) return words.before;
  const authorised =
    words.ceiling(step.military, step.stated ?? step.number) + (step.from > month ? words.changed : '');
  const more = step.added.length > 0 ? words.more(words.added(step.added)) : '';
  const figure = figureAt(deployed, month);
  if (figure !== null) {
    return authorised + more + (more ? words.open(figure) : words.gap(figure, step.military));
  }
  const past = deployedReach !== null && month > deployedReach.to;
  return authorised + more + (past ? words.none(deployedReach.to) : words.missing);
}

/** The newest gap before a month that has no figure of its own, of a month whose ceiling stayed the same. */
function lastCompared({ deployed, steps }: MissionFacts, month: Month, text: Text): string | false {
  if (figureAt(deployed, month) !== null) return false;
  const last = deployed.findLast((figure) => {
    const step = ceilingAt(steps, figure.month);
    return (
      figure.month < month && step?.military != null && step.added.length === 0 && step.from <= figure.month
    );
  });
  const military = last && ceilingAt(steps, last.month)?.military;
  return last !== undefined && military != null && text.mandates.read.last(last.month, last.value, military);
}

function figureAt(figures: readonly MonthFigure[], month: Month): number | null {
  return figures.find((figure) => figure.month === month)?.value ?? null;
}

function over({ steps }: MissionFacts, month: Month): boolean {
  const last = steps.at(-1);
  return last !== undefined && last.to < month + 1;
}

/** The end that the newest resolution in force sets. */
function until({ mandates }: MissionFacts, month: Month, text: Text): string | false {
  const last = mandates.findLast(
    ({ until: end, effective }) => end !== null && startOfDay(effective) < month + 1,
  );
  return last?.until != null && text.mandates.read.until(last.until, last.number);
}

/** What the colours of the chart mean: the class of each with its words. */
export const signs: readonly (readonly [string, (text: Text) => string])[] = [
  ['key-task', ({ mandates }) => mandates.key.task],
  ['key-relevant', ({ mandates }) => mandates.key.relevant],
];

export function key(text: Text): TemplateResult {
  return html`<p class="mandates-key">${signs.map(
    ([name, label]) => html`<span class="key"
    ><svg class="swatch" width="10" height="10" aria-hidden="true" focusable="false"><rect class=${name} width="10" height="10"></rect></svg>${label(text)}</span>`,
  )}</p>`;
}
