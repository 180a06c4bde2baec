/** What a presenter can ask for, by key, by touch or from the speaker window. */
export type Command =
  | { readonly kind: 'by'; readonly by: 1 | -1 }
  | { readonly kind: 'to'; readonly step: number } // from 1; Infinity for the last
  | { readonly kind: 'black' | 'freeze' | 'timer' | 'reset' | 'help' | 'notes' | 'speaker' | 'leave' };

const NAMED: Readonly<Record<string, Command>> = {
  ArrowRight: { kind: 'by', by: 1 },
  ArrowDown: { kind: 'by', by: 1 },
  PageDown: { kind: 'by', by: 1 },
  ' ': { kind: 'by', by: 1 },
  Enter: { kind: 'by', by: 1 },
  ArrowLeft: { kind: 'by', by: -1 },
  ArrowUp: { kind: 'by', by: -1 },
  PageUp: { kind: 'by', by: -1 },
  Backspace: { kind: 'by', by: -1 },
  Home: { kind: 'to', step: 1 },
  End: { kind: 'to', step: Number.POSITIVE_INFINITY },
  b: { kind: 'black' },
  '.': { kind: 'black' }, // what clickers send for black
  f: { kind: 'freeze' },
  t: { kind: 'timer' },
  r: { kind: 'reset' },
  n: { kind: 'notes' },
  s: { kind: 'speaker' },
  '?': { kind: 'help' },
  Escape: { kind: 'leave' },
};

/** A pressed key with the digits typed before it. */
export interface Pressed {
  readonly command: Command | null;
  readonly digits: string;
  readonly known: boolean; // the key is the presenter's: the page must not act on it
}

/** Digits gather until Enter makes them a step; any other key forgets them. */
export function press(key: string, digits: string): Pressed {
  if (/^\d$/.test(key)) return { command: null, digits: `${digits}${key}`.slice(-3), known: true };
  const step = Number(digits);
  if (key === 'Enter' && step > 0) return { command: { kind: 'to', step }, digits: '', known: true };
  const command = NAMED[key.length === 1 ? key.toLowerCase() : key] ?? null;
  return { command, digits: '', known: command !== null };
}

/** Follows the keyboard of a document. @param heard tells the digits as they gather */
export function followKeys(
  document: Document,
  run: (command: Command) => void,
  heard: (digits: string) => void,
  enabled: () => boolean,
): () => void {
  let digits = '';
  const listen = (event: KeyboardEvent): void => {
    if (!enabled() || event.altKey || event.ctrlKey || event.metaKey) return;
    if (onControl(event)) return;
    const pressed = press(event.key, digits);
    digits = pressed.digits;
    heard(digits);
    if (!pressed.known) return;
    event.preventDefault();
    event.stopPropagation();
    if (pressed.command) run(pressed.command);
  };
  document.addEventListener('keydown', listen, true);
  return () => document.removeEventListener('keydown', listen, true);
}

/** A control that has the focus keeps the keys that work it. */
function onControl({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog[open]')) return true;
  return (key === ' ' || key === 'Enter') && target.closest('button, a, summary') !== null;
}
