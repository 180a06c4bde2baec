/** The view as the atlas tells it to its host. Months are `YYYY-MM`. */
export interface HostState {
  readonly link: string; // the whole view, in the link's own grammar
  readonly data: string; // version of the data package
  readonly mission: string | null;
  readonly region: string | null;
  readonly mode: 'date' | 'range' | 'cumulative';
  readonly from: string;
  readonly to: string;
  readonly story: string | null;
  readonly step: number | null; // from 1
  readonly playing: boolean;
}

/** What the atlas says of itself. */
export type News =
  | { readonly event: 'ready'; readonly state: HostState }
  | { readonly event: 'statechange'; readonly state: HostState }
  | { readonly event: 'select'; readonly mission: string | null; readonly region: string | null }
  | { readonly event: 'error'; readonly message: string };

/** `<mission-atlas>`, as a page uses it. */
export interface MissionAtlas extends HTMLElement {
  /** The view as a link; empty before `ready`. */
  readonly link: string;
  /** Null before `ready`. */
  readonly state: HostState | null;
  play(): void;
  pause(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'mission-atlas': MissionAtlas;
  }
}
