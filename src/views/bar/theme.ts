import type { Theme } from '../../model/state.ts';

const KEY = 'mission-atlas-theme';
const ORDER: readonly Theme[] = ['system', 'light', 'dark'];

export function nextTheme(theme: Theme): Theme {
  return ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length] ?? 'system';
}

/** @returns the theme chosen on an earlier visit, or null; a browser that keeps nothing counts as none */
export function rememberedTheme(): Theme | null {
  const kept = storage()?.getItem(KEY);
  return ORDER.find((theme) => theme === kept) ?? null;
}

export function rememberTheme(theme: Theme): void {
  if (theme === 'system') storage()?.removeItem(KEY);
  else storage()?.setItem(KEY, theme);
}

/** Reading `localStorage` itself throws where the browser forbids it: then nothing is remembered. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
