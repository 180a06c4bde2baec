import type { Context } from '../../ui/context.ts';

/** Loads files; where they hold one region in all, it is what the person came for and is chosen. */
export async function loadRegions({ regions, store }: Context, files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  const before = new Set(regions.list.peek().map(({ id }) => id));
  await regions.load(files);
  const [first, ...others] = regions.list.peek().filter(({ id }) => !before.has(id));
  if (first && others.length === 0) {
    store.dispatch({ type: 'region', region: `file:${first.id}`, from: 'list' });
  }
}
