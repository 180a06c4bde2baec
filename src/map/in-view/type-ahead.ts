const PAUSE_MS = 700; // letters typed within this time belong to one word

/** Letters and digits typed in a list go to the next row whose name begins with them. @returns that row, if any */
export function createTypeAhead(): (
  event: KeyboardEvent,
  rows: readonly HTMLElement[],
  name: (row: HTMLElement) => string,
) => HTMLElement | null {
  let typed = '';
  let last = Number.NEGATIVE_INFINITY;
  return (event, rows, name) => {
    if (event.key.length !== 1 || event.altKey || event.ctrlKey || event.metaKey) return null;
    if (!/[\p{L}\p{N}]/u.test(event.key)) return null;
    typed = event.timeStamp - last > PAUSE_MS ? plain(event.key) : typed + plain(event.key);
    last = event.timeStamp;
    const at = rows.indexOf(event.target as HTMLElement);
    const from = typed.length === 1 ? at + 1 : Math.max(0, at); // a longer word may still be the row's own
    const ordered = [...rows.slice(from), ...rows.slice(0, from)];
    return ordered.find((row) => plain(name(row)).startsWith(typed)) ?? null;
  };
}

function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
