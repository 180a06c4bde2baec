import { html, nothing, type TemplateResult } from 'lit-html';
import { standsIn } from './deaths-words.ts';
import type { PanelView } from './view.ts';

/** Three figures of the window, for a narrow screen: deaths in the area, peacekeepers killed, bases. */
export function keyFigures(view: PanelView): TemplateResult {
  const { context, series, figures } = view;
  const { common, panels } = context.text;
  const { deaths, official, died, bases } = figures;
  const first =
    official && standsIn(view)
      ? figure(
          common.number(official.best),
          panels.figures.official(series.subject.around.map(({ name }) => name)),
        )
      : deaths &&
        figure(
          common.number(deaths.best),
          series.measure === 'events'
            ? panels.figures.events
            : official?.gap
              ? panels.figures.placed
              : panels.figures.deaths(
                  deaths.ungiven < deaths.best ? panels.deaths.range(deaths.low, deaths.high) : null,
                ),
        );
  return html`<ul class="key-figures">
    ${first ?? nothing}
    ${died ? figure(common.number(died.byCause[0] ?? 0), panels.figures.killed) : nothing}
    ${bases ? figure(common.number(bases.bases.length), panels.figures.bases(bases.year)) : nothing}
  </ul>`;
}

function figure(value: string, words: string): TemplateResult {
  return html`<li><b>${value}</b><span>${words}</span></li>`;
}
