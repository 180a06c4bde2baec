import { isTyping } from '../../ui/keys.ts';

export interface KeyMoves {
  step(direction: 1 | -1): void;
  escape(): boolean; // whether there was something to close
}

/** `[` and `]` wherever no text is typed and no dialog is open; Esc closes the card, then the view. */
export function followKeys(document: Document, moves: KeyMoves): () => void {
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isTyping(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') {
      if (moves.escape()) event.preventDefault();
    } else if ((event.key === '[' || event.key === ']') && isPlain(event)) {
      event.preventDefault();
      moves.step(event.key === '[' ? -1 : 1);
    }
  };
  document.addEventListener('keydown', press);
  return () => document.removeEventListener('keydown', press);
}

/** On many keyboards a bracket is typed with AltGr, which browsers report as Ctrl and Alt. */
function isPlain(event: KeyboardEvent): boolean {
  if (event.metaKey) return false;
  return event.getModifierState('AltGraph') || (!event.ctrlKey && !event.altKey);
}
