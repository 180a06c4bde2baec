import { geoCircle } from 'd3-geo';
import type { Feature, FeatureCollection, Point, Position } from 'geojson';
import type { Base } from '../analysis/bases.ts';
import type { Annotation, Step } from '../model/story.ts';

/** The anchor of a label in MapLibre's words: where its place lies from it. */
type LabelAnchor = 'left' | 'top' | 'bottom';

interface AnnotationPoint {
  readonly kind: 'point' | 'label' | 'base'; // a dot with its name, a name alone, a ring around a base
  readonly label: string;
  readonly anchor: LabelAnchor;
}

/** What a step points at: lines to draw, and points with their names. */
export interface AnnotationShapes {
  readonly lines: FeatureCollection;
  readonly points: FeatureCollection<Point, AnnotationPoint>;
}

const KM_PER_DEGREE = 111.195; // of a great circle, mean radius
const HEAD = { share: 0.09, angle: (26 * Math.PI) / 180 };

/** @param bases that are on the map: those a step names by their place get a ring */
export function annotationShapes(step: Step | null, bases: readonly Base[]): AnnotationShapes {
  const annotations = step?.annotations ?? [];
  const named = new Set(step?.highlight.places ?? []);
  const rings = bases.filter(({ place }) => named.has(place));
  return {
    lines: { type: 'FeatureCollection', features: annotations.flatMap(linesOf) },
    points: {
      type: 'FeatureCollection',
      features: [
        ...annotations.map(labelOf),
        ...rings.map(({ lon, lat }) => point([lon, lat], { kind: 'base', label: '', anchor: 'left' })),
      ],
    },
  };
}

function linesOf({ kind, lng, lat, km, from }: Annotation): Feature[] {
  if (kind === 'outline' && km !== undefined) {
    const circle = geoCircle()
      .center([lng, lat])
      .radius(km / KM_PER_DEGREE)
      .precision(5)();
    return [line(circle.coordinates[0] ?? [])];
  }
  return kind === 'arrow' && from ? [line([[...from], [lng, lat]]), line(head(from, [lng, lat]))] : [];
}

/** Two strokes that meet at the tip; drawn on a plane, as arrows are short. */
function head([x, y]: readonly [number, number], [tipX, tipY]: readonly [number, number]): Position[] {
  const wide = Math.cos((tipY * Math.PI) / 180);
  const [dx, dy] = [(x - tipX) * wide, y - tipY];
  const length = Math.hypot(dx, dy) * HEAD.share;
  const back = Math.atan2(dy, dx);
  const end = (angle: number): Position => [
    tipX + (length * Math.cos(angle)) / wide,
    tipY + length * Math.sin(angle),
  ];
  return [end(back + HEAD.angle), [tipX, tipY], end(back - HEAD.angle)];
}

function labelOf({ kind, lng, lat, label, km, from }: Annotation): Feature<Point, AnnotationPoint> {
  if (kind === 'outline') {
    return point([lng, lat + (km ?? 0) / KM_PER_DEGREE], { kind: 'label', label, anchor: 'bottom' });
  }
  if (kind === 'arrow' && from) {
    return point([...from], { kind: 'label', label, anchor: from[1] >= lat ? 'bottom' : 'top' });
  }
  return point([lng, lat], { kind: 'point', label, anchor: 'left' });
}

function line(coordinates: Position[]): Feature {
  return { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } };
}

function point(coordinates: Position, properties: AnnotationPoint): Feature<Point, AnnotationPoint> {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } };
}
