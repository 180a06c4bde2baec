import type { AreaProperties, Mission } from '../model/bundle.ts';
import { isActive, type Window } from '../model/state.ts';
import type { AreaStatus } from './layers/areas.ts';

/** What decides how a mission's area stands on the map. */
export interface Standing {
  readonly spans: ReadonlyMap<string, Window>; // months of deployment, by mission
  readonly window: Window;
  readonly chosen: string | null; // a mission
  readonly beside: boolean; // something is chosen: other missions stand back
  readonly wide: ReadonlySet<string>;
}

/** @returns null where the area is not drawn */
export function areaStatus(
  mission: string,
  { spans, window, chosen, beside, wide }: Standing,
): AreaStatus | null {
  if (mission === chosen) return 'chosen';
  const span = spans.get(mission);
  if (!span) return null;
  if (isActive(span, window)) return beside || wide.has(mission) ? 'context' : 'active';
  return !beside && span.to < window.from ? 'past' : null;
}

/** Missions drawn as several whole countries, for want of a finer source: in full colour they would say more than is known. */
export function wideMissions(
  areas: readonly { readonly properties: AreaProperties }[],
  missions: readonly Mission[],
): ReadonlySet<string> {
  const coarse = new Set(
    areas.filter(({ properties }) => !properties.finer).map(({ properties }) => properties.mission),
  );
  return new Set(missions.filter(({ id, hosts }) => hosts.length > 1 && coarse.has(id)).map(({ id }) => id));
}
