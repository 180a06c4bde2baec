import { DataError, type Reader } from '../../lib/reader.ts';
import { quotationFault, readParagraphs, resolutionPaths } from '../../lib/resolutions.ts';
import type { CodedResolution, ListingFile, MandateFile } from './record.ts';

const METADATA = 'un-resolutions/unxml_sc_resolutions_metadata_2000-2026.json';
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

interface Vote {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

/** What the United Nations' files say of a resolution; `date` is null where neither of them has a valid one. */
export interface ResolutionDocument {
  readonly held: boolean;
  readonly date: string | null;
  readonly vote: Vote | null;
  readonly title: string | null;
  readonly paragraphs: ReturnType<typeof readParagraphs>;
}

interface Metadata {
  readonly symbol: string;
  readonly adoption_date: string;
  readonly resolution_title: string;
  readonly MS_in_favour_count: string;
  readonly MS_against_count: string;
  readonly MS_abstaining_count: string;
}

/** Looks up resolutions by number; the date of the text goes before that of the metadata (2423's is wrong there). */
export function documents(sources: Reader): (number: number) => ResolutionDocument {
  const paths = resolutionPaths(sources);
  const byNumber = new Map<string | undefined, Metadata>();
  for (const row of sources.json<readonly Metadata[]>(METADATA)) {
    const number = row.symbol.match(/\d{4}/)?.[0];
    // 2820 to 2822 stand twice, once without a title.
    if (!byNumber.get(number)?.resolution_title) byNumber.set(number, row);
  }
  const known = new Map<number, ResolutionDocument>();
  const read = (number: number): ResolutionDocument => {
    const path = paths.get(number);
    const xml = path ? sources.text(path) : '';
    const row = byNumber.get(String(number));
    const own = /<FRBRdate date="(?!0001)(\d{4}-\d{2}-\d{2})" name="adoption"/.exec(xml)?.[1];
    return {
      held: path !== undefined,
      date: own ?? (row ? isoDate(row) : null),
      vote: row ? voteOf(row) : null,
      title: row ? (/\[([^\]]+)\][^[]*$/.exec(row.resolution_title)?.[1]?.trim() ?? null) : null,
      paragraphs: path ? readParagraphs(xml) : [],
    };
  };
  return (number) => {
    const found = known.get(number) ?? read(number);
    known.set(number, found);
    return found;
  };
}

function isoDate({ symbol, adoption_date }: Metadata): string {
  const [, day = '', name = '', year = ''] =
    /^(\d{1,2})\s*([A-Z][a-z]+)\s*(\d{4})/.exec(adoption_date.trim()) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  if (month > 0) return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  throw new DataError(`${METADATA}, ${symbol}, adoption_date: "${adoption_date}", expected "29 June 2026".`);
}

/** Counts stand as "15" or "015"; since 2024 an empty count beside votes in favour means none. */
function voteOf(row: Metadata): Vote {
  const counts = [row.MS_in_favour_count, row.MS_against_count, row.MS_abstaining_count].map((text) =>
    /^\d*$/.test(text) ? Number(text) : Number.NaN,
  );
  const [inFavour = 0, against = 0, abstain = 0] = counts;
  if (!(inFavour > 0 && inFavour + against + abstain <= 15)) {
    throw new DataError(`${METADATA}, ${row.symbol}: votes ${counts.join('-')}, expected up to 15 in all.`);
  }
  return { for: inFavour, against, abstain };
}

/** @throws DataError at the first date, Chapter VII or quotation that the document does not bear out */
export function verify(file: MandateFile, find: (number: number) => ResolutionDocument): void {
  for (const coded of file.resolutions) {
    const where = `mandates/${file.mission}.json, ${coded.symbol}`;
    const document = find(coded.number);
    if (document.date !== null && document.date !== coded.date) {
      throw new DataError(`${where}: date ${coded.date}, the document has ${document.date}.`);
    }
    if (!document.held) {
      if (coded.basis.length || coded.tasks.length || coded.partners.length) {
        throw new DataError(`${where}: values without a text; expected none.`);
      }
      continue;
    }
    const acting = document.paragraphs.some(({ text }) => /acting under Chapter VII/i.test(text));
    if (coded.chapter7 !== acting) {
      throw new DataError(`${where}: chapter7 ${coded.chapter7}, the text says ${acting}.`);
    }
    verifyBasis(where, coded);
    for (const { paragraph, quote } of [...coded.basis, ...coded.tasks, ...coded.partners]) {
      const fault = quotationFault(document.paragraphs, paragraph, quote);
      if (fault) throw new DataError(`${where}: ${fault}.`);
    }
  }
}

function verifyBasis(where: string, coded: CodedResolution): void {
  for (const key of ['military', 'observers', 'police', 'until', 'effective', 'increase', 'later'] as const) {
    const stated = coded[key] !== null && coded[key] !== undefined;
    if (stated !== coded.basis.some(({ of }) => of === key)) {
      throw new DataError(`${where}: "${key}" and the paragraph it rests on must stand together.`);
    }
  }
}

/** Those of public pages are not read again. @throws DataError at the first listing whose words do not stand in the text it names */
export function verifyListings(
  { listings }: ListingFile,
  find: (number: number) => ResolutionDocument,
): void {
  for (const listing of listings) {
    if ('page' in listing) continue;
    const { group, number, paragraph, quote } = listing;
    const fault = quotationFault(find(number).paragraphs, paragraph, quote);
    if (fault) throw new DataError(`mandates/listings.json, ${group}, ${number}: ${fault}.`);
  }
}
