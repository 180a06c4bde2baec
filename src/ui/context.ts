import type { ReadonlySignal } from '@preact/signals-core';
import type { Bundle, ResourceName } from '../model/bundle.ts';
import type { Selectors } from '../model/select.ts';
import type { Store } from '../model/store.ts';
import type { Text } from '../text/en.ts';

/** The data as they arrive, and the two things a view may ask of the loader. */
export interface BundleSource {
  readonly bundle: ReadonlySignal<Bundle>;
  /** Fetches resources that are neither there nor on their way; faults land in `bundle.failures`. */
  load(names: readonly ResourceName[]): void;
  /** Fetches every failed resource again. */
  retry(): void;
}

/** What every view is given. */
export interface Context {
  readonly store: Store;
  readonly source: BundleSource;
  readonly select: Selectors;
  readonly text: Text;
}

/** Fills its host and follows the signals until the returned function is called. */
export type View = (host: HTMLElement, context: Context) => () => void;
