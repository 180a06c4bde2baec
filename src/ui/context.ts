import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { Bundle, NoteRecord, ResourceName } from '../model/bundle.ts';
import type { ImportedRegions } from '../model/imported.ts';
import type { Bounds, Selectors } from '../model/select.ts';
import type { Window } from '../model/state.ts';
import type { Store } from '../model/store.ts';
import type { Stories } from '../model/stories.ts';
import type { Text } from '../text/en.ts';

/** The data as they arrive, and the two things a view may ask of the loader. */
export interface BundleSource {
  readonly bundle: ReadonlySignal<Bundle>;
  /** Fetches resources that are neither there nor on their way; faults land in `bundle.failures`. */
  load(names: readonly ResourceName[]): void;
  /** Fetches every failed resource again. */
  retry(): void;
}

/** How far the map has come; `still` is the drawing that stays where there is no WebGL2. */
export type Phase = 'start' | 'sketch' | 'map' | 'still';

/** What the map and the dock tell the other views about what is on screen. */
export interface OnScreen {
  readonly phase: Signal<Phase>;
  readonly notes: Signal<readonly NoteRecord[]>; // of the areas in view
  readonly zoom: Signal<number | null>; // of the map as drawn, for the legend's sizes; null before there is one
  readonly bounds: Signal<Bounds | null>; // of the map's free part; null before there is a map
  readonly axis: Signal<Window | null>; // the part of the time axis that the dock shows; null before there is one
}

/** What every view is given. */
export interface Context {
  readonly view: OnScreen;
  readonly store: Store;
  readonly source: BundleSource;
  readonly select: Selectors;
  readonly stories: Stories;
  readonly regions: ImportedRegions; // of files a person loaded
  readonly text: Text;
  readonly home?: string | undefined; // address of the whole atlas, where a part of it has one
}

/** Fills its host and follows the signals until the returned function is called. */
export type View = (host: HTMLElement, context: Context) => () => void;
