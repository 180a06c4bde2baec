import type { Month } from '../../model/month.ts';
import type { Window } from '../../model/state.ts';
import type { Text } from '../../text/en.ts';
import { type BarPaths, monthSums } from './bars.ts';
import { type Box, placeBox, textWidth } from './boxes.ts';
import type { Gap } from './coverage.ts';
import type { HistogramParts, Shown } from './histogram.ts';

export interface Label extends Box {
  readonly lead: string;
  readonly value: string;
}

/** What is written into the bars: values of those that are cut, then what each gap is. None lies on another. */
export function labelsOf(parts: HistogramParts, cuts: BarPaths['cuts'], shown: Shown): readonly Label[] {
  const { scale, layout, text } = parts;
  const first = layout.top + (layout.names ? 4 : 9);
  const rows = [first, first + 13, first + 26].filter((y) => y < layout.base);
  const labels: Label[] = [];
  const put = (wishes: readonly Box[], lead: string, value: string, from: number, to: number): boolean => {
    const box = placeBox(wishes, labels, from, to);
    if (box) labels.push({ ...box, lead, value });
    return box !== null;
  };
  for (const { month, value } of cuts) {
    const [lead, number] = [text.timeline.cut(month), text.common.number(value)];
    const width = textWidth(lead + number) + 8;
    const wishes = rows.flatMap((y): Box[] => [
      { x: scale.x(month) - 4, y, width, anchor: 'end' },
      { x: scale.x(month + 1) + 4, y, width, anchor: 'start' },
    ]);
    put(wishes, lead, number, scale.left, scale.right);
  }
  for (const { from, to, words } of spansOf(parts, shown)) {
    const [x, end] = [scale.x(from) + 6, scale.x(to + 1)];
    words.some((word) => {
      const wishes = rows.map((y): Box => ({ x, y, width: textWidth(word), anchor: 'start' }));
      return put(wishes, word, '', x, end);
    });
  }
  return labels;
}

interface Span extends Window {
  readonly words: readonly string[]; // longest first: the first that fits is written
}

function spansOf(parts: HistogramParts, shown: Shown): readonly Span[] {
  const { gaps, preliminary, text } = parts;
  const spans: Span[] = gaps.map((gap) => ({
    from: gap.from,
    to: gap.to,
    words: gapWords(gap, shown, text),
  }));
  const early = [...preliminary].sort((a, b) => a - b);
  const [first, last] = [early[0], early.at(-1)];
  if (first !== undefined && last !== undefined) {
    spans.push({ from: first, to: last, words: [text.timeline.gaps.preliminary] });
  }
  const calm = calmSpan(parts);
  if (calm) spans.push({ ...calm, words: [text.timeline.gaps.zero[parts.measure]] });
  return spans;
}

/** Where nothing died in any month that is covered: a zero is written, so that it is not taken for a gap. */
function calmSpan({ histogram, gaps }: HistogramParts): Window | null {
  if (monthSums(histogram).some((value) => value > 0)) return null;
  const covered = new Set<Month>();
  for (let month = histogram.from; month <= histogram.to; month++) covered.add(month);
  for (const { from, to } of gaps) for (let month = from; month <= to; month++) covered.delete(month);
  const months = [...covered];
  const [from, to] = [months[0], months.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

/** What a gap says, longest first. */
function gapWords(gap: Gap, shown: Shown, text: Text): readonly string[] {
  const words = text.timeline.gaps;
  const totals = shown?.has(gap.from) ?? false;
  switch (gap.kind) {
    case 'before':
      return [words.before(Math.floor((gap.to + 1) / 12))];
    case 'after':
      return totals ? [words.afterTotals, words.totals] : [words.after];
    case 'none':
      return totals ? [words.noneTotals, words.totals] : [words.none];
    case 'monthless':
      return totals ? [words.monthlessTotals, words.totals] : [words.monthless];
    case 'thin':
      return [words.thin(gap.share ?? 0), words.thinShort(gap.share ?? 0)];
    case 'unlisted':
      return [words.unlisted];
  }
}
