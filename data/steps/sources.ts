import type { Step } from '../lib/resource.ts';
import { SOURCES } from '../sources.ts';

/** The registry of sources as a resource, for the app to cite from. */
export const sources: Step = () => [
  {
    kind: 'records',
    name: 'sources',
    title: 'Sources',
    description: 'Every published source of this package: publisher, version, licence, citation, caveats.',
    sources: [],
    coverage: null,
    status: 'final',
    records: Object.entries(SOURCES).map(([id, { files: _files, ...source }]) => ({ id, ...source })),
    fields: [
      { name: 'id', type: 'string', description: 'Id that resources and facts refer to' },
      { name: 'title', type: 'string', description: 'Full title' },
      { name: 'short', type: 'string', description: 'Name printed beside a figure' },
      { name: 'publisher', type: 'string', description: 'Who publishes it' },
      { name: 'version', type: 'string', description: 'Version or vintage held here' },
      { name: 'url', type: 'string', description: 'Where the original is to be had' },
      { name: 'licence', type: 'object', description: 'Licence as stated by the publisher' },
      { name: 'citation', type: 'string', description: 'How the authors ask to be cited' },
      { name: 'caveats', type: 'array', description: 'What a reader must know' },
    ],
  },
];
