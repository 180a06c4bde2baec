import { html, type TemplateResult } from 'lit-html';
import {
  type Coding,
  codingOf,
  hasMandate,
  isPartial,
  mandatesOf,
  type Partial,
  partialOf,
} from '../../analysis/mandates.ts';
import {
  isRelevant,
  type Statement,
  statementAt,
  TASK_IDS,
  type TaskLane,
  taskLanes,
} from '../../analysis/tasks.ts';
import type { MandateRecord, Mission, Resources } from '../../model/bundle.ts';
import type { Month } from '../../model/month.ts';
import type { Text } from '../../text/en.ts';

/** A coded mission as a column. */
export interface Coded {
  readonly mission: Mission;
  readonly coding: Coding;
  readonly partial: Partial | null;
  readonly mandates: readonly MandateRecord[];
  readonly lanes: ReadonlyMap<string, TaskLane>;
}

type Needed = Pick<Resources, 'mandates' | 'tasks' | 'mandate-scope' | 'missions'>;

/** The coded missions, those with tasks first, each by its start. */
export function codedMissions(data: Needed): readonly Coded[] {
  return data.missions
    .map((mission): Coded => {
      const mandates = mandatesOf(data.mandates, mission.id);
      return {
        mission,
        coding: codingOf(data['mandate-scope'], mission.id),
        partial: partialOf(data['mandate-scope'], mission.id),
        mandates,
        lanes: new Map(taskLanes(data.tasks, mandates, mission.id).map((lane) => [lane.id, lane])),
      };
    })
    .filter(({ coding }) => coding !== 'none')
    .sort(
      (a, b) =>
        Number(a.coding !== 'tasks') - Number(b.coding !== 'tasks') ||
        a.mission.start.date.localeCompare(b.mission.start.date),
    );
}

/** Tasks by missions at a month: verb and paragraph, and three kinds of nothing told apart. */
export function matrix(
  coded: readonly Coded[],
  others: number,
  month: Month,
  chosen: string | null,
  text: Text,
  choose: (mission: string) => void,
): TemplateResult {
  const words = text.mandates;
  const { matrix: names } = words;
  return html`<div class="mandates-scroll mandates-matrix" role="region" tabindex="0" aria-label=${words.tables.scroll(words.matrixTitle)}>
      <table>
        <caption>${names.caption(month, TASK_IDS.length, coded.length)}</caption>
        <thead><tr><th scope="col">${names.task}</th>${coded.map(
          ({ mission }) => html`<th scope="col" aria-current=${mission.id === chosen ? 'true' : 'false'}>
            <button type="button" class="link" aria-label=${names.open(mission.acronym)}
              @click=${() => choose(mission.id)}>${mission.acronym}</button></th>`,
        )}</tr></thead>
        <tbody>${TASK_IDS.map(
          (id) => html`<tr class=${isRelevant(id) ? 'relevant' : ''}><th scope="row">${words.task(id)}</th>
            ${coded.map((column) => cell(column, id, month, text, choose))}</tr>`,
        )}</tbody>
      </table>
    </div>
    <p class="mandates-about">${names.key} ${others > 0 ? names.others(others) : ''}</p>`;
}

/** What a mission was told of a task: the statement in force at a month, or which kind of nothing it is. */
export function standing(
  { coding, partial, mandates, lanes }: Coded,
  id: string,
  month: Month,
): Statement | 'noMandate' | 'notCoded' | 'notNamed' | 'notKnown' {
  const statement = statementAt(lanes.get(id), month);
  if (!statement && !hasMandate(mandates, month)) return 'noMandate';
  if (coding !== 'tasks') return 'notCoded';
  return statement ?? (isPartial(partial, month) ? 'notKnown' : 'notNamed');
}

function cell(
  column: Coded,
  id: string,
  month: Month,
  text: Text,
  choose: (mission: string) => void,
): TemplateResult {
  const { mission } = column;
  const words = text.mandates;
  const { matrix: names } = words;
  const found = standing(column, id, month);
  if (found === 'noMandate') {
    return html`<td class="no-mandate"><span role="img" aria-label=${names.noMandate} title=${names.noMandate}>·</span></td>`;
  }
  if (found === 'notCoded') {
    return html`<td class="not-coded"><span role="img" aria-label=${names.notCoded} title=${names.notCoded}></span></td>`;
  }
  if (found === 'notNamed') return html`<td class="not-named">${names.notNamed}</td>`;
  if (found === 'notKnown') return html`<td class="not-known">${names.notKnown}</td>`;
  const { verb, number, paragraph } = found.record;
  const place = words.at(number, paragraph);
  return html`<td class="named"><button type="button" aria-label=${names.cell(verb, place, mission.acronym)}
    @click=${() => choose(mission.id)}><span>${verb}</span> <span>${place}</span></button></td>`;
}
