import { html, type TemplateResult } from 'lit-html';
import { taskId } from '../../analysis/tasks.ts';
import type { Text } from '../../text/en.ts';
import type { CsvValue } from '../shared/csv.ts';
import type { MissionFacts } from './facts.ts';

/** The chart's content as rows; null is what a resolution does not state. */
export interface Sheet {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvValue[])[];
}

export function sheets(facts: MissionFacts, text: Text): readonly Sheet[] {
  const words = text.mandates;
  const { columns: names } = words.tables;
  const statements = facts.tasks.flatMap(({ bars }) => bars.flatMap((bar) => bar.statements));
  const namings = facts.partners.flatMap((lane) => lane.namings);
  return [
    {
      title: words.tables.resolutions,
      columns: [
        names.resolution,
        names.date,
        names.effective,
        names.action,
        names.chapter7,
        names.vote,
        names.military,
        names.observers,
        names.police,
        names.increase,
        names.until,
      ],
      rows: facts.mandates.flatMap((record) => [
        [
          record.resolution,
          record.date,
          record.effective,
          words.actions[record.action],
          words.chapter7(record.chapter7),
          record.vote && `${record.vote.for}–${record.vote.against}–${record.vote.abstain}`,
          record.military,
          record.observers,
          record.police,
          record.increase,
          record.until,
        ],
        ...(record.later
          ? [
              [
                record.resolution,
                record.date,
                record.later.from,
                words.actions[record.action],
                words.chapter7(record.chapter7),
                null,
                record.later.military,
                record.later.observers,
                record.later.police,
                null,
                null,
              ],
            ]
          : []),
      ]),
    },
    ...(facts.coding === 'tasks'
      ? [
          {
            title: words.tables.tasks,
            columns: [
              names.task,
              names.verb,
              names.from,
              names.to,
              names.resolution,
              names.paragraph,
              names.quotation,
            ],
            rows: statements.map(({ record }) => [
              words.task(taskId(record)),
              record.verb,
              record.from,
              record.to,
              record.resolution,
              record.paragraph,
              record.quotation,
            ]),
          },
        ]
      : []),
    {
      title: words.tables.partners,
      columns: [names.partner, names.from, names.to, names.resolution, names.paragraph, names.quotation],
      rows: namings.map(({ record }) => [
        record.partner,
        record.from,
        record.to,
        record.resolution,
        record.paragraph,
        record.quotation,
      ]),
    },
    {
      title: words.tables.ends,
      columns: [names.end, names.date, names.document, names.quotation],
      rows: facts.mission.ends.map(({ kind, date, source, quote }) => [
        words.signs[kind],
        date,
        [source.document, source.place].filter(Boolean).join(', '),
        quote ?? null,
      ]),
    },
  ].filter(({ rows }) => rows.length > 0);
}

/** The tables behind a disclosure. */
export function tables(facts: MissionFacts, text: Text): TemplateResult {
  const words = text.mandates;
  const cell = (value: CsvValue): unknown =>
    value === null
      ? html`<td class="none">${words.card.notStated}</td>`
      : typeof value === 'number'
        ? html`<td class="figure">${text.common.number(value)}</td>`
        : html`<td>${/^\d{4}-\d{2}-\d{2}$/.test(value) ? words.day(value) : value}</td>`;
  return html`<details class="mandates-tables">
    <summary>${words.tables.title}</summary>
    ${sheets(facts, text).map(
      ({ title, columns, rows }) => html`<h3>${title}</h3>
        <div class="mandates-scroll" role="region" tabindex="0" aria-label=${words.tables.scroll(title)}>
          <table>
            <thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
            <tbody>${rows.map(
              ([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map(cell)}</tr>`,
            )}</tbody>
          </table>
        </div>`,
    )}
  </details>`;
}
