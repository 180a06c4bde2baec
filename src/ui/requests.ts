/** What one view may ask of another without knowing it: an event that rises to the root of the page. */
interface Requests {
  /** Show the list of sources, at one of them where an id is given. */
  readonly sources: string | null;
  /** Open what shares and exports this view. */
  readonly share: null;
  /** Bring the mission list into sight; focus its search field or its first row. */
  readonly missions: 'search' | 'rows';
  /** List the events of a place, day by day; null closes the list. */
  readonly place: number | null;
  /** Show the events of a place in the table. */
  readonly events: number;
  /** Show the stories to choose from. */
  readonly stories: null;
}

type Name = keyof Requests;

export function ask<K extends Name>(from: Element, name: K, detail: Requests[K]): void {
  from.dispatchEvent(new CustomEvent(`atlas-${name}`, { detail, bubbles: true, composed: true }));
}

/** Listens at the root above `host`. @returns the way to stop */
export function onAsk<K extends Name>(
  host: Element,
  name: K,
  answer: (detail: Requests[K]) => void,
): () => void {
  const root = host.getRootNode();
  const listen = (event: Event): void => answer((event as CustomEvent<Requests[K]>).detail);
  root.addEventListener(`atlas-${name}`, listen);
  return () => root.removeEventListener(`atlas-${name}`, listen);
}
