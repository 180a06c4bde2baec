import { type Ending, fileName, TYPES } from '../../export/file.ts';
import { type HandOut, metadataOf, type Page } from '../../export/page.ts';
import { createMeasure, type Look, paintSlide } from '../../export/paint.ts';
import { writePngText } from '../../export/png-text.ts';
import { layoutSlide } from '../../export/slide.ts';
import type { Context, Studio } from '../../ui/context.ts';
import { createSelection } from '../table/selection.ts';
import type { Ink } from './ink.ts';
import type { Steps } from './job.ts';
import { handOut, pageOf, type Scene } from './pages.ts';

/** What is put on pages: one view, or the steps of a story. */
export interface Subject {
  readonly id: string; // in the file's name
  readonly title: string | null; // null: that of its page
  readonly summary: string;
  readonly language: string;
  readonly scenes: readonly Scene[];
}

export interface Request {
  readonly ending: Extract<Ending, 'png' | 'pdf' | 'pptx'>;
  readonly subject: Subject;
  readonly ratio: number; // of a picture: pixels to a px of 1280
}

export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
}

/** A briefing in one file leaves out what writes documents: a fifth of the file, for what the atlas does itself. */
export const DOCUMENTS = import.meta.env.MODE !== 'briefing';

/** Px of a mandate's chart: wide enough to fill its room on a slide, whose height is what there is least of. */
const SLIDE_CHART = 1320;
/** Documents are light, on white paper; their pictures are sharp in print and on a projector, and not heavy. */
const DOCUMENT: Ink = { ratio: 2, paper: '#ffffff', theme: 'light', light: true, chart: SLIDE_CHART };
/** A page of paper is narrower than a slide: the same type needs a narrower chart. */
const PAPER_CHART = 760;

/** Makes the file that is asked for. @throws when `steps.signal` is aborted */
async function makeFile(
  context: Context,
  studio: Studio,
  { ending, subject, ratio }: Request,
  steps: Steps,
): Promise<MadeFile> {
  const words = context.text.share;
  const pages: Page[] = [];
  const ink = INKS[ending](studio, ratio);
  const of = subject.scenes.length;
  for (const [at, scene] of subject.scenes.entries()) {
    steps.tell({ words: of > 1 ? words.work.step(at + 1, of) : words.work.start, part: at / (of + 1) });
    pages.push(await pageOf(studio, context, scene, ink));
    steps.signal.throwIfAborted();
  }
  const title = subject.title ?? pages[0]?.title ?? '';
  const doc = handOut(context, pages, { ...subject, title });
  steps.tell({ words: words.work.write, part: of / (of + 1) });
  const bytes = await WRITERS[ending](doc, context, { ...lookOf(studio), paper: ink.paper }, ratio);
  steps.signal.throwIfAborted();
  return {
    name: fileName(subject.id, context.select.window.peek(), new Date(), ending),
    blob: new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TYPES[ending] }),
  };
}

const INKS: Readonly<Record<Request['ending'], (studio: Studio, ratio: number) => Ink>> = {
  png: (studio, ratio) => ({
    ratio,
    paper: lookOf(studio).paper,
    theme: null,
    light: false,
    chart: SLIDE_CHART,
  }),
  pptx: () => DOCUMENT,
  pdf: () => ({ ...DOCUMENT, chart: PAPER_CHART }),
};

type Writer = (doc: HandOut, context: Context, look: Look, ratio: number) => Promise<Uint8Array>;

const WRITERS: Readonly<Record<Request['ending'], Writer>> = {
  async png(doc, { text }, look, ratio) {
    const [page] = doc.pages;
    if (!page) throw new Error('A picture needs a view.');
    const words = text.share.page;
    const slide = layoutSlide({ page, at: 1, doc, words, measure: createMeasure(), grow: true });
    return writePngText(await paintSlide(slide, look, ratio), metadataOf(page, doc, words.app));
  },
  async pdf(doc, { text }) {
    if (import.meta.env.MODE !== 'briefing') {
      const [{ writePrint }, { loadFaces }] = await Promise.all([
        import('../../export/print.ts'),
        import('../../export/faces.ts'),
      ]);
      return writePrint({ doc, words: text.share.page, faces: await loadFaces() });
    }
    throw new Error(text.share.hand.elsewhere);
  },
  async pptx(doc, { text }, look) {
    if (import.meta.env.MODE !== 'briefing') {
      const { writeDeck } = await import('../../export/deck.ts');
      return writeDeck({ doc, words: text.share.page, look, measure: createMeasure() });
    }
    throw new Error(text.share.hand.elsewhere);
  },
};

function lookOf({ map }: Studio): Look {
  const style = getComputedStyle(map);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    paper: token('--surface'),
    ink: token('--ink'),
    ink2: token('--ink-2'),
    rule: token('--rule'),
    mission: token('--mission-soft'),
    relevant: token('--ct-soft'),
  };
}

/** The view on screen as a subject. */
export function viewSubject(context: Context): Subject {
  const state = { ...context.store.state.peek(), playing: false, query: '', present: false };
  const { id } = createSelection(context).value;
  const scene = { state, title: null, lead: [], speaker: '', charts: false, documents: [] };
  return { id, title: null, summary: '', language: 'en', scenes: [scene] };
}

/** Opens a studio for one file and takes it down again, whatever happens. @throws what `makeFile` throws */
export async function makeInStudio(context: Context, request: Request, steps: Steps): Promise<MadeFile> {
  const first = request.subject.scenes[0]?.state ?? context.store.state.peek();
  const studio = context.openStudio?.(first);
  if (!studio) throw new Error(context.text.share.work.nothing);
  const stop = (): void => studio.close();
  // A map that is taken down never answers: who cancels does not wait for it.
  steps.signal.addEventListener('abort', stop, { once: true });
  try {
    return await makeFile(context, studio, request, steps);
  } finally {
    steps.signal.removeEventListener('abort', stop);
    if (!steps.signal.aborted) stop();
  }
}
