/** Where the rows of the chart lie, in px from its top and left. */
export interface Layout {
  readonly left: number; // where time begins: the gutter
  readonly right: number; // where time ends
  readonly width: number;
  readonly height: number;
  readonly names: boolean; // row names in the gutter
  readonly labels: boolean; // mission names at the right (world)
  readonly top: number; // top of the bars or lines
  readonly base: number; // their foot
  readonly lane: { readonly y: number; readonly height: number } | null;
  readonly deaths: { readonly y: number; readonly height: number } | null;
  readonly foot: number; // end of the window's tint: above the years
  readonly years: number; // baseline of the years
  readonly handle: number; // middle of the handles
}

const HANDLE = 30;

/** @param world true for the staircase of all missions, false for one mission's bars, lane and deaths */
export function layoutOf(width: number, height: number, world: boolean): Layout {
  const phone = width < 600;
  const wide = width > 900;
  const left = phone ? 12 : 146;
  const labels = world && !phone && height >= 120;
  const right = width - (labels ? (wide ? 150 : 112) : phone ? 12 : 16);
  const shared = { left, right, width, height, names: !phone, labels };
  return world ? worldRows(shared, phone) : missionRows(shared, phone);
}

type Shared = Pick<Layout, 'left' | 'right' | 'width' | 'height' | 'names' | 'labels'>;

function missionRows(shared: Shared, phone: boolean): Layout {
  const { height } = shared;
  if (phone) {
    const base = height - 17;
    const handle = 3 + (base - 3) / 2;
    return { ...shared, top: 5, base, lane: null, deaths: null, foot: base, years: height - 4, handle };
  }
  const roomy = height >= 110;
  const foot = height - (roomy ? 24 : 19);
  const deaths = { y: foot - (roomy ? 17 : 11), height: roomy ? 16 : 10 };
  const lane = { y: deaths.y - (roomy ? 12 : 8), height: roomy ? 9 : 6 };
  const base = lane.y - (roomy ? 8 : 4);
  const top = roomy ? 12 : 9;
  return {
    ...shared,
    top,
    base,
    lane,
    deaths,
    foot,
    years: height - (roomy ? 8 : 5),
    handle: (top + base) / 2,
  };
}

function worldRows(shared: Shared, phone: boolean): Layout {
  const { height } = shared;
  const foot = height - (phone ? 17 : 23);
  const deathsHeight = phone ? 0 : height >= 160 ? 28 : 14;
  const deaths = phone ? null : { y: foot - deathsHeight, height: deathsHeight };
  const top = phone ? 5 : 10;
  const base = foot - (phone ? 2 : deathsHeight + (height >= 160 ? 8 : 4));
  return {
    ...shared,
    top,
    base,
    lane: null,
    deaths,
    foot,
    years: height - (phone ? 4 : 7),
    handle: phone ? 3 + (foot - 3) / 2 : HANDLE / 2 - 5,
  };
}
