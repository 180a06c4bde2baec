import { nothing, type SVGTemplateResult, svg } from 'lit-html';
import { isRelevant, type TaskBar } from '../../analysis/tasks.ts';
import { textWidth } from '../timeline/boxes.ts';
import { type Drawing, PREFIX, rowName } from './chart.ts';
import { entry, partnerKey, taskKey } from './entry.ts';
import { BAR } from './layout.ts';

/** A row a task: bars while a resolution in force names it, the paragraph that first states it, gaps where none does. */
export function taskRows(drawing: Drawing): SVGTemplateResult {
  const { facts, layout, text } = drawing;
  const words = text.mandates;
  const hatched = unknown(drawing);
  const hints = [
    ...(layout.narrow ? [] : [words.rows.tasksHint]),
    ...(hatched ? [words.rows.hatched] : []),
  ].join('; ');
  const beside = layout.narrow ? 2 + textWidth(words.rows.tasks) + 10 : layout.scale.left;
  return svg`<text class="row-name strong" x="2" y=${layout.tasksTitle}>${words.rows.tasks}</text>
    ${hints ? svg`<text class="row-name hint" x=${beside} y=${layout.tasksTitle}>${hints}</text>` : nothing}
    ${
      facts.coding === 'tasks'
        ? nothing
        : svg`<text class="row-name" x=${layout.narrow ? 2 : layout.scale.left} y=${layout.tasksTitle + 18}>${words.tasksNotCoded}</text>`
    }
    ${hatched ?? nothing}
    ${facts.tasks.map(({ id, bars }, at) => {
      const y = layout.tasks[at] ?? 0;
      return svg`${rowName(drawing, y + BAR / 2, y, words.task(id), '', false)}
        <line class="grid" x1=${layout.narrow ? 0 : layout.scale.left} x2=${layout.scale.right} y1=${y + BAR + 4.5} y2=${y + BAR + 4.5}></line>
        ${bars.map((bar, place) => taskBar(drawing, bar, bars[place + 1], { id, y, row: 2 + at }))}`;
    })}`;
}

/** Hatches the time whose list of tasks is not held: what is not named there is not known. */
function unknown({ facts, layout, newest }: Drawing): SVGTemplateResult | null {
  const { partial } = facts;
  const [first, last] = [layout.tasks[0], layout.tasks.at(-1)];
  if (!partial || first === undefined || last === undefined) return null;
  const { scale } = layout;
  const left = Math.max(scale.left, scale.x(partial.from));
  const right = Math.min(scale.right, scale.x(Math.min(partial.to, facts.end, newest + 1)));
  if (right <= left) return null;
  const foot = last + BAR + 4;
  return svg`<rect class="series-gap" fill=${`url(#${PREFIX}-gap)`} x=${left} y=${first - 4} width=${right - left} height=${foot - first + 4}></rect>`;
}

interface Place {
  readonly id: string;
  readonly y: number;
  readonly row: number;
}

function taskBar(
  { layout, facts, text }: Drawing,
  bar: TaskBar,
  next: TaskBar | undefined,
  { id, y, row }: Place,
): SVGTemplateResult {
  const { scale } = layout;
  const words = text.mandates;
  const clamp = (month: number): number => Math.min(scale.right, Math.max(scale.left, scale.x(month)));
  const [left, right] = [clamp(bar.from), clamp(bar.to)];
  const first = bar.statements[0]?.record;
  const label = first
    ? words
        .barLabels(first.number, first.paragraph, first.verb)
        .find((line) => textWidth(line) + 12 < right - left)
    : undefined;
  const written = label ? left + 8 + textWidth(label) : left;
  const dropped = bar.droppedBy && words.notNamed(bar.droppedBy);
  const room = (next ? clamp(next.from) : scale.right) - right;
  return svg`${bar.statements.map(({ record, from, to }, at) => {
    const [start, end] = [clamp(from), clamp(to)];
    const after = from >= facts.end - 0.05 ? 'after' : '';
    return entry(
      {
        key: taskKey(record),
        row,
        label: words.entry.task(
          words.task(id),
          record.number,
          record.paragraph,
          record.verb,
          record.from,
          record.to,
        ),
        x: start,
      },
      `task ${isRelevant(id) ? 'relevant' : ''} ${after}`,
      svg`<rect class="hit" x=${start} y=${y - 5} width=${Math.max(1, end - start)} height="24"></rect>
        <rect class="bar" x=${start} y=${y} width=${Math.max(1, end - start)} height=${BAR}></rect>
        ${at > 0 && start > written ? svg`<line class="restated" x1=${start} x2=${start} y1=${y} y2=${y + BAR}></line>` : nothing}`,
    );
  })}
  ${label ? svg`<text class=${isRelevant(id) ? 'bar-words relevant' : 'bar-words'} x=${left + 5} y=${y + 11}>${label}</text>` : nothing}
  ${dropped && room > textWidth(dropped) + 8 ? svg`<text class="word" x=${right + 6} y=${y + 11}>${dropped}</text>` : nothing}`;
}

/** Forces beside the mission: a bar where the text states dates, else a mark at the resolution that names it. */
export function partnerRows(drawing: Drawing): SVGTemplateResult {
  const { facts, layout, text } = drawing;
  if (facts.partners.length === 0) return svg``;
  const words = text.mandates;
  const { scale } = layout;
  const clamp = (month: number): number => Math.min(scale.right, Math.max(scale.left, scale.x(month)));
  const hint = layout.narrow ? '' : words.rows.partnersHint;
  return svg`<text class="row-name strong" x="2" y=${layout.partnersTitle}>${words.rows.partners}</text>
    ${hint ? svg`<text class="row-name hint" x=${scale.left} y=${layout.partnersTitle}>${hint}</text>` : nothing}
    ${facts.partners.map(({ name, namings }, at) => {
      const y = layout.partners[at] ?? 0;
      return svg`${rowName(drawing, y + BAR / 2, y, shortName(name), '', false)}
        <line class="grid" x1=${layout.narrow ? 0 : scale.left} x2=${scale.right} y1=${y + BAR + 3.5} y2=${y + BAR + 3.5}></line>
        ${namings.map(({ record, from, to }) => {
          const left = clamp(from);
          const right = to === null ? left : clamp(to);
          return entry(
            {
              key: partnerKey(record),
              row: 2 + facts.tasks.length + at,
              label: words.entry.partner(name, record.number, record.paragraph),
              x: left,
            },
            'partner',
            svg`<rect class="hit" x=${left - 8} y=${y - 5} width=${Math.max(16, right - left)} height="24"></rect>
              ${
                to === null
                  ? svg`<circle class="named" cx=${left} cy=${y + BAR / 2} r="3.5"></circle>`
                  : svg`<rect class="force" x=${left + 0.5} y=${y + 2.5} width=${Math.max(1, right - left - 1)} height="9"></rect>`
              }`,
          );
        })}`;
    })}`;
}

const LONGEST = 27;

/** The short form in brackets where there is one; the whole name stands in the card. */
export function shortName(name: string): string {
  const short = /\(([^)]+)\)$/.exec(name)?.[1] ?? name;
  const chosen = short.length <= LONGEST && !/^not /.test(short) ? short : name;
  return chosen.length > LONGEST ? `${chosen.slice(0, LONGEST - 1)}…` : chosen;
}
