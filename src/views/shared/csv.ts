import type { Bundle } from '../../model/bundle.ts';
import { recordOf } from './citation.ts';

/** One value of a row; null is written as nothing at all. */
export type CsvValue = string | number | null;

/**
 * A table after lines that begin with `#` and say where it is from.
 * @returns RFC 4180 text with CRLF, without a byte order mark
 */
export function csvText(
  head: readonly string[],
  columns: readonly string[],
  rows: Iterable<readonly CsvValue[]>,
): string {
  const lines = head.map((line) => `# ${line.replace(/\s+/g, ' ')}`);
  lines.push(columns.map(quoted).join(','));
  for (const row of rows) lines.push(row.map((value) => quoted(value ?? '')).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

function quoted(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What the data package says of some resources, a line each. */
export function resourceLines({ info }: Bundle, names: readonly string[]): readonly string[] {
  return names
    .flatMap((name) => info.get(name) ?? [])
    .map(({ name, title, coverage, status, path, hash }) => {
      const reach = coverage ? `, ${coverage.from} to ${coverage.to}` : '';
      return `${name}: ${title}${reach}, ${status}, ${path}, ${hash}`;
    });
}

/** Version, publisher, licence, address and citation of some sources, a line each. */
export function sourceLines(bundle: Bundle, ids: Iterable<string>): readonly string[] {
  return [...new Set(ids)]
    .flatMap((id) => recordOf(bundle, id) ?? [])
    .map(
      ({ id, title, version, publisher, licence, url, citation }) =>
        `${id}: ${title}, ${version}, ${publisher}; ${licence.title}; ${url}; ${citation}`,
    );
}

/** Hands the text to the browser as a file; the byte order mark is for spreadsheets. */
export function downloadCsv(name: string, csv: string): void {
  const url = URL.createObjectURL(new Blob(['\ufeff', csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own reference once it has begun; a task later it surely has.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
