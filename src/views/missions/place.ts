import type { Mission } from '../../model/bundle.ts';
import type { Text } from '../../text/en.ts';

/** Where a mission works, in a few words: its special area, or its host countries. */
export function placeOf(mission: Mission, { chrome }: Text): string {
  const area = chrome.areas[mission.id];
  if (area) return area;
  return mission.hosts.map(({ iso3, name }) => chrome.countries[iso3] ?? name).join(', ');
}
