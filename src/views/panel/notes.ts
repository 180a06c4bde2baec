import { html, nothing, type TemplateResult } from 'lit-html';
import type { Reference } from '../../model/bundle.ts';
import { cite } from '../shared/citation.ts';
import type { MissionView } from './view.ts';

interface Note {
  readonly text: string;
  readonly source?: Reference;
}

/** Where the sources of a mission differ, as its record says, and who came before and after it. */
export function notes({ context, series }: MissionView): TemplateResult | typeof nothing {
  const { mission } = series;
  const { panels } = context.text;
  const bundle = context.source.bundle.value;
  const nameOf = (id: string | undefined): string =>
    context.select.missions.value.find((other) => other.id === id)?.name ?? id ?? '';
  const related = (fact: string, list: typeof mission.predecessors): Note[] =>
    list.map(({ id, name, source }) => ({ text: panels.related(fact, name ?? nameOf(id)), source }));
  const list: readonly Note[] = [
    ...related(panels.facts.before, mission.predecessors),
    ...related(panels.facts.after, mission.successors),
    ...mission.notes,
  ];
  if (list.length === 0) return nothing;
  const place = (source: Reference): string =>
    [cite(bundle, source), source.place].filter(Boolean).join(', ');
  return html`<details class="mission-notes">
    <summary>${panels.notes(list.length)}</summary>
    <ul>${list.map(
      ({ text, source }) =>
        html`<li>${text}${source ? html` <span class="note">${place(source)}</span>` : nothing}</li>`,
    )}</ul>
  </details>`;
}
