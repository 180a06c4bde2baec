import { encodeLink } from '../../model/link.ts';
import { encodePin, type Pin } from '../../model/pin.ts';
import type { State } from '../../model/state.ts';
import type { Context } from '../../ui/context.ts';

/**
 * @param pin the data that the link is to hold on to, if any
 * @returns the address of what is on screen, or of another state
 */
export function linkOf(
  { store }: Context,
  here: string,
  state: State = store.state.peek(),
  pin: Pin | null = null,
): string {
  const url = new URL(here);
  const link = encodeLink(store.limits, state);
  url.hash = [link, pin && `pin=${encodePin(pin)}`].filter(Boolean).join('&');
  return url.href;
}
