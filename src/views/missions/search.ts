import UFuzzy from '@leeoniya/ufuzzy';
import type { Mission } from '../../model/bundle.ts';
import type { Text } from '../../text/en.ts';
import { placeOf } from './place.ts';

const BY_WORD = new UFuzzy({ intraMode: 1, interLft: 2 });
const ANYWHERE = new UFuzzy({ interLft: 0 });

/** Finds missions by acronym, name and country. @returns null for an empty query, else the ids, best first */
export type Search = (query: string) => readonly string[] | null;

export function createSearch(missions: readonly Mission[], text: Text): Search {
  const haystack = UFuzzy.latinize(
    missions.map((mission) => {
      const hosts = mission.hosts.map(({ name }) => name).join(' ');
      return `${mission.acronym} ${placeOf(mission, text)} ${mission.name} ${hosts}`;
    }),
  );
  const find = (fuzzy: UFuzzy, needle: string): string[] => {
    const [found, , order] = fuzzy.search(haystack, needle, 3);
    const rows = order && found ? order.map((at) => found[at] ?? -1) : (found ?? []);
    return rows.flatMap((row) => missions[row]?.id ?? []);
  };
  return (query) => {
    const needle = UFuzzy.latinize(query.trim());
    if (needle === '') return null;
    const words = find(BY_WORD, needle);
    return words.length > 0 ? words : find(ANYWHERE, needle);
  };
}
