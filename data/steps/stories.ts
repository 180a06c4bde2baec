import { resolveStory } from '../../src/analysis/story-facts.ts';
import { checkStory } from '../../src/bundle/story.ts';
import { INDICATORS } from '../../src/catalog/indicators.ts';
import { OVERLAYS } from '../../src/catalog/overlays.ts';
import type { ResourceInfo, Resources } from '../../src/model/bundle.ts';
import { type Limits, limitsOf } from '../../src/model/state.ts';
import type { Citation, Figure, StoryRecord } from '../../src/model/story.ts';
import { makeTable } from '../../src/model/table.ts';
import { DataError } from '../lib/reader.ts';
import type { Input, RecordsResource, Resource, Step } from '../lib/resource.ts';
import type { SourceId } from '../sources.ts';

const FOLDER = 'stories';

/** The shipped stories, each figure computed and each citation found in the data made before. */
export const stories: Step = ({ project, done }) => {
  const [data, limits] = [dataOf(done), limitsFrom(done)];
  const known = new Set(done.keys());
  const records = project
    .list(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) =>
      readOne(`${FOLDER}/${name}`, project.json<unknown>(`${FOLDER}/${name}`), { data, limits, known }),
    );
  return [storyResource(records, done)];
};

interface World {
  readonly data: Partial<Resources>;
  readonly limits: Limits;
  readonly known: ReadonlySet<string>;
}

function readOne(file: string, value: unknown, { data, limits, known }: World): StoryRecord {
  const read = checkStory(file, value, limits);
  if ('fault' in read) throw new DataError(read.fault);
  const { story } = read;
  if (file !== `${FOLDER}/${story.id}.json`)
    throw new DataError(`${file}, key "id": "${story.id}", expected the file's name.`);
  const { record, faults, missing } = resolveStory(story, data, known);
  const [first] = faults;
  if (first) throw new DataError(`${file}, step ${first.step}: ${first.fault}.`);
  if (missing.length > 0)
    throw new DataError(`${file}: ${missing.join(', ')} must be built before the stories.`);
  return record;
}

/** The resources made so far, as the app would hold them. */
function dataOf(done: Input['done']): Partial<Resources> {
  return Object.fromEntries([...done].map(([name, resource]) => [name, plainOf(resource)]));
}

function plainOf(resource: Resource): unknown {
  if (resource.kind === 'table') return makeTable(resource.columns, resource.data);
  return resource.kind === 'geojson' ? resource.collection : resource.records;
}

function limitsFrom(done: Input['done']): Limits {
  const info = new Map([...done].map(([name, { coverage }]) => [name, { coverage } as ResourceInfo]));
  const { missions = [] } = dataOf(new Map([...done].filter(([name]) => name === 'missions')));
  return limitsOf(missions, info, {
    indicators: INDICATORS.map(({ id }) => id),
    overlays: OVERLAYS.map(({ id }) => id),
  });
}

function storyResource(records: readonly StoryRecord[], done: Input['done']): RecordsResource {
  const steps = records.reduce((sum, { steps: all }) => sum + all.length, 0);
  return {
    kind: 'records',
    name: 'stories',
    title: 'Stories',
    description: `${records.length} briefings of ${steps} steps; every figure computed from the resources it names, every quotation checked against the words held of its paragraph.`,
    sources: sourcesOf(records, done),
    coverage: null,
    status: 'final',
    records: records.map((record) => ({ ...record })),
    fields: [
      { name: 'id', type: 'string', description: 'Key, as links name it' },
      { name: 'title', type: 'string', description: 'Title' },
      { name: 'summary', type: 'string', description: 'What it tells' },
      { name: 'language', type: 'string', description: 'Language of its texts' },
      {
        name: 'steps',
        type: 'array',
        description: 'Title, text, link, annotations, highlight, speaker notes',
      },
      { name: 'figures', type: 'object', description: 'Value of each figure, as the texts ask for it' },
      { name: 'citations', type: 'object', description: 'What each citation of the texts stands for' },
    ],
  };
}

/** Sources of all resources that the stories' figures and citations rest on. */
function sourcesOf(records: readonly StoryRecord[], done: Input['done']): readonly SourceId[] {
  const ids = records.flatMap(({ figures, citations }) => [
    ...Object.values(figures).flatMap((figure: Figure) => figure.resources),
    ...Object.values(citations).flatMap((citation: Citation) =>
      citation.kind === 'resource' ? citation.resource : [],
    ),
  ]);
  const cited = records.flatMap(({ citations }) =>
    Object.values(citations).flatMap((one: Citation) =>
      one.kind === 'source'
        ? [one.source as SourceId]
        : one.kind === 'paragraph'
          ? ['un-resolutions' as const]
          : [],
    ),
  );
  const found = [...new Set(ids)].flatMap((name) => done.get(name)?.sources ?? []);
  return [...new Set([...found, ...cited])].sort();
}
