import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Base } from '../analysis/bases.ts';
import { BASE_CLASSES } from '../analysis/scale.ts';
import type { Admin1Properties, Areal, CountryProperties } from '../model/bundle.ts';
import { ints, numbers, type Table, valueAt } from '../model/table.ts';
import type { Text } from '../text/en.ts';
import { baseIcon, leaderIcon } from './images.ts';
import type { AreaPoint, PlacedLabel } from './labels.ts';
import { baseClass } from './layers/bases.ts';
import type { RegionShown } from './region.ts';
import type { TotalMark } from './scene.ts';

/** What the live map's point sources hold: plain GeoJSON, made from what the scene shows. */
type Points = FeatureCollection<Point>;

function collect(features: readonly Feature<Point>[]): Points {
  return { type: 'FeatureCollection', features: [...features] };
}

function point(lng: number, lat: number, properties: Readonly<Record<string, unknown>>): Feature<Point> {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties };
}

const LABEL_SIZE = 12;

/** Squares, the largest below; `named` where a mission is chosen. */
export function baseFeatures(bases: readonly Base[], named: boolean, text: Text): Points {
  return collect(
    bases.map((base) => {
      const size = baseClass(base.troops);
      const side = (BASE_CLASSES[size]?.size ?? 6) + (base.hq === 3 ? 6 : 0);
      return point(base.lon, base.lat, {
        row: base.row,
        icon: baseIcon(size, base.hq),
        order: -(base.hq * 100_000 + (base.troops ?? 0)),
        named,
        label: base.hq === 3 ? text.map.hq(base.place) : base.place,
        offset: (side / 2 + 4) / LABEL_SIZE,
      });
    }),
  );
}

export function totalFeatures(marks: readonly TotalMark[]): Points {
  return collect(
    marks.map(({ iso3, point: [lng, lat], total, strong }) =>
      point(lng, lat, { iso3, root: Math.sqrt(total.best), strong }),
    ),
  );
}

/** Names of countries but for those whose mission is named; the largest first. */
export function countryFeatures(countries: Areal<CountryProperties>, without: ReadonlySet<string>): Points {
  return collect(
    countries.features
      .filter(({ properties }) => !without.has(properties.iso3))
      .map(({ properties }) =>
        point(properties.point[0], properties.point[1], { iso3: properties.iso3, label: properties.label }),
      ),
  );
}

/** A dot in each country of these codes: an indicator does not apply there. */
export function dotFeatures(countries: Areal<CountryProperties>, codes: ReadonlySet<string>): Points {
  return collect(
    countries.features
      .filter(({ properties }) => codes.has(properties.iso3))
      .map(({ properties: { iso3, point: at } }) => point(at[0], at[1], { iso3 })),
  );
}

/** Names of divisions; one that is divided today says so. */
export function divisionFeatures(divisions: Areal<Admin1Properties>): Points {
  return collect(
    divisions.features.map(({ properties: { name, vintage, point: at } }) =>
      point(at[0], at[1], { label: vintage ? `${name}\n(${vintage})` : name }),
    ),
  );
}

export function regionFeature({ name, point: at }: RegionShown): Points {
  return collect([point(at[0], at[1], { label: name })]);
}

const MOST_CAPITALS = 6;

/** The capitals in view, the largest first, at most six; none where a base of that name stands. */
export function capitalFeatures(
  places: Table,
  inView: (lng: number, lat: number) => boolean,
  bases: readonly Base[],
): Points {
  const taken = new Set(bases.map(({ place }) => place));
  const capital = ints(places, 'capital');
  const rank = ints(places, 'rank');
  const [lng, lat] = [numbers(places, 'lon'), numbers(places, 'lat')];
  const found: { row: number; name: string }[] = [];
  for (let row = 0; row < places.rows; row++) {
    const name = String(valueAt(places, 'name', row) ?? '');
    if (capital[row] !== 1 || taken.has(name) || !inView(lng[row] ?? 0, lat[row] ?? 0)) continue;
    found.push({ row, name });
  }
  found.sort((a, b) => (rank[a.row] ?? 0) - (rank[b.row] ?? 0));
  return collect(
    found.slice(0, MOST_CAPITALS).map(({ row, name }) => point(lng[row] ?? 0, lat[row] ?? 0, { name })),
  );
}

const HEAD_SIZE = 14;

/** Placed labels of one kind, with the leader's picture, and a square where the area is small. */
export function labelFeatures(
  labels: readonly PlacedLabel[],
  kind: PlacedLabel['kind'],
  points: readonly AreaPoint[],
  leaderColor: string,
): Points {
  const small = new Set(points.map(({ mission }) => mission));
  const placed = labels.filter((label) => label.kind === kind);
  const named = new Set(placed.map(({ key }) => key));
  return collect([
    ...placed.map(({ key, lng, lat, head, line, dx, dy, anchor, leader }) =>
      point(lng, lat, {
        key,
        head,
        line,
        gap: line ? '\n' : '',
        anchor,
        offset: [dx / HEAD_SIZE, dy / HEAD_SIZE],
        small: small.has(key),
        ...(leader ? { leader: leaderIcon(dx, dy, leaderColor), corner: cornerOf(dx, dy) } : {}),
      }),
    ),
    ...points
      .filter(({ mission }) => kind === 'mission' && !named.has(mission))
      .map(({ mission, lng, lat }) =>
        point(lng, lat, {
          key: mission,
          head: '',
          line: '',
          gap: '',
          anchor: 'center',
          offset: [0, 0],
          small: true,
        }),
      ),
  ]);
}

/** Which corner of the leader's picture is the point. */
function cornerOf(dx: number, dy: number): string {
  const across = dx >= 0 ? 'left' : 'right';
  if (dy === 0) return across;
  return `${dy > 0 ? 'top' : 'bottom'}${dx === 0 ? '' : `-${across}`}`;
}
