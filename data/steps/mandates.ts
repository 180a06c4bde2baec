import type { Input, RecordsResource, Step } from '../lib/resource.ts';
import { agreementNotes } from './mandates/agreement.ts';
import { documents, type ResolutionDocument, verify, verifyListings } from './mandates/document.ts';
import {
  LISTING_FIELDS,
  MANDATE_FIELDS,
  PARTNER_FIELDS,
  SCOPE_FIELDS,
  TASK_FIELDS,
} from './mandates/fields.ts';
import {
  type CodedResolution,
  type ListingFile,
  type MandateFile,
  readListings,
  readMandates,
} from './mandates/record.ts';
import { taskRows } from './mandates/tasks.ts';
import { readMissions } from './missions.ts';

type Records = RecordsResource['records'];
const SHARED = { kind: 'records', sources: ['un-resolutions'], status: 'final' } as const;

/** Mandates, tasks, partner forces and listings as data/mandates codes them, each value checked against its text. */
export const mandates: Step = ({ project, sources }) => {
  const find = documents(sources);
  const files = readMandates(project);
  for (const file of files) verify(file, find);
  const listings = readListings(project);
  verifyListings(listings, find);
  const coverage = coverageOf(files);
  const coded = files.filter(({ tasksCoded }) => tasksCoded);
  return [
    {
      ...SHARED,
      name: 'mandates',
      title: 'Mandates of coded missions: what each resolution set',
      description:
        'One record a mission and resolution that sets up, changes, extends or ends its mandate. A value is null where the resolution does not state it; none is carried forward.',
      coverage,
      notes: MANDATE_NOTES,
      records: files.flatMap((file) =>
        file.resolutions.map((one) => mandateRecord(file, one, find(one.number))),
      ),
      fields: MANDATE_FIELDS,
    },
    {
      ...SHARED,
      name: 'mandate-scope',
      title: 'Which missions are coded',
      description: 'One record a mission. "not coded" says nothing about its mandate.',
      coverage,
      records: scopeRecords(project, files),
      fields: SCOPE_FIELDS,
    },
    {
      ...SHARED,
      name: 'tasks',
      title: 'Tasks of coded missions, in the words of the resolutions',
      description:
        'One record a task and resolution that states it. It ends where a later list of tasks no longer names it, or with the mandate.',
      coverage,
      notes: [...TASK_NOTES, ...agreementNotes(project, coded)],
      records: coded.flatMap(taskRows) as unknown as Records,
      fields: TASK_FIELDS,
    },
    {
      ...SHARED,
      name: 'partners',
      title: 'Forces beside the coded missions',
      description: 'One record a force and resolution that names it; dates only where the text states them.',
      coverage,
      notes: [
        'A force without dates is named by that resolution; the text does not say since when or until when.',
      ],
      records: files.flatMap(partnerRecords),
      fields: PARTNER_FIELDS,
    },
    {
      ...SHARED,
      name: 'listings',
      sources: ['un-resolutions', 'un-sanctions'],
      title:
        'Armed groups on a United Nations sanctions list, where a document of the United Nations says so',
      description:
        'Resolutions recall listings without their days: "knownBy" is the day of the first document that speaks of the listing, not the day of listing. "listed" stands where a public page of the United Nations gives it.',
      coverage: { from: '2013-04', to: '2023-06' },
      notes: [
        'Left out, because no document of the United Nations that could be read gives the listing or its day:',
        ...listings.notSourced,
        'UCDP names were matched by hand to the groups of these names.',
      ],
      records: listings.listings.map((listing) => listingRecord(listing, find)),
      fields: LISTING_FIELDS,
    },
  ];
};

const MANDATE_NOTES = [
  'Ceilings are those the resolution states. "military" leaves out military observers where the text counts them apart (then "observers"); "police" includes formed police units. An increase stated without a new ceiling stands in "increase" only.',
  'Dates are those of the texts, else of the metadata; the metadata date of resolution 2423 (2018) is wrong.',
  'Resolutions on sanctions or on the region that only mention a mission are left out; of the resolutions whose texts are not held, those stand here that a text held or their title says changed the mandate, without values.',
];
const TASK_NOTES = [
  'A task stands where a paragraph addressed to the mission, its head or the Secretary-General on its behalf states it; purposes, preambles and appeals to others do not count. The verb is that of the operative paragraph.',
  'A mere extension restates no task: the tasks run on under the resolution that stated them.',
];

function coverageOf(files: readonly MandateFile[]): { from: string; to: string } {
  const dates = files.flatMap(({ resolutions }) => resolutions.map(({ date }) => date)).sort();
  return { from: dates[0]?.slice(0, 7) ?? '', to: dates.at(-1)?.slice(0, 7) ?? '' };
}

function symbolOf(number: number, { date }: ResolutionDocument): string {
  return `S/RES/${number} (${date?.slice(0, 4)})`;
}

function mandateRecord({ mission }: MandateFile, coded: CodedResolution, document: ResolutionDocument) {
  const { tasks: _tasks, partners: _partners, symbol, basis, note, later, effective, ...values } = coded;
  return {
    mission,
    resolution: symbol,
    ...values,
    vote: document.vote,
    effective: effective ?? coded.date,
    later: later ?? null,
    source: 'un-resolutions',
    paragraph: [...new Set(basis.map(({ paragraph }) => paragraph))].join('; ') || null,
    basis,
    title: document.title,
    held: document.held,
    note: note ?? null,
  };
}

function listingRecord(
  listing: ListingFile['listings'][number],
  find: (number: number) => ResolutionDocument,
): Records[number] {
  const { group, regime, listed, quote, ucdp } = listing;
  const own = { group, regime, listed, ucdp, quotation: quote };
  if ('page' in listing) {
    const { title, url, date } = listing.page;
    const none = { resolution: null, number: null, paragraph: null };
    return { ...own, ...none, knownBy: date, source: 'un-sanctions', document: title, url };
  }
  const { number, paragraph } = listing;
  const document = find(number);
  return {
    ...own,
    resolution: symbolOf(number, document),
    number,
    paragraph,
    knownBy: document.date,
    source: 'un-resolutions',
    document: symbolOf(number, document),
    url: null,
  };
}

function partnerRecords({ mission, resolutions }: MandateFile): Records {
  return resolutions.flatMap(({ symbol, number, date, partners }) =>
    partners.map(({ quote, ...partner }) => ({
      mission,
      ...partner,
      date,
      resolution: symbol,
      number,
      quotation: quote,
    })),
  );
}

function scopeRecords(project: Input['project'], files: readonly MandateFile[]): Records {
  const byMission = new Map(files.map((file) => [file.mission, file]));
  return readMissions(project).map(({ id }) => {
    const file = byMission.get(id);
    return {
      mission: id,
      mandates: file ? 'coded' : 'not coded',
      tasks: file?.tasksCoded ? 'coded' : 'not coded',
      from: file?.resolutions[0]?.date ?? null,
      to: file?.resolutions.at(-1)?.date ?? null,
      resolutions: file ? file.resolutions.length : null,
      partial: file?.partial ?? null,
      note: file?.note ?? null,
    };
  });
}
