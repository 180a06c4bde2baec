/** One line of the table: what was measured, its value, and the bar it is held against, if there is one. */
export interface Figure {
  readonly what: string;
  readonly value: string;
  readonly bar?: string;
  readonly holds?: boolean;
}

export interface Section {
  readonly title: string;
  readonly notes: readonly string[];
  readonly figures: readonly Figure[];
}

/** @returns the value below which a share of the numbers lies; the median by default */
export function quantile(values: readonly number[], share = 0.5): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (low === undefined || high === undefined) throw new Error('Nothing was measured.');
  return low + (high - low) * (at - Math.floor(at));
}

/** @returns `12.3 (p95 20.1) ms` */
export function spread(values: readonly number[]): string {
  return `${short(quantile(values))} (p95 ${short(quantile(values, 0.95))}) ms`;
}

export function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2);
}

/** @returns a figure with a bar that its value is to stay below */
export function below(what: string, value: number, bar: number, unit: string, words?: string): Figure {
  return { what, value: words ?? `${short(value)} ${unit}`, bar: `< ${bar} ${unit}`, holds: value < bar };
}

/** @returns a figure that has no bar of its own */
export function plain(what: string, value: string): Figure {
  return { what, value };
}

/** @returns the section as a Markdown table, as the README has it */
export function print({ title, notes, figures }: Section): string {
  const verdict = ({ holds }: Figure): string => (holds === undefined ? '' : holds ? 'holds' : 'MISSED');
  const rows = figures.map((figure) => [figure.what, figure.value, figure.bar ?? '', verdict(figure)]);
  const table = [['measured', 'value', 'bar', ''], ...rows];
  const widths = [0, 1, 2, 3].map((at) => Math.max(3, ...table.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, at) => text.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = table;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [`## ${title}`, ...notes, '', line(head), rule, ...body.map(line), ''].join('\n');
}
