import { TYPES } from '../../export/file.ts';
import type { Context } from '../../ui/context.ts';
import { viewCsv, viewGeoJson } from './data.ts';
import { makeInStudio, viewSubject } from './works.ts';

/**
 * The view on screen as a file, for whoever asks by program.
 * @throws a sentence where its data cannot be had, or no picture can be taken
 */
export async function viewFile(
  context: Context,
  format: 'png' | 'csv' | 'geojson',
  scale: 1 | 2,
): Promise<Blob> {
  if (format === 'png') {
    const steps = { signal: new AbortController().signal, tell: () => undefined };
    const request = { ending: 'png', subject: viewSubject(context), ratio: scale } as const;
    return (await makeInStudio(context, request, steps)).blob;
  }
  const content = await (format === 'csv' ? viewCsv(context, 'violence') : viewGeoJson(context));
  return new Blob([content], { type: TYPES[format] });
}
