import type { Base } from '../../analysis/bases.ts';
import type { Violence } from '../../analysis/violence.ts';
import type { Mission } from '../../model/bundle.ts';
import { NULL } from '../../model/table.ts';
import type { Text } from '../../text/en.ts';
import { labelPoint } from '../labels.ts';
import type { AreaShown, TotalMark } from '../scene.ts';
import { divisionsOf, KINDS, type Kind, type Mark, type MarkGroup, type UnitInView } from './marks.ts';

/** How many marks of one kind are listed; the heading says how many there are. */
const MOST_MARKS = 200;
const MOST_DIVISIONS = 2;

/** What is drawn, for the list of it. */
export interface Drawn {
  readonly text: Text;
  readonly units: readonly UnitInView[];
  readonly violence: Violence | null;
  readonly byEvents: boolean;
  readonly totals: readonly TotalMark[];
  readonly bases: readonly Base[];
  readonly areas: readonly AreaShown[];
  readonly missions: readonly Mission[];
  inView(lng: number, lat: number): boolean;
  countryName(iso3: string): string;
}

/** The marks in view by kind, each kind in its order; kinds without a mark are left out. */
export function groupsOf(drawn: Drawn): readonly MarkGroup[] {
  const { violence, units } = drawn;
  const circles = (pale: boolean) => (violence ? units.filter((unit) => unit.pale === pale) : []);
  const read = (unit: UnitInView): Mark => unitMark(unit, violence as Violence, drawn);
  const all: Readonly<Record<Kind, MarkGroup>> = {
    unit: group('unit', circles(false), read),
    around: group('around', circles(true), read),
    total: group('total', totalsInView(drawn), (mark) => totalMark(mark, drawn.text)),
    base: group('base', basesInView(drawn), (base) => baseMark(base, drawn)),
    area: group('area', areasInView(drawn), (area) => area),
  };
  return KINDS.map((kind) => all[kind]).filter((one) => one.all > 0);
}

function group<T>(kind: Kind, items: readonly T[], read: (item: T) => Mark): MarkGroup {
  return { kind, marks: items.slice(0, MOST_MARKS).map(read), all: items.length };
}

function unitMark({ unit, lng, lat, places, tally }: UnitInView, violence: Violence, drawn: Drawn): Mark {
  const { text, byEvents, countryName } = drawn;
  const words = text.inView;
  const divisions = divisionsOf(violence, places);
  const iso3 = violence.places.iso3Now;
  const country = countryName(iso3.dictionary[iso3.raw[places[0] ?? 0] ?? NULL] ?? '');
  const rest = divisions.length - MOST_DIVISIONS;
  const named = rest > 1 ? [...divisions.slice(0, MOST_DIVISIONS - 1), words.more(rest + 1)] : divisions;
  const figures = byEvents ? [words.events(tally.events)] : [words.deaths(tally), words.events(tally.events)];
  return {
    key: `unit ${unit}`,
    hit: { kind: 'unit', unit },
    lng,
    lat,
    name: words.cell(named, country),
    detail: [...figures, whereabouts(violence, places, text)].join('; '),
  };
}

function whereabouts({ places }: Violence, [first = 0, ...rest]: readonly number[], text: Text): string {
  const words = text.map.card;
  return rest.length > 0
    ? words.cell(rest.length + 1)
    : words.coordinates(places.lat[first] ?? 0, places.lon[first] ?? 0);
}

function totalsInView({ totals, inView }: Drawn): readonly TotalMark[] {
  return totals
    .filter(({ point: [lng, lat] }) => inView(lng, lat))
    .sort((a, b) => b.total.best - a.total.best || (a.label < b.label ? -1 : 1));
}

function totalMark({ iso3, label, point: [lng, lat], total, from, to }: TotalMark, text: Text): Mark {
  return {
    key: `total ${iso3}`,
    hit: { kind: 'total', iso3 },
    lng,
    lat,
    name: label,
    detail: text.inView.official(total.best, from, to),
  };
}

function basesInView({ bases, inView }: Drawn): readonly Base[] {
  return bases
    .filter(({ lon, lat }) => inView(lon, lat))
    .sort((a, b) => (b.troops ?? -1) - (a.troops ?? -1) || (a.place < b.place ? -1 : 1));
}

function baseMark({ row, mission, place, lat, lon, troops, year, hq }: Base, drawn: Drawn): Mark {
  const { text, missions } = drawn;
  const acronym = missions.find(({ id }) => id === mission)?.acronym ?? mission;
  return {
    key: `base ${row}`,
    hit: { kind: 'base', row },
    lng: lon,
    lat,
    name: hq === 3 ? text.map.hq(place) : place,
    detail: `${acronym}, ${year}; ${text.inView.troops(troops)}`,
  };
}

const RANK = { chosen: 0, active: 1, context: 1, past: 2 } as const;

function areasInView({ areas, missions, inView, text }: Drawn): readonly Mark[] {
  const byId = new Map(missions.map((mission) => [mission.id, mission]));
  const found = areas.flatMap(({ status, ...area }) => {
    const mission = byId.get(area.mission);
    if (!mission || status === 'chosen') return []; // the chosen one has the panel
    const [lng, lat] = labelPoint({ status, ...area }, mission);
    if (!inView(lng, lat)) return [];
    const mark: Mark = {
      key: `area ${mission.id}`,
      hit: { kind: 'area', mission: mission.id },
      lng,
      lat,
      name: mission.acronym,
      detail: `${mission.name}; ${text.inView.status[status]}`,
    };
    return [{ mark, rank: RANK[status] }];
  });
  found.sort((a, b) => a.rank - b.rank || (a.mark.name < b.mark.name ? -1 : 1));
  return found.map(({ mark }) => mark);
}
