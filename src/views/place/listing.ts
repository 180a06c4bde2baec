import { type EventAt, eventsOfPlace, fileOf, readEvent } from '../../analysis/events.ts';
import { type PlaceRow, placeRows, wordAt } from '../../analysis/place-rows.ts';
import type { Context } from '../../ui/context.ts';

/** What there is to list: the events, or why there are none yet. */
type State =
  // Newest first; `name` is the one name that the source gives for the place.
  | { readonly kind: 'there'; readonly events: readonly EventAt[]; readonly name: string | null }
  | { readonly kind: 'loading' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly sentence: string };

/** One place in the window: what its circle sums, and the events as far as they have arrived. */
export interface Listing {
  readonly place: number;
  readonly lat: number;
  readonly lon: number;
  readonly admin1: string | null;
  readonly iso3: string | null;
  readonly sums: PlaceRow | null; // of the months; null where nothing starts in the window
  readonly state: State;
}

/** @returns null while the places have not arrived */
export function listingOf(context: Context, place: number): Listing | null {
  const { select, store } = context;
  const violence = select.violence.value;
  if (!violence) return null;
  const { types } = store.settings.value;
  const only = new Uint8Array(violence.places.count);
  only[place] = 1;
  const sums = placeRows(violence, select.window.value, types, only).at(0) ?? null;
  const { lat, lon, admin1, iso3Now } = violence.places;
  return {
    place,
    lat: lat[place] ?? 0,
    lon: lon[place] ?? 0,
    admin1: wordAt(admin1, place),
    iso3: wordAt(iso3Now, place),
    sums,
    state: stateOf(context, place),
  };
}

function stateOf({ select, source, store }: Context, place: number): State {
  const violence = select.violence.value;
  const name = violence && fileOf(violence, place);
  const { info, failures } = source.bundle.value;
  if (!name || !info.has(name)) return { kind: 'absent' };
  const file = select.events.value.get(name);
  const sentence = failures.get(name);
  if (!file) return sentence === undefined ? { kind: 'loading' } : { kind: 'failed', sentence };
  const events = eventsOfPlace(file, place, select.window.value, store.settings.value.types);
  const names = new Set(events.map((at) => readEvent(at).where).filter((name) => name !== null));
  return {
    kind: 'there',
    events: [...events].reverse(),
    name: names.size === 1 ? ([...names][0] ?? null) : null,
  };
}
