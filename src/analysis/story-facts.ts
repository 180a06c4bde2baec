import type { MissionEnd, ResourceName } from '../model/bundle.ts';
import type { Citation, Figure, Step, Story, StoryRecord } from '../model/story.ts';
import { keysOf } from '../model/story-text.ts';
import type { Data } from './figures/key.ts';
import { readFigure } from './figures.ts';

/** A story with its figures and citations as far as the data give them. */
export interface Resolved {
  readonly record: StoryRecord;
  readonly faults: readonly { readonly step: number; readonly fault: string }[]; // steps from 1
  readonly missing: readonly ResourceName[]; // what has to be loaded first
}

/** Resources that name the words of resolutions. */
const WORDS = ['missions', 'mandates', 'tasks', 'partners', 'listings'] as const;

/** @param known names of the data package's resources */
export function resolveStory(story: Story, data: Data, known: ReadonlySet<string>): Resolved {
  const figures: Record<string, Figure> = {};
  const citations: Record<string, Citation> = {};
  const missing = new Set<ResourceName>();
  const faults: { step: number; fault: string }[] = [];
  for (const [at, step] of story.steps.entries()) {
    const fail = (fault: string): void => void faults.push({ step: at + 1, fault });
    const texts = [step.title, step.text, step.notes];
    for (const key of keysOf('figure', ...texts)) {
      const read = readFigure(key, data);
      if ('figure' in read) figures[key] = read.figure;
      else if ('fault' in read) fail(read.fault);
      else for (const name of read.missing) missing.add(name);
    }
    for (const key of keysOf('citation', ...texts)) {
      const wanted = neededBy(key).filter((name) => !data[name]);
      const citation = wanted.length > 0 ? null : citationOf(key, data, known);
      if (citation) citations[key] = citation;
      else if (wanted.length === 0)
        fail(`[@${key}]: expected a resource, source:<id> or a paragraph that is held`);
      for (const name of wanted) missing.add(name);
    }
    for (const fault of quotationFaults(step, citations)) fail(fault);
  }
  return { record: { ...story, figures, citations }, faults, missing: [...missing] };
}

const PARAGRAPH = /^(\d{3,4}) (\S+)$/;

function neededBy(key: string): readonly ResourceName[] {
  if (PARAGRAPH.test(key)) return WORDS;
  return key.startsWith('source:') ? ['sources'] : [];
}

function citationOf(key: string, data: Data, known: ReadonlySet<string>): Citation | null {
  const [, number, paragraph] = PARAGRAPH.exec(key) ?? [];
  if (number && paragraph) return paragraphOf(Number(number), paragraph, data);
  if (!key.startsWith('source:'))
    return known.has(key) ? { kind: 'resource', resource: key as ResourceName } : null;
  const source = key.slice('source:'.length);
  return data.sources?.some(({ id }) => id === source) ? { kind: 'source', source } : null;
}

interface Words {
  readonly paragraph: string | null;
  readonly quotation: string;
}

function paragraphOf(number: number, paragraph: string, data: Data): Citation | null {
  const { missions = [], mandates = [], tasks = [], partners = [], listings = [] } = data;
  const own = <T extends { readonly number: number | null }>(all: readonly T[]): readonly T[] =>
    all.filter((one) => one.number === number);
  const basis = own(mandates).flatMap((one) =>
    one.basis.map((words): Words => ({ paragraph: words.paragraph, quotation: words.quote })),
  );
  const ends = missions.flatMap((mission) => mission.ends.flatMap((end) => wordsOfEnd(end, number)));
  const words: readonly Words[] = [...basis, ...ends, ...own(tasks), ...own(partners), ...own(listings)];
  const quotations = words.filter((one) => one.paragraph === paragraph).map(({ quotation }) => quotation);
  const mandate = own(mandates)[0];
  if (!mandate || quotations.length === 0) return null;
  const { resolution, date } = mandate;
  return { kind: 'paragraph', number, resolution, date, paragraph, quotations: [...new Set(quotations)] };
}

/** An end names its text as "S/RES/2690 (2023)", "para. 7". */
function wordsOfEnd({ source, quote }: MissionEnd, number: number): readonly Words[] {
  if (!quote || !source.document.startsWith(`S/RES/${number} `)) return [];
  return [{ paragraph: source.place?.replace(/^para\. /, '') ?? '', quotation: quote }];
}

const QUOTED = /“([^”]*)”([.,;]?\s*\[@([^\]]+)\])?/g;

/** Words in “quotation marks” must stand in the paragraph that is cited right after them. */
function quotationFaults({ text, notes }: Step, citations: Readonly<Record<string, Citation>>): string[] {
  return [...`${text}\n\n${notes}`.matchAll(QUOTED)].flatMap(([, words = '', , key]) => {
    if (key === undefined) return `“${words}”: expected a source right after the quotation`;
    const citation = citations[key.trim()];
    if (citation?.kind !== 'paragraph') return [];
    const parts = words.split(/\s*\[?…\]?\s*/).filter(Boolean);
    const stands = citation.quotations.some((quotation) => parts.every((part) => quotation.includes(part)));
    return stands
      ? []
      : `“${words}”: expected words that are held of paragraph ${citation.paragraph} of ${citation.resolution}`;
  });
}
