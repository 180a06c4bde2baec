import { type SVGTemplateResult, svg } from 'lit-html';
import { taskId } from '../../analysis/tasks.ts';
import type { Mission, MissionEnd, PartnerRecord, TaskRecord } from '../../model/bundle.ts';
import type { Text } from '../../text/en.ts';

/** Something in the chart that opens a card; `row` orders it among the others for the arrow keys. */
export interface Entry {
  readonly key: string;
  readonly row: number;
  readonly label: string;
  readonly x: number; // where its line stands
}

export const taskKey = (record: TaskRecord): string => `t:${taskId(record)}:${record.number}`;
export const partnerKey = (record: PartnerRecord): string => `p:${record.number}:${record.partner}`;

/** @param hit the area that takes a press, at least 24 px where the neighbours leave it */
export function entry(
  { key, row, label, x }: Entry,
  name: string,
  content: SVGTemplateResult,
): SVGTemplateResult {
  return svg`<g class=${`mandates-entry ${name}`} role="button" aria-label=${label} data-key=${key} data-row=${row}
    data-x=${x}>${content}</g>`;
}

/** What an end is; a withdrawal from a mission whose mandate nothing has ended is one from a part of its area. */
export function endName({ kind }: MissionEnd, { ends }: Pick<Mission, 'ends'>, { mandates }: Text): string {
  const closed = ends.some((end) => end.kind === 'mandate' || end.kind === 'transition');
  return kind === 'withdrawal' && !closed ? mandates.partial : mandates.signs[kind];
}
