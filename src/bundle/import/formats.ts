import type { Reading } from '../../model/imported.ts';

/** Reads the bytes of a file: all of its regions or its faults. */
type Reader = (bytes: Uint8Array) => Reading;

/** One kind of file; its reader is fetched when a file of it comes. */
export interface Format {
  readonly name: string;
  readonly endings: readonly string[]; // of file names, lower case
  readonly media: readonly string[];
  readonly reader: () => Promise<Reader>;
}

export const FORMATS: readonly Format[] = [
  {
    name: 'GeoJSON',
    endings: ['.geojson', '.json'],
    media: ['application/geo+json'],
    reader: async () => (await import('./geojson.ts')).readGeojson,
  },
];

/** What a file dialog offers. */
export const ACCEPT = FORMATS.flatMap(({ endings, media }) => [...endings, ...media]).join(',');

export function formatOf(file: string): Format | null {
  const name = file.toLowerCase();
  return FORMATS.find(({ endings }) => endings.some((ending) => name.endsWith(ending))) ?? null;
}
