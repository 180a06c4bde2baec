import { formatMonth } from '../model/month.ts';
import type { Window } from '../model/state.ts';

/** `mission-atlas_minusma_2013-04_2023-12_made-2026-11-23.pdf` */
export function fileName(subject: string, { from, to }: Window, made: Date, ending: string): string {
  const day = made.toISOString().slice(0, 10);
  const name = subject
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `mission-atlas_${name}_${formatMonth(from)}_${formatMonth(to)}_made-${day}.${ending}`;
}

export const TYPES = {
  png: 'image/png',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  csv: 'text/csv;charset=utf-8',
  geojson: 'application/geo+json',
  html: 'text/html',
} as const;
export type Ending = keyof typeof TYPES;

/** Hands a file to the browser to be saved. */
export function download(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own reference once it has begun; a task later it surely has.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
