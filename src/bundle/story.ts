import * as v from 'valibot';
import type { Limits, LinkNote } from '../model/state.ts';
import { isStoryId, SERIES, type Step, type Story } from '../model/story.ts';
import { decodeView, readPairs } from '../model/view.ts';

const words = (most: number) =>
  v.pipe(
    v.string('expected text'),
    v.check((text) => text.trim() !== '', 'expected words'),
    v.maxLength(most, `expected at most ${most} characters`),
  );
const degrees = (most: number) =>
  v.pipe(
    v.number(`expected degrees from -${most} to ${most}`),
    v.minValue(-most, `expected degrees from -${most} to ${most}`),
    v.maxValue(most, `expected degrees from -${most} to ${most}`),
  );

const annotation = v.pipe(
  v.strictObject({
    kind: v.picklist(['point', 'arrow', 'outline'], 'expected "point", "arrow" or "outline"'),
    lng: degrees(180),
    lat: degrees(85),
    label: v.pipe(v.string('expected text'), v.maxLength(80, 'expected at most 80 characters')),
    km: v.optional(v.pipe(v.number('expected kilometres'), v.minValue(1, 'expected 1 or more kilometres'))),
    from: v.optional(v.tuple([degrees(180), degrees(85)], 'expected [longitude, latitude]')),
  }),
  v.check(
    ({ kind, km }) => (kind === 'outline') === (km !== undefined),
    'expected "km" for an outline alone',
  ),
  v.check(
    ({ kind, from }) => (kind === 'arrow') === (from !== undefined),
    'expected "from" for an arrow alone',
  ),
);

const highlight = v.strictObject({
  places: v.optional(v.array(v.string('expected text'), 'expected a list'), []),
  series: v.optional(v.array(v.picklist(SERIES, `expected one of ${SERIES.join(', ')}`)), []),
});

const step = v.strictObject({
  title: words(120),
  text: words(4000),
  link: v.pipe(v.string('expected the view as a link has it'), v.maxLength(6000, 'expected a shorter link')),
  annotations: v.optional(
    v.pipe(v.array(annotation, 'expected a list'), v.maxLength(20, 'expected at most 20')),
    [],
  ),
  highlight: v.optional(highlight, {}),
  notes: v.optional(
    v.pipe(v.string('expected text'), v.maxLength(6000, 'expected at most 6000 characters')),
    '',
  ),
});

const story = v.strictObject({
  id: v.pipe(
    v.string('expected text'),
    v.check(
      isStoryId,
      'expected up to 60 small letters, digits and hyphens, beginning with a letter or digit',
    ),
  ),
  title: words(120),
  summary: words(600),
  language: v.pipe(
    v.string('expected text'),
    v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a tag like "en"'),
  ),
  steps: v.pipe(
    v.array(step, 'expected a list of steps'),
    v.minLength(1, 'expected at least one step'),
    v.maxLength(200, 'expected at most 200 steps'),
  ),
});

/** A story, or the first fault of its file: a sentence with file, step, key, value and what was expected. */
export type ReadStory = { readonly story: Story } | { readonly fault: string };

/** Reads the text of a story's file. */
export function readStory(file: string, text: string, limits: Limits): ReadStory {
  try {
    return checkStory(file, JSON.parse(text), limits);
  } catch (cause) {
    return { fault: `${file}: not readable as JSON (${(cause as Error).message}).` };
  }
}

export function checkStory(file: string, value: unknown, limits: Limits): ReadStory {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { fault: sentence(file, [], shown(value), 'expected one story, in braces') };
  }
  const result = v.safeParse(story, value, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    const path = (issue.path ?? []).map(({ key }) => key as string | number);
    if (issue.type === 'strict_object' && issue.expected === 'never') {
      return { fault: sentence(file, path, 'it is there', 'expected no such key') };
    }
    return { fault: sentence(file, path, shown(issue.input), expectedBy(issue)) };
  }
  const read: Story = result.output;
  for (const [at, one] of read.steps.entries()) {
    const fault = stepFault(one, limits);
    if (fault)
      return { fault: sentence(file, ['steps', at, ...fault.key], shown(fault.value), fault.expected) };
  }
  return { story: read };
}

/** A key that is missing has the library's own words; all other faults have ours. */
function expectedBy({ message, input }: { readonly message: string; readonly input: unknown }): string {
  if (message.startsWith('expected')) return message;
  return input === undefined ? 'expected a value' : 'expected another kind of value';
}

/** `steps[2].link` as a reader counts: step 3, key "link". */
function sentence(file: string, path: readonly (string | number)[], value: string, expected: string): string {
  const [first, at, ...rest] = path;
  const inStep = first === 'steps' && typeof at === 'number';
  const key = (inStep ? rest : path).map((part) => (typeof part === 'number' ? part + 1 : part)).join('.');
  const where = [file, inStep ? `step ${at + 1}` : '', key ? `key "${key}"` : ''].filter(Boolean).join(', ');
  return `${where}: ${value}, ${expected}.`;
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

interface Fault {
  readonly key: readonly (string | number)[];
  readonly value: unknown;
  readonly expected: string;
}

const OTHER_KEYS = ['story', 'step', 'stage', 'theme'];

/** What the form cannot say: that the link shows something. */
function stepFault({ link }: Step, limits: Limits): Fault | null {
  const notes: LinkNote[] = [];
  const pairs = readPairs(link);
  const other = OTHER_KEYS.find((key) => pairs.has(key));
  if (other) return { key: ['link'], value: link, expected: `expected a view without "${other}"` };
  decodeView(limits, pairs, notes);
  const [note] = notes;
  if (!note) return null;
  const expected = `expected a view that the atlas has; "${note.key}=${note.value}" is none`;
  return { key: ['link'], value: link, expected };
}
