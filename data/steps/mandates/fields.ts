import type { Field } from '../../lib/resource.ts';

const MISSION: Field = { name: 'mission', type: 'string', description: 'Id of the mission' };
const RESOLUTION: Field = { name: 'resolution', type: 'string', description: 'Symbol, as S/RES/2100 (2013)' };
const NUMBER: Field = { name: 'number', type: 'integer', description: 'Number of the resolution' };
const PARAGRAPH: Field = {
  name: 'paragraph',
  type: 'string',
  description: 'Operative paragraph as 16(a)(ii); "preamble" and "heading" where it has no number',
};
const QUOTATION: Field = { name: 'quotation', type: 'string', description: 'Words of that paragraph' };

export const MANDATE_FIELDS: readonly Field[] = [
  MISSION,
  RESOLUTION,
  NUMBER,
  { name: 'date', type: 'date', description: 'Day of adoption' },
  {
    name: 'effective',
    type: 'date',
    description: 'First day of the mandate it sets; the day of adoption where the text names no other',
  },
  {
    name: 'action',
    type: 'string',
    description: 'establish, extend, change, extend-and-change, reduce or end',
  },
  {
    name: 'list',
    type: 'string',
    description:
      'new: it sets out the tasks anew; adds: it adds to those that run; continues: they run on; null where tasks are not coded',
  },
  { name: 'chapter7', type: 'boolean', description: 'The text acts under Chapter VII; null without a text' },
  {
    name: 'vote',
    type: 'object',
    plain: ['for', 'against', 'abstain'],
    description: 'Votes for, against and abstaining; null without metadata',
  },
  {
    name: 'military',
    type: 'integer',
    unit: 'people',
    description: 'Ceiling of military personnel as stated; null where none is stated',
  },
  {
    name: 'observers',
    type: 'integer',
    unit: 'people',
    description: 'Ceiling of military observers and staff officers where counted apart',
  },
  {
    name: 'police',
    type: 'integer',
    unit: 'people',
    description: 'Ceiling of police personnel, formed police units included',
  },
  {
    name: 'increase',
    type: 'integer',
    unit: 'people',
    description: 'Personnel added, where the resolution states an increase and no ceiling',
  },
  {
    name: 'later',
    type: 'object',
    plain: ['from', 'military', 'observers', 'police'],
    description: 'A second set of ceilings from a later day of the same resolution',
  },
  { name: 'until', type: 'date', description: 'End of the mandate that it sets' },
  { name: 'source', type: 'string', description: 'Id of the source' },
  { name: 'paragraph', type: 'string', description: 'Paragraphs that the values rest on' },
  {
    name: 'basis',
    type: 'array',
    plain: ['of', 'paragraph', 'quote'],
    description: 'Each value with its paragraph and words',
  },
  { name: 'title', type: 'string', description: 'What the metadata say it is on' },
  { name: 'held', type: 'boolean', description: 'Whether its text is among the sources' },
  { name: 'note', type: 'string', description: 'What a reader must know' },
];

export const SCOPE_FIELDS: readonly Field[] = [
  MISSION,
  { name: 'mandates', type: 'string', description: 'coded or not coded' },
  { name: 'tasks', type: 'string', description: 'coded or not coded' },
  { name: 'from', type: 'date', description: 'First resolution coded' },
  { name: 'to', type: 'date', description: 'Last resolution coded' },
  { name: 'resolutions', type: 'integer', description: 'Resolutions coded' },
  {
    name: 'partial',
    type: 'object',
    plain: ['from', 'to', 'why'],
    description:
      'A time whose list of tasks stands in a text that is not held: then only tasks that the resolutions held state are coded, and a task that is not named is not known',
  },
  { name: 'note', type: 'string', description: 'What is left out' },
];

export const TASK_FIELDS: readonly Field[] = [
  MISSION,
  { name: 'task', type: 'string', description: 'One of the twelve tasks' },
  {
    name: 'aspect',
    type: 'string',
    description: 'What makes it relevant to counter-terrorism; null for other tasks',
  },
  { name: 'verb', type: 'string', description: 'Verb of the operative paragraph, in one spelling' },
  {
    name: 'from',
    type: 'date',
    description: 'Day of the resolution, or the later day on which its mandate begins',
  },
  { name: 'to', type: 'date', description: 'Day of the next statement, of a list without it, or of the end' },
  { name: 'bar', type: 'integer', description: 'Rows of a mission and task without a gap share a number' },
  RESOLUTION,
  NUMBER,
  PARAGRAPH,
  QUOTATION,
];

export const PARTNER_FIELDS: readonly Field[] = [
  MISSION,
  { name: 'partner', type: 'string', description: 'The force or mission beside it' },
  { name: 'from', type: 'date', description: 'First day, where the text states it' },
  { name: 'to', type: 'date', description: 'Last day, where the text states it' },
  { name: 'date', type: 'date', description: 'Day of the resolution that names it' },
  RESOLUTION,
  NUMBER,
  PARAGRAPH,
  QUOTATION,
];

export const LISTING_FIELDS: readonly Field[] = [
  { name: 'group', type: 'string', description: 'Name as the resolution gives it' },
  { name: 'regime', type: 'string', description: 'Sanctions list' },
  { name: 'listed', type: 'date', description: 'Day of listing; null where no document read states it' },
  { name: 'knownBy', type: 'date', description: 'Day of the document that speaks of the listing' },
  { name: 'source', type: 'string', description: 'Id of the source' },
  { name: 'document', type: 'string', description: 'Resolution, or title of the page' },
  { name: 'url', type: 'string', description: 'Address of the page; null for a resolution' },
  { name: 'ucdp', type: 'array', description: 'Names of the group as a side in the violence data' },
  RESOLUTION,
  NUMBER,
  PARAGRAPH,
  QUOTATION,
];
