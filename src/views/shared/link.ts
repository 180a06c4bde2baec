import { encodeLink } from '../../model/link.ts';
import type { State } from '../../model/state.ts';
import type { Context } from '../../ui/context.ts';

/** @returns the address of what is on screen, or of another state */
export function linkOf({ store }: Context, here: string, state: State = store.state.peek()): string {
  const url = new URL(here);
  url.hash = encodeLink(store.limits, state);
  return url.href;
}
