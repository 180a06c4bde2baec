import * as v from 'valibot';
import { monthOfDate } from '../../src/model/month.ts';
import { DataError, type Reader } from '../lib/reader.ts';
import type { Field, Step } from '../lib/resource.ts';
import { SOURCES } from '../sources.ts';

const text = v.pipe(v.string(), v.nonEmpty('expected a text'));
const date = v.pipe(v.string(), v.isoDate('expected a date as YYYY-MM-DD'));
const iso3 = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'expected a code of three capitals'));
const source = v.strictObject({
  source: v.picklist(Object.keys(SOURCES), 'expected an id of data/sources.ts'),
  document: text,
  place: v.optional(text),
});
const precision = v.picklist(['day', 'month']);
const quote = v.optional(text);
const relation = v.strictObject({ id: v.optional(text), name: v.optional(text), source });
const part = v.union([
  v.strictObject({ country: iso3 }),
  v.strictObject({ admin1: v.strictObject({ iso3, names: v.array(text) }) }),
  v.strictObject({ special: v.array(text) }),
  v.strictObject({ line: text, km: v.number() }),
]);

/** One file of data/missions: every fact with the document it rests on. */
const missionSchema = v.strictObject({
  id: text,
  acronym: text,
  name: text,
  start: v.strictObject({ date, precision, event: text, source }),
  ends: v.array(
    v.strictObject({
      kind: v.picklist(['mandate', 'protection', 'withdrawal', 'liquidation', 'transition']),
      date,
      precision,
      label: text,
      source,
      quote,
    }),
  ),
  authorisedUntil: v.optional(v.strictObject({ date, precision, source, quote })),
  hosts: v.pipe(v.array(v.strictObject({ iso3, name: text, source })), v.minLength(1, 'expected a host')),
  hq: v.nullable(
    v.strictObject({
      place: text,
      lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
      lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
      iso3,
      source,
    }),
  ),
  region: v.picklist(['Africa', 'Americas', 'Asia and the Pacific', 'Europe', 'Middle East']),
  predecessors: v.array(relation),
  successors: v.array(relation),
  aliases: v.array(text),
  area: v.strictObject({ drawn: text, parts: v.array(part) }),
  notes: v.array(v.strictObject({ text, source: v.optional(source) })),
});

export type MissionFile = v.InferOutput<typeof missionSchema>;

/** Reads and checks every data/missions/<id>.json, by start. @throws DataError naming file, key and expectation */
export function readMissions(project: Reader): readonly MissionFile[] {
  const files = project.list('missions').filter((name) => name.endsWith('.json'));
  const missions = files.map((name) => readMission(project, `missions/${name}`));
  const ids = new Set(missions.map(({ id }) => id));
  for (const mission of missions) {
    for (const { id } of [...mission.predecessors, ...mission.successors]) {
      if (id !== undefined && !ids.has(id)) {
        throw new DataError(
          `missions/${mission.id}.json: mission "${id}" is unknown, expected an id of this folder.`,
        );
      }
    }
  }
  return missions.sort((a, b) => a.start.date.localeCompare(b.start.date) || a.id.localeCompare(b.id));
}

function readMission(project: Reader, path: string): MissionFile {
  const result = v.safeParse(missionSchema, project.json(path));
  if (!result.success) {
    const issue = result.issues[0];
    const key = issue.path?.map((step) => String(step.key)).join('.') ?? '';
    throw new DataError(`${path}, key "${key}": ${JSON.stringify(issue.input)}: ${issue.message}.`);
  }
  const mission = result.output;
  const expected = mission.acronym.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  if (mission.id !== expected || path !== `missions/${mission.id}.json`) {
    throw new DataError(`${path}, key "id": "${mission.id}", expected "${expected}" as in the file's name.`);
  }
  for (const end of mission.ends) {
    if (end.date < mission.start.date) {
      throw new DataError(`${path}, key "ends": ${end.date} lies before the start, ${mission.start.date}.`);
    }
  }
  return mission;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const METADATA = 'un-resolutions/unxml_sc_resolutions_metadata_2000-2026.json';

/** The month of the newest resolution held: what the missions' states are known to. */
function newestMonth(sources: Reader): string {
  const adopted = sources.json<readonly { symbol: string; adoption_date: string }[]>(METADATA);
  return adopted.map(adoptionMonth).sort().at(-1) ?? '';
}

function adoptionMonth({ symbol, adoption_date }: { symbol: string; adoption_date: string }): string {
  const [iso] = /^\d{4}-\d{2}(?=-\d{2})/.exec(adoption_date) ?? [];
  if (iso) return iso;
  const [, name = '', year = ''] = /^\d{1,2}\s*([A-Z][a-z]+)\s*(\d{4})\b/.exec(adoption_date.trim()) ?? [];
  const at = MONTHS.indexOf(name);
  if (at >= 0) return `${year}-${String(at + 1).padStart(2, '0')}`;
  throw new DataError(
    `${METADATA}, ${symbol}, adoption_date: "${adoption_date}", expected a date as "29 June 2026".`,
  );
}

/** The day the mandate ended: null while it runs, or where its end lies after the newest resolution held. */
function mandateEnd(mission: MissionFile, newest: string): string | null {
  const closing = mission.ends.filter(({ kind }) => kind === 'mandate' || kind === 'transition');
  const last = closing
    .map((end) => end.date)
    .sort()
    .at(-1);
  if (last === undefined) return null;
  return (monthOfDate(last) ?? 0) <= (monthOfDate(newest) ?? 0) ? last : null;
}

export const missions: Step = ({ project, sources }) => {
  const newest = newestMonth(sources);
  const records = readMissions(project).map(({ start, ends, area, aliases: _aliases, ...mission }) => {
    const { id, acronym, name, ...rest } = mission;
    const end = mandateEnd({ ...mission, start, ends, area, aliases: _aliases }, newest);
    return { id, acronym, name, start, end, ends, ...rest, area: { drawn: area.drawn } };
  });
  return [
    {
      kind: 'records',
      name: 'missions',
      title: 'UN peacekeeping operations, 1948 to today',
      description:
        'One record an operation, checked by hand: each date, host and headquarters names the document it rests on.',
      sources: [
        'un-missions',
        'pact-missions',
        'un-resolutions',
        'un-peacekeeping',
        'geo-pko',
        'ipi-strength',
      ],
      coverage: { from: records.map(({ start }) => start.date.slice(0, 7)).sort()[0] ?? '', to: newest },
      status: 'final',
      notes: [`States of the missions are known to ${newest}, the month of the newest resolution held.`],
      records,
      fields: FIELDS,
    },
  ];
};

const FIELDS: readonly Field[] = [
  { name: 'id', type: 'string', description: 'Acronym in lower case with hyphens' },
  { name: 'acronym', type: 'string', description: 'Acronym as the United Nations writes it' },
  { name: 'name', type: 'string', description: 'Full name' },
  {
    name: 'start',
    type: 'object',
    plain: ['date'],
    description: 'Date, precision, event and source of the start',
  },
  {
    name: 'end',
    type: 'date',
    description: 'Day the mandate ended (precision as in ends); null while it runs',
  },
  {
    name: 'ends',
    type: 'array',
    plain: ['kind', 'date'],
    description:
      'Every end: mandate, protection tasks, withdrawal, liquidation, transition; each with its document',
  },
  {
    name: 'authorisedUntil',
    type: 'object',
    plain: ['date'],
    description: 'Newest mandate end held, if active',
  },
  {
    name: 'hosts',
    type: 'array',
    plain: ['iso3'],
    description: "Countries of today's territory it worked in",
  },
  {
    name: 'hq',
    type: 'object',
    plain: ['place'],
    description: 'Headquarters; null where no source gives it',
  },
  { name: 'region', type: 'string', description: 'Region of the world' },
  { name: 'predecessors', type: 'array', plain: ['id', 'name'], description: 'Where a source states them' },
  { name: 'successors', type: 'array', plain: ['id', 'name'], description: 'Where a source states them' },
  { name: 'area', type: 'object', plain: ['drawn'], description: 'How the mission area is drawn' },
  {
    name: 'notes',
    type: 'array',
    plain: ['text'],
    description: 'Disagreements between sources and what was taken',
  },
];
