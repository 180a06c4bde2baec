import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { Bundle, NoteRecord, ResourceName } from '../model/bundle.ts';
import type { ImportedRegions } from '../model/imported.ts';
import type { Bounds, Selectors } from '../model/select.ts';
import type { State, Window } from '../model/state.ts';
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
  readonly free?: Signal<Size | null>; // of the map's free part, in CSS px
  readonly covers?: Signal<readonly Element[]>; // of other views, lying on the map: no name of the map is put under them
  readonly paper?: Signal<boolean>; // the browser lays the page out for printing
  readonly picture?: Signal<TakePicture | null>; // of the map as it is drawn; null before there is one
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Copies the whole map, with its labels, once all it shows is drawn. @param ratio pixels of the copy to a CSS px */
export type TakePicture = (ratio: number) => Promise<HTMLCanvasElement>;

/** The sizes of the parts of a picture, in CSS px. */
export interface StudioSizes {
  readonly map: Size;
  readonly timeline: Size;
  readonly chart: number; // width of the mandate's chart, which is as high as its rows
}

/** A second atlas out of sight, for pictures: what is on screen stays as it is. */
export interface Studio {
  readonly context: Context; // with a state of its own
  readonly map: HTMLElement;
  readonly timeline: HTMLElement;
  readonly legend: HTMLElement;
  readonly chart: HTMLElement; // of the mandate; empty where none is shown
  readonly panel: HTMLElement; // of which the charts that a step speaks of are seen
  /** Shows a state; fulfilled when its data have arrived and the views have their size. */
  show(state: State, sizes: StudioSizes): Promise<void>;
  /** The same for data asked for since. */
  settled(): Promise<void>;
  /** @throws when the map could not be drawn */
  picture(ratio: number): Promise<HTMLCanvasElement>;
  close(): void;
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
  /** Opens a second atlas out of sight; absent where no picture can be taken. */
  readonly openStudio?: (state: State) => Studio;
}

/** Fills its host and follows the signals until the returned function is called. */
export type View = (host: HTMLElement, context: Context) => () => void;
