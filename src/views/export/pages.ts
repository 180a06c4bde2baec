import type { Document, HandOut, Page, Picture } from '../../export/page.ts';
import { fontsReady, jpegOf, pngOf } from '../../export/paint.ts';
import { PICTURES } from '../../export/slide.ts';
import type { State } from '../../model/state.ts';
import type { Context, Studio } from '../../ui/context.ts';
import { standalone } from '../../ui/standalone.ts';
import { linkOf } from '../shared/link.ts';
import { basesSheet } from '../table/bases.ts';
import { createSelection } from '../table/selection.ts';
import type { Missing, Sheet } from '../table/sheet.ts';
import { violenceSheet } from '../table/violence.ts';
import { framed } from './framing.ts';
import { type Ink, pictureOf } from './ink.ts';
import { readLegend } from './legend.ts';
import { mandateOf, matrixOf } from './mandate.ts';
import type { Shown, View } from './shown.ts';
import { resourcesShown, sourcesOf } from './sources.ts';
import { tableOf } from './table.ts';

/** A view to be put on a page, with the words beside it. */
export interface Scene {
  readonly state: State;
  readonly title: string | null; // null: what is selected
  readonly lead: readonly string[];
  readonly speaker: string;
  readonly charts: boolean; // the words speak of charts of the panel
  readonly documents: readonly Document[]; // behind the words
}

/** The note of the UN profile that holds everywhere: it stands beside the others. */
const GENERAL = 'disclaimer';

/** Shows a scene in the studio and takes its pictures. @param ink how sharp they are, and their paper */
export async function pageOf(studio: Studio, screen: Context, scene: Scene, ink: Ink): Promise<Page> {
  const { context } = studio;
  const { store, select, text } = context;
  const sizes = PICTURES[scene.charts ? 'charts' : scene.lead.length > 0 ? 'step' : 'view'];
  await fontsReady();
  const camera = framed(scene.state, screen.view.free?.peek() ?? null, sizes.map);
  const state = { ...scene.state, camera, theme: ink.theme ?? scene.state.theme };
  await studio.show(state, { ...sizes, chart: ink.chart });
  const selection = createSelection(context).value;
  const title = scene.title ?? headline(context, selection.name);
  const range = text.common.range(select.window.peek());
  const only = text.common.onlyTypes(store.state.peek().settings.types);
  const named = scene.title === null ? range : text.share.page.when(range, selection.name);
  const when = only ? `${named} (${only})` : named;
  const view: View = { studio, selection, ink, title, when, charts: scene.charts };
  const shown = (await inPlace(view)) ?? (await ofMap(view));
  return {
    title,
    when,
    lead: scene.lead,
    speaker: scene.speaker,
    documents: scene.documents,
    link: linkOf(screen, location.href, scene.state),
    ...shown,
  };
}

/** What stands in the map's place, where something does: the mandate's chart, missions side by side, a table. */
async function inPlace(view: View): Promise<Shown | null> {
  const { table, mandates } = view.studio.context.store.state.peek().settings;
  if (mandates) return (await mandateOf(view)) ?? matrixOf(view);
  return table ? tableOf(view, await timelineOf(view)) : null;
}

async function ofMap(view: View): Promise<Shown> {
  const { studio, selection, ink, title, when } = view;
  const { context } = studio;
  const map = await studio.picture(ink.ratio);
  const sizes = { width: studio.map.clientWidth, height: studio.map.clientHeight };
  const events = sheetOf(violenceSheet({ context, selection }));
  const bases = sheetOf(basesSheet({ context, selection }));
  const bytes = ink.light ? await jpegOf(map) : await pngOf(map);
  const type = ink.light ? 'jpeg' : 'png';
  return {
    main: { bytes, type, ...sizes, alt: context.text.share.page.map(title, when) },
    charts: view.charts ? await chartsOf(view) : [],
    timeline: await timelineOf(view),
    figures: events?.rows ? events.sums(rowsOf(events)).words : '',
    legend: await readLegend(studio.legend, { ...ink, ratio: Math.max(2, ink.ratio) }),
    notes: notesOf(context),
    coverage: [...(events?.notes ?? []), ...(bases?.notes ?? [])],
    sources: sourcesOf(context.source.bundle.peek(), resourcesShown(context)),
  };
}

/** The charts of the panel that the step speaks of, over their years, with their titles as the words for them. */
async function chartsOf({ studio, ink }: View): Promise<readonly Picture[]> {
  const charts = studio.panel.querySelector('.charts');
  const titles = [...studio.panel.querySelectorAll('[data-lit] h3')].map((title) =>
    title.textContent?.trim(),
  );
  return charts && titles.length > 0 ? [await pictureOf(standalone(charts), titles.join('; '), ink)] : [];
}

function headline({ store, text }: Context, name: string): string {
  const { mission, region } = store.state.peek();
  if (mission === null && region === null) return text.share.page.world;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

async function timelineOf({ studio, title, ink }: View): Promise<Picture> {
  const body = studio.timeline.querySelector('.timeline-body');
  if (!body) throw new Error('The studio’s timeline has no body.');
  return pictureOf(standalone(body), studio.context.text.share.page.timeline(title), ink);
}

function sheetOf(sheet: Sheet | Missing): Sheet | null {
  return 'missing' in sheet ? null : sheet;
}

function rowsOf({ rows }: Sheet): readonly number[] {
  return Array.from({ length: rows }, (_, row) => row);
}

/** The UN's notes in full; how this map draws an area only beside what is chosen, as for the world they are many. */
function notesOf({ view, store }: Context): readonly string[] {
  const { mission, region } = store.state.peek();
  return view.notes
    .peek()
    .filter(({ id, kind }) => id !== GENERAL && (kind === 'un' || mission !== null || region !== null))
    .map(({ text }) => text);
}

/** Pages with what they have in common. */
export function handOut(
  screen: Context,
  pages: readonly Page[],
  named: Pick<HandOut, 'title' | 'summary' | 'language'>,
): HandOut {
  const { text, source } = screen;
  const { title, summary, language } = named;
  const bundle = source.bundle.peek();
  const sources = new Map(pages.flatMap((page) => page.sources.map((entry) => [entry.id, entry] as const)));
  return {
    title,
    summary,
    language,
    pages,
    sources: [...sources.values()],
    methods: text.share.methods,
    disclaimer: bundle.data.notes?.find(({ id }) => id === GENERAL)?.text ?? text.chrome.foot.disclaimer,
    notUn: text.chrome.foot.notUn,
    version: bundle.version,
    link: linkOf(screen, location.href),
  };
}
