/** One stop for Tab in the chart; arrows move along a row and to the nearest entry of the next one. */
export function followArrows(chart: Element, open: (key: string) => void): () => void {
  const keys = (event: Event): void => {
    const { key, altKey, ctrlKey, metaKey } = event as KeyboardEvent;
    const entry = (event.target as Element).closest<SVGGElement>('[data-key]');
    if (!entry || altKey || ctrlKey || metaKey) return;
    if (key === 'Enter' || key === ' ') open(entry.dataset.key ?? '');
    else {
      const next = target(entriesOf(chart), entry, key);
      if (!next) return;
      makeStop(chart, next);
      next.focus();
    }
    event.preventDefault();
  };
  const press = (event: Event): void => {
    const entry = (event.target as Element).closest<SVGGElement>('[data-key]');
    if (!entry) return;
    makeStop(chart, entry);
    open(entry.dataset.key ?? '');
  };
  chart.addEventListener('keydown', keys);
  chart.addEventListener('click', press);
  return () => {
    chart.removeEventListener('keydown', keys);
    chart.removeEventListener('click', press);
  };
}

/** Gives the chart its stop after it was drawn: the one it had, else the first entry. */
export function keepStop(chart: Element): void {
  const stop = chart.querySelector<SVGGElement>('[data-key][tabindex="0"]') ?? entriesOf(chart)[0];
  if (stop) makeStop(chart, stop);
}

function makeStop(chart: Element, stop: SVGGElement): void {
  for (const entry of chart.querySelectorAll('[data-key]')) {
    const index = entry === stop ? '0' : '-1';
    if (entry.getAttribute('tabindex') !== index) entry.setAttribute('tabindex', index);
  }
}

/** By row, then by place in time. */
function entriesOf(chart: Element): readonly SVGGElement[] {
  return [...chart.querySelectorAll<SVGGElement>('[data-key]')].sort(
    (a, b) => rowOf(a) - rowOf(b) || xOf(a) - xOf(b),
  );
}

const rowOf = ({ dataset }: SVGGElement): number => Number(dataset.row);
const xOf = ({ dataset }: SVGGElement): number => Number(dataset.x);

function target(entries: readonly SVGGElement[], at: SVGGElement, key: string): SVGGElement | null {
  const row = entries.filter((entry) => rowOf(entry) === rowOf(at));
  const place = row.indexOf(at);
  switch (key) {
    case 'ArrowRight':
      return row[place + 1] ?? null;
    case 'ArrowLeft':
      return row[place - 1] ?? null;
    case 'Home':
      return row[0] ?? null;
    case 'End':
      return row.at(-1) ?? null;
    case 'ArrowDown':
      return nearest(entries, at, Math.min(...entries.map(rowOf).filter((other) => other > rowOf(at))));
    case 'ArrowUp':
      return nearest(entries, at, Math.max(...entries.map(rowOf).filter((other) => other < rowOf(at))));
    default:
      return null;
  }
}

function nearest(entries: readonly SVGGElement[], at: SVGGElement, row: number): SVGGElement | null {
  const away = (entry: SVGGElement): number => Math.abs(xOf(entry) - xOf(at));
  const found = entries.filter((entry) => rowOf(entry) === row);
  return found.sort((a, b) => away(a) - away(b))[0] ?? null;
}
