import { radiusFactor } from '../analysis/scale.ts';
import type { Mission } from '../model/bundle.ts';
import type { Text } from '../text/en.ts';
import { boxOf, type LabelItem, type LabelPlace, placeLabels } from './placement.ts';
import type { Box, FreeBox } from './projection.ts';
import type { AreaShown, TotalMark } from './scene.ts';

/** A label with its place: the same for the live map and the drawing. */
export interface PlacedLabel extends LabelPlace {
  readonly kind: 'mission' | 'total';
  readonly key: string; // mission id or country code
  readonly lng: number;
  readonly lat: number;
  readonly x: number;
  readonly y: number;
  readonly head: string;
  readonly line: string;
  readonly box: Box; // on the map
}

/** A mission whose area is too small to be seen: it stands as a square. */
export interface AreaPoint {
  readonly mission: string;
  readonly lng: number;
  readonly lat: number;
}

export interface LabelInput {
  readonly areas: readonly AreaShown[];
  readonly missions: readonly Mission[];
  readonly troops: ReadonlyMap<string, number>; // of missions, as estimated from bases: the larger, the sooner named
  readonly marks: readonly TotalMark[];
  readonly killed: number | null; // peacekeepers of the chosen mission, killed in the window
  readonly months: number; // of the official totals
  readonly zoom: number;
  readonly text: Text;
  /** @returns px on the map, or null behind the globe */
  project(lng: number, lat: number): readonly [number, number] | null;
  measure(head: string, line: string): { readonly width: number; readonly height: number };
  readonly box: FreeBox;
  readonly obstacles: readonly Box[];
  /** A region is chosen: no mission is named. */
  readonly quiet: boolean;
}

const SMALL = 8; // px: an area under it is drawn as a square
const LINE_HEIGHT = 16;
const LEAST_RING = 6; // px: smaller totals say their number on hover, but for the chosen mission's host

interface Draft {
  readonly kind: PlacedLabel['kind'];
  readonly key: string;
  readonly lng: number;
  readonly lat: number;
  readonly head: string;
  readonly line: string;
  readonly item: LabelItem;
}

/** Places the missions' labels first, then the official totals of host countries. */
export function layOutLabels(input: LabelInput): { labels: PlacedLabel[]; points: AreaPoint[] } {
  const points: AreaPoint[] = [];
  const drafts = ranked(missionDrafts(input, points), input.troops).concat(totalDrafts(input));
  const byId = new Map(drafts.map((draft) => [draft.item.id, draft]));
  const labels: PlacedLabel[] = [];
  for (const place of placeLabels(
    drafts.map(({ item }) => item),
    input.box,
    [...input.obstacles, ...input.box.covered],
  )) {
    const draft = byId.get(place.id);
    if (!draft) continue;
    const { item, ...rest } = draft;
    const line = place.short ? '' : rest.line;
    labels.push({ ...rest, ...place, line, x: item.x, y: item.y, box: boxOf(item, place) });
  }
  return { labels, points };
}

function missionDrafts(input: LabelInput, points: AreaPoint[]): Draft[] {
  const { areas, missions, text, quiet } = input;
  if (quiet) return [];
  const chosen = areas.some(({ status }) => status === 'chosen');
  const drafts: Draft[] = [];
  for (const area of areas) {
    const mission = missions.find(({ id }) => id === area.mission);
    if (!mission || area.status === 'past') continue;
    const [lng, lat] = labelPoint(area, mission);
    const screen = input.project(lng, lat);
    if (!screen) continue;
    const size = sizeOnScreen(area, input);
    const wide = !chosen && area.status === 'context';
    const small = wide || Math.sqrt(size.width * size.height) < SMALL;
    if (small) points.push({ mission: area.mission, lng, lat });
    if (chosen && area.status !== 'chosen') continue;
    const killed = area.status === 'chosen' ? input.killed : null;
    const head = mission.acronym;
    const line = killed ? text.map.killed(killed) : areaName(mission, text);
    const box = input.measure(head, line);
    const [x, y] = screen;
    drafts.push({
      kind: 'mission',
      key: mission.id,
      lng,
      lat,
      head,
      line,
      item: {
        id: `mission ${mission.id}`,
        x,
        y,
        ...box,
        clear: small ? 5 : 0,
        centred: chosen || (!small && size.width > box.width * 0.8 && size.height > box.height * 1.4),
        leader: !chosen,
        slide: chosen,
        must: chosen,
        group: 0,
        rank: 0,
        ...(chosen ? {} : { short: input.measure(head, '') }),
      },
    });
  }
  // The more crowded a point, the sooner it chooses: from the middle of the crowd outwards.
  return drafts.sort((a, b) => crowd(b, drafts) - crowd(a, drafts) || (a.key < b.key ? -1 : 1));
}

/** Ranks by troops, missions without a figure last. */
function ranked(drafts: readonly Draft[], troops: LabelInput['troops']): Draft[] {
  const size = ({ key }: Draft): number => troops.get(key) ?? -1;
  const order = [...drafts].sort((a, b) => size(b) - size(a));
  return drafts.map((draft) => ({ ...draft, item: { ...draft.item, rank: order.indexOf(draft) } }));
}

function totalDrafts({ areas, marks, text, months, zoom, project, measure }: LabelInput): Draft[] {
  const factor = radiusFactor(months, zoom);
  const chosen = areas.some(({ status }) => status === 'chosen');
  return marks
    .filter(({ strong }) => strong || chosen)
    .sort((a, b) => b.total.best - a.total.best)
    .flatMap(({ iso3, point: [lng, lat], total, from, to, strong }, at) => {
      const screen = project(lng, lat);
      if (!screen) return [];
      const head = text.common.number(total.best);
      const line = chosen && strong ? text.map.official(from, to) : text.map.officialShort(from, to);
      const box = measure(head, line);
      const radius = factor * Math.sqrt(total.best);
      if (!(chosen && strong) && radius < LEAST_RING) return [];
      const fits = radius * 2 > Math.hypot(box.width, box.height) + 4;
      const item: LabelItem = {
        id: `total ${iso3}`,
        x: screen[0],
        y: screen[1],
        ...box,
        clear: radius,
        centred: fits,
        leader: false,
        slide: false,
        must: chosen && strong,
        group: 1,
        rank: at,
      };
      return [{ kind: 'total' as const, key: iso3, lng, lat, head, line, item }];
    });
}

/** Where an area is several whole countries its middle says nothing: the headquarters then. */
export function labelPoint(area: AreaShown, { hosts, hq }: Mission): readonly [number, number] {
  return !area.finer && hosts.length > 1 && hq ? [hq.lon, hq.lat] : area.point;
}

/** What stands under the acronym. */
function areaName(mission: Mission, text: Text): string {
  const special = text.chrome.areas[mission.id];
  return (
    special ?? text.map.several(mission.hosts.map(({ iso3, name }) => text.chrome.countries[iso3] ?? name))
  );
}

function sizeOnScreen({ bbox }: AreaShown, { project }: LabelInput): { width: number; height: number } {
  const [west, south, east, north] = bbox;
  const middle = (south + north) / 2;
  const [left, right] = [project(west, middle), project(east, middle)];
  const [top, bottom] = [project((west + east) / 2, north), project((west + east) / 2, south)];
  return {
    width: left && right ? Math.abs(right[0] - left[0]) : Number.POSITIVE_INFINITY,
    height: top && bottom ? Math.abs(bottom[1] - top[1]) : Number.POSITIVE_INFINITY,
  };
}

function crowd(draft: Draft, all: readonly Draft[]): number {
  return all.filter(({ item }) => Math.hypot(item.x - draft.item.x, item.y - draft.item.y) < 90).length;
}

/** Measures in the map's faces; one canvas for all. */
export function createMeasure(): LabelInput['measure'] {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  const widthOf = (font: string, words: string): number => {
    const key = font + words;
    const known = widths.get(key);
    if (known !== undefined) return known;
    if (!context) return words.length * 7;
    context.font = font;
    const width = context.measureText(words).width;
    widths.set(key, width);
    return width;
  };
  return (head, line) => ({
    width: Math.max(widthOf('14px "Map Bold"', head), widthOf('12px "Map Regular"', line)),
    height: line === '' ? LINE_HEIGHT : LINE_HEIGHT * 2,
  });
}
