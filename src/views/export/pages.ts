import type { Document, HandOut, Page, Picture } from '../../export/page.ts';
import { fontsReady, pngOf } from '../../export/paint.ts';
import { PICTURES } from '../../export/slide.ts';
import type { State } from '../../model/state.ts';
import type { Context, Studio } from '../../ui/context.ts';
import { raster } from '../../ui/raster.ts';
import { standalone } from '../../ui/standalone.ts';
import { linkOf } from '../shared/link.ts';
import { basesSheet } from '../table/bases.ts';
import { createSelection } from '../table/selection.ts';
import type { Missing, Sheet } from '../table/sheet.ts';
import { violenceSheet } from '../table/violence.ts';
import { framed } from './framing.ts';
import { type Ink, readLegend } from './legend.ts';
import { resourcesShown, sourcesOf } from './sources.ts';

/** A view to be put on a page, with the words beside it. */
export interface Scene {
  readonly state: State;
  readonly title: string | null; // null: what is selected
  readonly lead: readonly string[];
  readonly speaker: string;
  readonly documents: readonly Document[]; // behind the words
}

/** The note of the UN profile that holds everywhere: it stands beside the others. */
const GENERAL = 'disclaimer';

/** Shows a scene in the studio and takes its pictures. @param ink how sharp they are, and their paper */
export async function pageOf(studio: Studio, screen: Context, scene: Scene, ink: Ink): Promise<Page> {
  const { context } = studio;
  const { store, source, select, text } = context;
  const sizes = scene.lead.length > 0 ? PICTURES.step : PICTURES.view;
  await fontsReady();
  const camera = framed(scene.state, screen.view.free?.peek() ?? null, sizes.map);
  await studio.show({ ...scene.state, camera, theme: ink.theme ?? scene.state.theme }, sizes);
  const selection = createSelection(context).value;
  const title = scene.title ?? headline(context, selection.name);
  const range = text.common.range(select.window.peek());
  const only = text.common.onlyTypes(store.state.peek().settings.types);
  const named = scene.title === null ? range : text.share.page.when(range, selection.name);
  const when = only ? `${named} (${only})` : named;
  const map = await studio.picture(ink.ratio);
  const events = sheetOf(violenceSheet({ context, selection }));
  const bases = sheetOf(basesSheet({ context, selection }));
  const bundle = source.bundle.peek();
  return {
    title,
    when,
    lead: scene.lead,
    figures: events?.rows ? events.sums(rowsOf(events)).words : '',
    speaker: scene.speaker,
    map: { png: await pngOf(map), ...sizes.map, alt: text.share.page.map(title, when) },
    timeline: await timelineOf(studio, text.share.page.timeline(title), ink),
    legend: await readLegend(studio.legend, { ...ink, ratio: Math.max(2, ink.ratio) }),
    notes: notesOf(context),
    coverage: [...(events?.notes ?? []), ...(bases?.notes ?? [])],
    documents: scene.documents,
    sources: sourcesOf(bundle, resourcesShown(context)),
    link: linkOf(screen, location.href, scene.state),
  };
}

function headline({ store, text }: Context, name: string): string {
  const { mission, region } = store.state.peek();
  if (mission === null && region === null) return text.share.page.world;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

async function timelineOf(studio: Studio, alt: string, { ratio, paper }: Ink): Promise<Picture> {
  const body = studio.timeline.querySelector('.timeline-body');
  if (!body) throw new Error('The studio’s timeline has no body.');
  const drawn = standalone(body);
  const { width, height } = drawn;
  return { png: await pngOf(await raster(drawn, ratio, paper)), width, height, alt };
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
