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

function countedRows(
  { lane: name, place, types, measure, mandate }: Counted,
  layout: Layout,
  text: Text,
): RowName[] {
  const words = text.timeline.rows;
  const rows: RowName[] = [
    {
      y: layout.top - 8,
      strong: words.monthly[measure],
      rest: types ? words.only(place, types) : words.estimate(place, measure),
      inline: false,
    },
  ];
  const { lane, deaths } = layout;
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
  return rows;
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
