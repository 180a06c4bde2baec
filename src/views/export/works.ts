import { download, type Ending, fileName } from '../../export/file.ts';
import { type HandOut, metadataOf, type Page } from '../../export/page.ts';
import { createMeasure, type Look, paintSlide } from '../../export/paint.ts';
import { writePngText } from '../../export/png-text.ts';
import { layoutSlide } from '../../export/slide.ts';
import type { Context, Studio } from '../../ui/context.ts';
import { createSelection } from '../table/selection.ts';
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
  readonly ending: 'png' | 'pdf' | 'pptx';
  readonly subject: Subject;
  readonly ratio: number; // of a picture: pixels to a px of 1280
}

/** Pixels to a CSS px in the pictures of documents: sharp in print, not yet heavy. */
const DOCUMENT_RATIO = 2;
const WHITE = '#ffffff';

/** Makes the file that is asked for and hands it to the browser. @returns its name */
export async function makeFile(
  context: Context,
  studio: Studio,
  request: Request,
  steps: Steps,
): Promise<string> {
  const { ending, subject, ratio } = request;
  const words = context.text.share;
  const pages: Page[] = [];
  const ink =
    ending === 'png' ? { ratio, paper: lookOf(studio).paper } : { ratio: DOCUMENT_RATIO, paper: WHITE };
  for (const [at, scene] of subject.scenes.entries()) {
    const of = subject.scenes.length;
    steps.tell({ words: of > 1 ? words.work.step(at + 1, of) : words.work.start, part: at / (of + 1) });
    pages.push(await pageOf(studio, context, themed(scene, ending), ink));
    steps.signal.throwIfAborted();
  }
  const doc = handOut(
    context,
    pages,
    subject.title ?? pages[0]?.title ?? '',
    subject.summary,
    subject.language,
  );
  steps.tell({ words: words.work.write, part: subject.scenes.length / (subject.scenes.length + 1) });
  const bytes = await WRITERS[ending](doc, context, { ...lookOf(studio), paper: ink.paper }, ratio);
  steps.signal.throwIfAborted();
  const name = fileName(subject.id, context.select.window.peek(), new Date(), ending);
  download(name, [bytes as Uint8Array<ArrayBuffer>], ending);
  return words.work.done(name);
}

/** Paper and slides are light; a picture has the theme of the screen. */
function themed(scene: Scene, ending: Ending): Scene {
  return ending === 'png' ? scene : { ...scene, state: { ...scene.state, theme: 'light' } };
}

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
    const [{ writePrint }, { loadFaces }] = await Promise.all([
      import('../../export/print.ts'),
      import('../../export/faces.ts'),
    ]);
    return writePrint({ doc, words: text.share.page, faces: await loadFaces() });
  },
  async pptx(doc, { text }, look) {
    const { writeDeck } = await import('../../export/deck.ts');
    return writeDeck({ doc, words: text.share.page, look, measure: createMeasure() });
  },
};

function lookOf({ map }: Studio): Look {
  const style = getComputedStyle(map);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return { paper: token('--surface'), ink: token('--ink'), ink2: token('--ink-2'), rule: token('--rule') };
}

/** The view on screen as a subject. */
export function viewSubject(context: Context): Subject {
  const state = context.store.state.peek();
  const { id } = createSelection(context).value;
  const scene = {
    state: { ...state, playing: false, query: '' },
    title: null,
    lead: [],
    speaker: '',
    documents: [],
  };
  return { id, title: null, summary: '', language: 'en', scenes: [scene] };
}
