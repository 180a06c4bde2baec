type Point = readonly [x: number, y: number];

/** How far, in units of the drawing, a line may leave the outline it stands for. */
const TOLERANCE = 0.7;
/** Rings that enclose less, in square units, are left out. */
const SMALLEST = 4;

/**
 * Shortens the path that d3-geo writes with whole numbers (`M1,2L3,4Z`): fewer points, each relative to the last.
 * @throws on any other command
 */
export function shorten(path: string): string {
  return path
    .split(/(?=M)/)
    .filter((part) => part !== '')
    .map(shortenPart)
    .join('');
}

function shortenPart(part: string): string {
  const closed = part.endsWith('Z');
  const body = closed ? part.slice(1, -1) : part.slice(1);
  const points = body.split('L').map((pair): Point => {
    const [x, y] = pair.split(',').map(Number);
    if (x === undefined || y === undefined || !Number.isInteger(x) || !Number.isInteger(y))
      throw new Error(`The path has "${pair}" in "${part.slice(0, 40)}", expected two whole numbers.`);
    return [x, y];
  });
  if (closed && Math.abs(area(points)) < SMALLEST) return '';
  const kept = simplify(closed ? [...points, points[0] ?? [0, 0]] : points);
  if (closed) kept.pop();
  if (kept.length < (closed ? 3 : 2)) return '';
  return relative(kept) + (closed ? 'z' : '');
}

function relative(points: readonly Point[]): string {
  let text = '';
  let [x, y] = [0, 0];
  points.forEach(([nextX, nextY], at) => {
    const pair = [nextX - x, nextY - y] as const;
    if (at === 0) text += `M${pair[0]} ${pair[1]}l`;
    else text += (at > 1 && pair[0] >= 0 ? ' ' : '') + pair[0] + (pair[1] >= 0 ? ' ' : '') + pair[1];
    [x, y] = [nextX, nextY];
  });
  return text;
}

/** Douglas and Peucker's: the farthest point stays where it lies farther out than is allowed. */
function simplify(points: readonly Point[]): Point[] {
  const keep = new Uint8Array(points.length);
  const spans: [number, number][] = [[0, points.length - 1]];
  keep[0] = keep[points.length - 1] = 1;
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let [far, most] = [0, TOLERANCE];
    for (let at = from + 1; at < to; at++) {
      const distance = toSegment(points[at], points[from], points[to]);
      if (distance > most) [far, most] = [at, distance];
    }
    if (far === 0) continue;
    keep[far] = 1;
    spans.push([from, far], [far, to]);
  }
  return points.filter((_, at) => keep[at]);
}

function toSegment([x, y]: Point = [0, 0], [ax, ay]: Point = [0, 0], [bx, by]: Point = [0, 0]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

function area(points: readonly Point[]): number {
  return (
    points.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = points[(at + 1) % points.length] ?? [0, 0];
      return sum + x * nextY - nextX * y;
    }, 0) / 2
  );
}
