/** Figures that a link may hold, each under a letter: what was in view when it was made. */
const LETTERS = {
  d: 'deaths',
  l: 'low',
  h: 'high',
  e: 'events',
  o: 'official',
  k: 'killed',
  a: 'died',
  b: 'bases',
  m: 'missions',
} as const;

export type PinnedName = (typeof LETTERS)[keyof typeof LETTERS];
export type PinnedFigures = Readonly<Partial<Record<PinnedName, number>>>;

/** The data that a link was made with. */
export interface Pin {
  readonly version: string; // of the data package
  readonly figures: PinnedFigures;
}

/** `fd29a5411dbf.d12483.k174`: the version, then each figure after its letter. */
export function encodePin({ version, figures }: Pin): string {
  const held = Object.entries(LETTERS).flatMap(([letter, name]) => {
    const value = figures[name];
    return value === undefined ? [] : [`${letter}${value}`];
  });
  return [version, ...held].join('.');
}

/** @returns null for what is no pin; a letter that is not known, of a later atlas, is passed over */
export function parsePin(text: string): Pin | null {
  const [version = '', ...held] = text.split('.');
  if (!/^[0-9a-f]{6,64}$/.test(version)) return null;
  const figures: Partial<Record<PinnedName, number>> = {};
  for (const part of held) {
    const [, letter, value] = /^([a-z])(\d{1,12})$/.exec(part) ?? [];
    if (letter === undefined) return null;
    const name = (LETTERS as Readonly<Record<string, PinnedName>>)[letter];
    if (name) figures[name] = Number(value);
  }
  return { version, figures };
}

export interface Revision {
  readonly name: PinnedName;
  readonly was: number;
  readonly now: number | null; // null: the figure is not given any more
}

/** @returns the pinned figures that are another now, in the order in which a link holds them */
export function revisions(pinned: PinnedFigures, now: PinnedFigures): readonly Revision[] {
  return Object.values(LETTERS).flatMap((name) => {
    const was = pinned[name];
    const is = now[name];
    return was === undefined || was === is ? [] : [{ name, was, now: is ?? null }];
  });
}
