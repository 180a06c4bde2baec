import { html, nothing, type TemplateResult } from 'lit-html';
import { yearOf } from '../../model/month.ts';
import { versionOf } from '../shared/citation.ts';
import type { PanelView } from './view.ts';

/** The deaths of the window's calendar years in each vintage that has all of them: folded, as one asks for it. */
export function vintages(view: PanelView): TemplateResult | typeof nothing {
  const { context, series, figures } = view;
  const { official, months, subject, measure } = series;
  if (!subject.whole || measure !== 'deaths' || !official || !months) return nothing;
  const [from, to] = [yearOf(figures.window.from), yearOf(figures.window.to)];
  const rows = official.flatMap((row, at) => {
    const summed = months[at];
    const held =
      row.best !== null && summed != null && !row.preliminary && row.year >= from && row.year <= to;
    return held ? [{ year: row.year, best: row.best ?? 0, mapped: row.mapped, summed }] : [];
  });
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return nothing;
  const { common, panels } = context.text;
  const words = panels.vintages;
  const sum = (read: (row: (typeof rows)[number]) => number): string =>
    common.number(rows.reduce((all, row) => all + read(row), 0));
  const bundle = context.source.bundle.value;
  const named = (ids: readonly string[]): string => ids.map((id) => versionOf(bundle, id)).join('; ');
  const of = (name: string): string => named(bundle.info.get(name)?.sources ?? []);
  const line = (name: string, value: string, source: string): TemplateResult =>
    html`<dt>${name}, ${words.years(first.year, last.year)}</dt><dd><b>${value}</b> <span>${source}</span></dd>`;
  return html`<details class="vintages">
    <summary>${words.title}</summary>
    <dl>
      ${line(
        words.official,
        sum(({ best }) => best),
        of('country-year'),
      )}
      ${line(
        words.months,
        sum(({ summed }) => summed),
        of('country-month'),
      )}
      ${line(
        words.placed,
        sum(({ mapped }) => mapped),
        named(series.violence?.sources ?? []),
      )}
    </dl>
    <p>${words.about}</p>
  </details>`;
}
