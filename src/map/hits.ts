import type { Map as MapLibreMap } from 'maplibre-gl';
import { eventsOfPlace, readEvent, startOf } from '../analysis/events.ts';
import { MIN_RADIUS, radiusFactor } from '../analysis/scale.ts';
import { cellRange, type Violence } from '../analysis/violence.ts';
import { DAYS_ZOOM, type Settings, type State, type Window } from '../model/state.ts';
import type { Context } from '../ui/context.ts';
import { isBehind } from './camera.ts';
import {
  areaCard,
  baseCard,
  type Card,
  type CardContext,
  type CardRow,
  totalCard,
  violenceCard,
} from './card.ts';
import { mercator, STRIDE } from './circles.ts';
import { countryCard, divisionCard, type Land } from './country-card.ts';
import type { Desk } from './desk.ts';
import { AREA_FILLS } from './layers/areas.ts';
import type { AreaShown, CirclesShown } from './scene.ts';
import { latitude } from './sketch-circles.ts';

/** What lies under the pointer, the topmost first. */
export type Hit =
  | { readonly kind: 'unit'; readonly unit: number }
  | { readonly kind: 'base'; readonly row: number }
  | { readonly kind: 'total'; readonly iso3: string }
  | { readonly kind: 'area'; readonly mission: string }
  // `mission`: of the area that lies there too
  | {
      readonly kind: 'division';
      readonly iso3: string;
      readonly name: string;
      readonly mission: string | null;
    }
  | { readonly kind: 'country'; readonly iso3: string; readonly mission: string | null };

const SQUARE = 6; // px around the middle of a small area's square
const SLACK = 3; // px around a mark that still count as the mark

export function hitAt(map: MapLibreMap, desk: Desk, x: number, y: number): Hit | null {
  const near: [[number, number], [number, number]] = [
    [x - SLACK, y - SLACK],
    [x + SLACK, y + SLACK],
  ];
  const [base] = map.queryRenderedFeatures(near, { layers: ['bases'] });
  if (base) return { kind: 'base', row: Number(base.properties.row) };
  const shown = desk.scene.circles.peek();
  const unit = shown && unitAt(map, shown, x, y);
  if (unit !== null) return { kind: 'unit', unit };
  const { labels, points } = desk.labels.peek();
  const label = labels.find(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  if (label) {
    return label.kind === 'mission'
      ? { kind: 'area', mission: label.key }
      : { kind: 'total', iso3: label.key };
  }
  const square = points.find(({ lng, lat }) => distance(map.project([lng, lat]), x, y) <= SQUARE);
  if (square) return { kind: 'area', mission: square.mission };
  const total = totalAt(map, desk, x, y);
  if (total !== null) return { kind: 'total', iso3: total };
  return groundAt(map, desk, areaAt(map, desk, x, y), x, y);
}

/** The topmost area that is drawn there: the layer has those too that are not. */
function areaAt(map: MapLibreMap, { scene }: Desk, x: number, y: number): AreaShown | null {
  const drawn = new Map(
    scene.areas.peek().features.map(({ properties }) => [properties.mission, properties]),
  );
  for (const { properties } of map.queryRenderedFeatures([x, y], { layers: [...AREA_FILLS] })) {
    const area = drawn.get(String(properties.mission));
    if (area) return area;
  }
  return null;
}

/** From the world one comes to a mission, from what is chosen to a division; where countries are filled, to them. */
function groundAt(map: MapLibreMap, desk: Desk, area: AreaShown | null, x: number, y: number): Hit | null {
  const mission = area?.mission ?? null;
  const status = desk.scene.fill.peek() ? 'chosen' : area?.status;
  if (mission !== null && status === 'active') return { kind: 'area', mission };
  const [division] = map.queryRenderedFeatures([x, y], { layers: ['admin1'] });
  if (division) {
    const { iso3, name } = division.properties;
    return { kind: 'division', iso3: String(iso3), name: String(name), mission };
  }
  if (mission !== null && status !== 'chosen') return { kind: 'area', mission };
  const [country] = map.queryRenderedFeatures([x, y], { layers: ['land'] });
  return country ? { kind: 'country', iso3: String(country.properties.iso3), mission } : null;
}

/**
 * What a press on a hit chooses: a mission, a division (beside what is chosen already), a country where no mission is;
 * null for nothing.
 */
export function choiceOf(hit: Hit | null, { mission, region }: State): Choice | null {
  if (hit?.kind !== 'area' && hit?.kind !== 'division' && hit?.kind !== 'country') return null;
  const drilling = hit.kind === 'division' && (mission ?? region) !== null;
  if (hit.mission !== null && hit.mission !== mission && !drilling) return { mission: hit.mission };
  if (hit.kind === 'area' || (hit.kind === 'country' && hit.mission !== null)) return null;
  const key = hit.kind === 'country' ? `country:${hit.iso3}` : `admin1:${hit.iso3}~${hit.name}`;
  return key === region ? null : { region: key };
}

type Choice = { readonly mission: string } | { readonly region: string };

function distance(screen: { readonly x: number; readonly y: number }, x: number, y: number): number {
  return Math.hypot(screen.x - x, screen.y - y);
}

const WIDE_RING = 40; // px: inside a larger circle lie other things; only its line is the mark
const LINE = 6;

function totalAt(map: MapLibreMap, desk: Desk, x: number, y: number): string | null {
  const factor = radiusFactor(desk.totalMonths.peek(), map.getZoom());
  const hits = desk.scene.marks.peek().flatMap(({ iso3, point, total }) => {
    if (isBehind(point[0], point[1], desk.camera.peek(), desk.frame.peek())) return [];
    const away = distance(map.project([point[0], point[1]]), x, y);
    const radius = factor * Math.sqrt(total.best);
    const hit = radius > WIDE_RING ? Math.abs(away - radius) <= LINE : away <= radius + SLACK;
    return hit ? [{ iso3, radius }] : [];
  });
  hits.sort((a, b) => a.radius - b.radius);
  return hits[0]?.iso3 ?? null;
}

/** The smallest circle under the pointer: it was drawn last. */
function unitAt(
  map: MapLibreMap,
  { circles, months, widen }: CirclesShown,
  x: number,
  y: number,
): number | null {
  const at = map.unproject([x, y]);
  const [mx, my] = mercator(at.lng, at.lat);
  const zoom = map.getZoom();
  const factor = radiusFactor(months, zoom, widen);
  const world = 512 * 2 ** zoom * 0.3; // well under the scale of any place in sight
  const { data, unit, count } = circles;
  for (let row = count - 1; row >= 0; row--) {
    const from = row * STRIDE;
    const [cx = 0, cy = 0] = [data[from], data[from + 1]];
    const deaths = (data[from + 2] ?? 0) + (data[from + 3] ?? 0) + (data[from + 4] ?? 0);
    const radius = Math.max(MIN_RADIUS, factor * Math.sqrt(deaths)) + SLACK;
    if (Math.abs(cx - mx) * world > radius || Math.abs(cy - my) * world > radius) continue;
    if (distance(map.project([(cx - 0.5) * 360, latitude(cy)]), x, y) <= radius) return unit[row] ?? null;
  }
  return null;
}

/** @returns what the card of a hit says; null where there is nothing to say */
export function hitCard(hit: Hit, { source, select, store, text, view }: Context, desk: Desk): Card | null {
  const { data } = source.bundle.peek();
  const names = new Map(
    data.countries?.features.map(({ properties }) => [properties.iso3, properties.label]),
  );
  const context: CardContext = {
    text,
    window: select.window.peek(),
    sources: data.sources ?? [],
    countryName: (iso3) => names.get(iso3) ?? iso3,
    bases: select.mission.peek() ? desk.bases.peek() : [],
    measure: select.measure.peek(),
    events: (view.zoom.peek() ?? 0) < DAYS_ZOOM ? new Map() : select.events.peek(),
  };
  const missionOf = (id: string) => select.missions.peek().find((mission) => mission.id === id) ?? null;
  if (hit.kind === 'unit') {
    return unitCard(hit.unit, desk, context, store.state.peek().settings.types);
  }
  if (hit.kind === 'base') {
    const base = desk.bases.peek().find(({ row }) => row === hit.row);
    return base && data.bases ? baseCard(base, missionOf(base.mission), data.bases, context) : null;
  }
  if (hit.kind === 'total') {
    const mark = desk.scene.marks.peek().find(({ iso3 }) => iso3 === hit.iso3);
    return mark ? totalCard(mark, context) : null;
  }
  if (hit.kind === 'country' || hit.kind === 'division') {
    const land: Land = {
      fill: desk.scene.fill.peek(),
      mission: hit.mission === null ? null : missionOf(hit.mission),
      choice: choiceOf(hit, store.state.peek()),
    };
    if (hit.kind === 'country') return countryCard(hit.iso3, land, context);
    const found = data.admin1?.features.find(
      ({ properties }) => properties.iso3 === hit.iso3 && properties.name === hit.name,
    );
    return found ? divisionCard(found.properties, land, context) : null;
  }
  const area = desk.scene.areas.peek().features.find(({ properties }) => properties.mission === hit.mission);
  const mission = missionOf(hit.mission);
  if (!area || !mission || area.properties.status === 'chosen') return null;
  const { missions, time } = store.limits;
  return areaCard(area.properties, mission, (missions.get(mission.id)?.to ?? 0) >= time.to, context);
}

function unitCard(
  unit: number,
  { scene }: Desk,
  context: CardContext,
  types: Settings['types'],
): Card | null {
  const [violence, shown] = [scene.violence.peek(), scene.circles.peek()];
  if (!violence || !shown) return null;
  const summed = violenceCard(violence, placesOf(shown, unit, violence, context.window), context);
  const card = shown.cells ? summed : { ...summed, rows: [...summed.rows, ...daysRow(unit, context, types)] };
  if (types.every(Boolean)) return card;
  const { common, layers } = context.text;
  const value = layers.filtered(common.types.filter((_, at) => types[at]));
  return { ...card, rows: [...card.rows, { label: layers.show.types, value }] };
}

/** How many events the place has and from when to when, once their days are there. */
function daysRow(place: number, { text, window, events }: CardContext, types: Settings['types']): CardRow[] {
  const found = [...events.values()].flatMap((file) => eventsOfPlace(file, place, window, types));
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return [];
  const words = text.events;
  const days =
    found.length === 1 ? words.when(readEvent(first)) : words.starts(startOf(first), startOf(last));
  return [{ label: words.card.label, value: words.card.value(found.length, days) }];
}

function placesOf(
  { units, cells }: CirclesShown,
  unit: number,
  violence: Violence,
  window: Window,
): number[] {
  if (!cells) return [unit];
  const places = new Set<number>();
  const [from, to] = cellRange(violence, window);
  for (let cell = from; cell < to; cell++) {
    const place = violence.place[cell] ?? -1;
    if (units.of[place] === unit) places.add(place);
  }
  return [...places].sort((a, b) => a - b);
}
