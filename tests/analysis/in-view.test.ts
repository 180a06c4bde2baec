import { describe, expect, it } from 'vitest';
import { monthly, total } from '../../src/analysis/histogram.ts';
import { type Bounds, placesInView } from '../../src/analysis/in-view.ts';
import { violenceShown } from '../../src/analysis/shown.ts';
import { indexViolence } from '../../src/analysis/violence.ts';
import { monthOf } from '../../src/model/month.ts';
import { loadTable } from '../data/bundle.ts';

const violence = indexViolence(loadTable('violence-places'), loadTable('violence-cells'));
const all = { from: violence.first, to: violence.last };

/** Counted cell by cell, without the index or a mask. */
function countedBy(bounds: Bounds, types: readonly boolean[], from: number, to: number): number {
  const [west, south, east, north] = bounds;
  let deaths = 0;
  for (let cell = 0; cell < violence.cells; cell++) {
    const month = violence.month[cell] ?? 0;
    const place = violence.place[cell] ?? 0;
    const [lat, lon] = [violence.places.lat[place] ?? 0, violence.places.lon[place] ?? 0];
    if (month < from || month > to || !types[violence.type[cell] ?? 0]) continue;
    if (lat < south || lat > north || lon < west || lon > east) continue;
    deaths += violence.best[cell] ?? 0;
  }
  return deaths;
}

describe('places in view', () => {
  it('counts those inside the bounds, and with a filter those of the types', () => {
    const bounds: Bounds = [-12.3, 10.1, 4.3, 25];
    const mask = placesInView(violence, bounds);
    const window = { from: monthOf(2012, 1), to: monthOf(2019, 12) };
    for (const types of [
      [true, true, true],
      [true, false, false],
      [false, true, true],
    ] as const) {
      const shown = violenceShown(violence, { types, measure: 'deaths' });
      expect(total(monthly(shown, window, mask), window).best).toBe(
        countedBy(bounds, types, window.from, window.to),
      );
    }
  });

  it('takes a view across the 180th meridian, and the whole world', () => {
    const across = placesInView(violence, [150, -90, 210, 90]);
    const east = placesInView(violence, [150, -90, 180, 90]);
    const west = placesInView(violence, [-180, -90, -150, 90]);
    expect(across).toEqual(east.map((inside, at) => inside | (west[at] ?? 0)));
    expect(total(monthly(violence, all, placesInView(violence, [-180, -90, 180, 90])), all).best).toBe(
      total(monthly(violence, all, null), all).best,
    );
  });
});
