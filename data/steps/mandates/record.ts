import * as v from 'valibot';
import { DataError, type Reader } from '../../lib/reader.ts';

/** The tasks that data/mandates codes; the rules stand in data/README.md. */
export const TASKS = [
  'poc',
  'ddr',
  'ssr',
  'state-authority',
  'human-rights',
  'elections',
  'peace-agreement',
  'mine-action',
  'humanitarian-access',
  'border-monitoring',
  'counter-terrorism-relevant',
  'regional-forces',
] as const;
/** What makes a task relevant to counter-terrorism. */
const ASPECTS = [
  'asymmetric-threats',
  'terrorism-crimes',
  'intelligence',
  'armed-groups',
  'sanctions-committee',
] as const;
const ACTIONS = ['establish', 'extend', 'change', 'extend-and-change', 'reduce', 'end'] as const;

const text = v.pipe(v.string(), v.nonEmpty('expected a text'));
const date = v.pipe(v.string(), v.isoDate('expected a date as YYYY-MM-DD'));
const count = v.pipe(v.number(), v.integer('expected a whole number'), v.minValue(0));
const number = v.pipe(v.number(), v.integer('expected the number of a resolution'), v.minValue(1));
const label = v.pipe(
  text,
  v.regex(/^(preamble|heading|\d+(\([a-z]+\))*)$/i, 'expected a paragraph as "16(a)(ii)"'),
);

const task = v.strictObject({
  task: v.picklist(TASKS),
  aspect: v.optional(v.picklist(ASPECTS)),
  verb: text,
  paragraph: label,
  quote: text,
  from: v.optional(date),
  to: v.optional(date),
});
const partner = v.strictObject({
  partner: text,
  from: v.nullable(date),
  to: v.nullable(date),
  paragraph: label,
  quote: text,
});
const ceilings = { military: v.nullable(count), observers: v.nullable(count), police: v.nullable(count) };
const resolution = v.strictObject({
  number,
  symbol: text,
  date,
  action: v.picklist(ACTIONS),
  list: v.nullable(v.picklist(['new', 'adds', 'continues'])),
  chapter7: v.nullable(v.boolean()),
  ...ceilings,
  effective: v.optional(date),
  until: v.nullable(date),
  increase: v.nullable(count),
  later: v.optional(v.strictObject({ from: date, ...ceilings })),
  basis: v.array(
    v.strictObject({
      of: v.picklist([
        'action',
        'chapter7',
        'military',
        'observers',
        'police',
        'until',
        'effective',
        'increase',
        'later',
      ]),
      paragraph: label,
      quote: text,
    }),
  ),
  tasks: v.optional(v.array(task), []),
  partners: v.optional(v.array(partner), []),
  note: v.optional(text),
});

/** One file of data/mandates: a mission's resolutions as they were read. */
const mandateSchema = v.strictObject({
  mission: text,
  tasksCoded: v.boolean(),
  /** A time whose list of tasks stands in a text that is not held; `to` null: to the end. */
  partial: v.optional(v.strictObject({ from: date, to: v.nullable(date), why: text })),
  note: v.optional(text),
  resolutions: v.pipe(v.array(resolution), v.minLength(1, 'expected a resolution')),
});
const listed = { group: text, regime: text, listed: v.nullable(date), quote: text, ucdp: v.array(text) };
/** From a resolution held, or from a public page of the United Nations. */
const listingSchema = v.strictObject({
  listings: v.array(
    v.union([
      v.strictObject({ ...listed, number, paragraph: label }),
      v.strictObject({
        ...listed,
        page: v.strictObject({ title: text, url: v.pipe(text, v.url()), date }),
      }),
    ]),
  ),
  notSourced: v.array(text),
});

export type MandateFile = v.InferOutput<typeof mandateSchema>;
export type CodedResolution = MandateFile['resolutions'][number];
export type ListingFile = v.InferOutput<typeof listingSchema>;

/** Files of the folder that are not a mission's. */
const OTHERS = new Set(['left-out.json', 'listings.json', 'second-coding.json']);

/** Reads and checks every data/mandates/<mission>.json. @throws DataError naming file, key and expectation */
export function readMandates(project: Reader): readonly MandateFile[] {
  const names = project.list('mandates').filter((name) => name.endsWith('.json') && !OTHERS.has(name));
  return names.map((name) => {
    const path = `mandates/${name}`;
    const file = parse(path, mandateSchema, project.json(path));
    if (name !== `${file.mission}.json`) {
      throw new DataError(`${path}, key "mission": "${file.mission}", expected the file's name.`);
    }
    if (file.partial && !file.tasksCoded) {
      throw new DataError(`${path}, key "partial": expected only where tasks are coded.`);
    }
    for (const [at, { number, list, date: day }] of file.resolutions.entries()) {
      if ((list !== null) !== file.tasksCoded) {
        throw new DataError(
          `${path}, ${number}, key "list": ${list}, expected null only where tasks are not coded.`,
        );
      }
      const before = file.resolutions[at - 1];
      if (before && (day < before.date || number <= before.number)) {
        throw new DataError(`${path}: ${number} of ${day} stands after ${before.number} of ${before.date}.`);
      }
    }
    return file;
  });
}

/** @throws DataError naming file, key and expectation */
export function readListings(project: Reader): ListingFile {
  return parse('mandates/listings.json', listingSchema, project.json('mandates/listings.json'));
}

function parse<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const key = issue.path?.map((step) => String(step.key)).join('.') ?? '';
  throw new DataError(`${path}, key "${key}": ${JSON.stringify(issue.input)}: ${issue.message}.`);
}
