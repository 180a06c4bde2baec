import { createReader } from '../../../data/lib/reader.ts';
import { type CodedResolution, readMandates } from '../../../data/steps/mandates/record.ts';

/** The project's own folder, and what it holds of mandates: a file a mission. */
export const project = createReader('data');
export const files = readMandates(project);

export const coded = (mission: string, number: number): CodedResolution | undefined =>
  files.find((file) => file.mission === mission)?.resolutions.find((one) => one.number === number);
