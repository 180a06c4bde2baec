import { isRelevant, TASK_IDS } from '../../analysis/tasks.ts';
import type { PageTable, TableCell } from '../../export/page.ts';
import type { ResourceName } from '../../model/bundle.ts';
import { standalone } from '../../ui/standalone.ts';
import { createFacts } from '../mandates/facts.ts';
import { type Coded, codedMissions, standing } from '../mandates/matrix.ts';
import { readingWords } from '../mandates/reading.ts';
import { pictureOf } from './ink.ts';
import { readLegend } from './legend.ts';
import type { Shown, View } from './shown.ts';
import { sourcesOf } from './sources.ts';

const CHART: readonly ResourceName[] = ['mandates', 'tasks', 'partners', 'strength', 'bases', 'missions'];
const MATRIX: readonly ResourceName[] = ['mandates', 'tasks', 'missions'];
/** Of the width of a matrix, beside one column of a mission. */
const TASK_SHARE = 1.7;

/** The chart of the chosen mission's mandate: it has the time axis in it. Null where none is drawn. */
export async function mandateOf({ studio, ink, title, when }: View): Promise<Shown | null> {
  const { context } = studio;
  const { select, source, store, text } = context;
  if (store.state.peek().settings.compare) return null;
  const plot = studio.chart.querySelector('.mandates-plot');
  const facts = createFacts(context).peek();
  if (!plot || !facts) return null;
  const words = text.mandates;
  const notes = [facts.partial ? words.partialNote(facts.partial.record) : '', facts.note ?? '', words.about];
  return {
    main: await pictureOf(standalone(plot), text.share.page.mandate(title, when), ink),
    charts: [],
    timeline: null,
    figures: readingWords(facts, select.window.peek().to, text),
    legend: await readLegend(studio.chart, ink),
    notes: [],
    coverage: notes.filter(Boolean),
    sources: sourcesOf(source.bundle.peek(), CHART),
  };
}

/** The tasks of the coded missions side by side, as at the end of the window. Null where a mission is not coded. */
export function matrixOf({ studio }: View): Shown | null {
  const { select, source, store, text } = studio.context;
  const { mandates, tasks, missions, 'mandate-scope': scope } = source.bundle.peek().data;
  const { mission, settings } = store.state.peek();
  const { compare } = settings;
  if ((mission !== null && !compare) || !mandates || !tasks || !missions || !scope) return null;
  const all = codedMissions({ mandates, tasks, missions, 'mandate-scope': scope });
  const words = text.mandates.matrix;
  const month = select.window.peek().to;
  const over = (one: Coded): boolean => TASK_IDS.every((id) => standing(one, id, month) === 'noMandate');
  const [coded, gone] = [all.filter((one) => !over(one)), all.filter(over)]; // what says nothing takes no room
  const title = words.caption(month, TASK_IDS.length, all.length);
  const cell = (column: Coded, id: string): TableCell => {
    const found = standing(column, id, month);
    if (typeof found === 'string') return { text: found === 'noMandate' ? '·' : words[found] };
    const { verb, number, paragraph } = found.record;
    const tone = isRelevant(id) ? 'relevant' : 'mission';
    const place = text.mandates.at(number, paragraph);
    return { text: place, long: `${verb} ${place}`, tone };
  };
  const main: PageTable = {
    title,
    columns: [
      { name: words.task, share: TASK_SHARE, figures: false },
      ...coded.map(({ mission: { acronym } }) => ({ name: acronym, share: 1, figures: false })),
    ],
    rows: TASK_IDS.map((id) => [{ text: text.mandates.task(id) }, ...coded.map((one) => cell(one, id))]),
    words: [
      `${title}.`,
      gone.length > 0 ? words.gone(gone.map(({ mission: { acronym } }) => acronym)) : '',
      words.fileKey,
      words.others(missions.length - all.length),
    ]
      .filter(Boolean)
      .join(' '),
  };
  return {
    main,
    charts: [],
    timeline: null,
    figures: '',
    legend: [],
    notes: [],
    coverage: [],
    sources: sourcesOf(source.bundle.peek(), MATRIX),
  };
}
