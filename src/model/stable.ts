import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Window } from './state.ts';

/** A computed signal that keeps its value, the very same object, while what is read is the same: who follows it rests. */
export function stable<T>(read: () => T, same: (a: T, b: T) => boolean = Object.is): ReadonlySignal<T> {
  let last: { readonly value: T } | null = null;
  return computed(() => {
    const next = read();
    if (!last || !same(last.value, next)) last = { value: next };
    return last.value;
  });
}

export function sameWindow(a: Window, b: Window): boolean {
  return a.from === b.from && a.to === b.to;
}

export function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

export function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
