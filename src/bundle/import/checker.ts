import { getIssues, type HintIssue } from '@placemarkio/check-geojson';
import type { FaultCode } from '../../model/imported.ts';

/** A fault of the form of a text: what, the value, and the range of characters. */
interface FormFault {
  readonly code: FaultCode;
  readonly value: string;
  readonly from: number;
}

interface FormCheck {
  readonly faults: readonly FormFault[];
  /** What the checker said when it could not go on; it gives up on some values, as on a ring without a corner. */
  readonly stopped: string | null;
}

type Rule = readonly [words: RegExp, code: FaultCode | null, value?: (match: RegExpExecArray) => string];

/** The checker's sentences (0.1.14). `null`: it says the same thing twice. */
const RULES: readonly Rule[] = [
  [/^This GeoJSON object requires a (\w+) member but it is missing/, 'missing', ([, name = '']) => name],
  [/^This GeoJSON object is missing its type member/, 'missing', () => 'type'],
  [/^The properties member is missing/, null],
  [/^\w+ objects cannot contain a member named (\w+)/, 'forbidden', ([, name = '']) => name],
  [/^Duplicate properties are ambiguous/, 'duplicate'],
  [/^This type of GeoJSON object is not allowed here/, 'type'],
  [/^The type member should have been a string/, 'type'],
  [/^This must be an array/, 'array'],
  [/^This must be an object/, 'object'],
  [/^Expected to find an array of positions here/, 'positions'],
  [/^Expected to find a position here/, 'position'],
  [/^A position should have 2 or 3 elements/, 'length'],
  [/^Each element in a \w+ must be a number/, 'number'],
  [/^Expected to find (?:four|two) or more positions here/, 'short'],
  [/^First and last positions of a/, 'open'],
  [/^A bbox must have 4 or 6/, 'bbox'],
  [/^The Feature id must be/, 'id'],
  [/^The Feature properties member can be/, 'properties'],
];

const STOPPED = /^Invalid JSON: /;
const SIGN = /(?:token \w+\((.*)\) found|character (.*) found|end of input found)\. \((\d+):\d+\)$/s;

/** Checks the form of a GeoJSON object in a text that is readable as JSON. */
export function checkForm(text: string): FormCheck {
  const issues = getIssues(text);
  const stopped = issues.find(({ message }) => STOPPED.test(message));
  let ends = 0;
  const faults = issues.flatMap((issue) => {
    const found = issue === stopped ? null : faultOf(text, issue);
    // An open ring is told of twice: for its first corner, then for its last.
    if (!found || (found.code === 'open' && ends++ % 2 === 0)) return [];
    return found;
  });
  return { faults, stopped: stopped?.message.replace(STOPPED, '') ?? null };
}

/**
 * Why a text is not readable as JSON: the sign that cannot stand where it does ('' where the text ends too early)
 * and its line.
 */
export function syntaxFault(text: string): { readonly value: string; readonly line: number | null } | null {
  const message = getIssues(text).find((issue) => STOPPED.test(issue.message))?.message;
  if (message === undefined) return null;
  const [, token, sign, line] = SIGN.exec(message) ?? [];
  // Without a place it has run past the end.
  if (line === undefined) return { value: '', line: null };
  return { value: token ?? sign ?? '', line: Number(line) };
}

function faultOf(text: string, { message, from, to }: HintIssue): FormFault | null {
  for (const [words, code, value] of RULES) {
    const match = words.exec(message);
    if (!match) continue;
    if (code === null) return null;
    const there = text.slice(from, to);
    return { code, value: value?.(match) ?? (code === 'type' ? typeIn(there) : there), from };
  }
  return { code: 'other', value: message, from };
}

function typeIn(object: string): string {
  return /"type"\s*:\s*("[^"]*"|[^\s,}]+)/.exec(object)?.[1] ?? object;
}
