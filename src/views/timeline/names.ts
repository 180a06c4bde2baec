import { html, nothing, render } from 'lit-html';
import type { Settings } from '../../model/state.ts';
import type { Text } from '../../text/en.ts';
import type { Layout } from './layout.ts';

/** What the bars count, in words, and the name of the lane under them. */
export interface Counted {
  readonly place: string;
  readonly types: string; // which types; empty where all count
  readonly measure: Settings['measure'];
  readonly lane: string;
  readonly mandate: (() => void) | null; // opens the mission's mandates
}

const GUTTER = 88; // px that the sheet gives the first row
const CHARACTER = 5.8; // px, at most about: words that wrap lose more than words on a line
const LINE = 15;

interface RowName {
  readonly y: number;
  readonly strong: string;
  readonly rest: string;
  readonly inline: boolean;
  readonly open?: (() => void) | null;
}

/** Names of the rows, in the gutter. */
export function drawNames(
  host: HTMLElement,
  counted: Counted | null, // null: all missions
  missions: number,
  layout: Layout,
  text: Text,
): void {
  const rows = !layout.names
    ? []
    : counted
      ? countedRows(counted, layout, text)
      : worldRows(missions, layout, text);
  render(
    html`${rows.map(
      ({ strong, rest, inline, open }) =>
        html`<p class=${inline ? 'inline' : ''}><strong>${strong}</strong> <span>${rest}</span>${
          open
            ? html`<button type="button" class="link" @click=${open}>${text.mandates.open}</button>`
            : nothing
        }</p>`,
    )}`,
    host,
  );
  for (const [at, { y }] of rows.entries()) {
    const row = host.children[at];
    if (row instanceof HTMLElement) row.style.top = `${y}px`;
  }
}

function countedRows(counted: Counted, layout: Layout, text: Text): RowName[] {
  const words = text.timeline.rows;
  const { lane: name, measure, mandate } = counted;
  const { lane, deaths } = layout;
  const rows: RowName[] = [];
  if (lane && lane.height > 6)
    rows.push({ y: lane.y - 4, strong: name, rest: '', inline: true, open: mandate });
  if (deaths) {
    rows.push({
      y: deaths.y + deaths.height / 2 - 7,
      strong: words.killed,
      rest: words.killedCause,
      inline: true,
    });
  }
  const y = layout.top - 8;
  const lines = Math.floor(((rows[0]?.y ?? layout.foot) - y) / LINE) - 1;
  const rest = countedWords(counted, text).find((one) => linesOf(one, GUTTER) <= lines) ?? '';
  return [{ y, strong: words.monthly[measure], rest, inline: false }, ...rows];
}

/** What the bars count, longest first: the first that fits is written; the chart's own name has it in full. */
function countedWords({ place, types, measure }: Counted, text: Text): readonly string[] {
  const words = text.timeline.rows;
  if (types === '') return [words.estimate(place, measure), place];
  return [words.only(place, types), words.only(place, words.someTypes), types, words.someTypes];
}

/** @returns the lines that words take, about, where they break at blanks and hyphens */
function linesOf(words: string, width: number): number {
  let [lines, line] = [0, ''];
  for (const part of words.split(/(?<=[ -])/)) {
    if (lines > 0 && (line + part.trimEnd()).length * CHARACTER <= width) line += part;
    else [lines, line] = [lines + 1, part];
  }
  return lines;
}

function worldRows(missions: number, layout: Layout, text: Text): RowName[] {
  const words = text.timeline.rows;
  const roomy = layout.deaths !== null && layout.deaths.height > 20;
  const key = roomy ? words.missionsKey : '';
  const rows = [{ y: layout.top - 8, strong: words.missions(missions), rest: key, inline: false }];
  if (layout.deaths) {
    rows.push({
      y: layout.foot - (roomy ? 28 : 30),
      strong: words.killedWorld,
      rest: words.killedYear,
      inline: false,
    });
  }
  return rows;
}
