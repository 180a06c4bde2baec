import { describe, expect, it } from 'vitest';
import { notesInView } from '../../src/map/notes.ts';
import type { NoteRecord } from '../../src/model/bundle.ts';

const note = (id: string, extent: NoteRecord['extent']): NoteRecord => ({ id, kind: 'un', text: id, extent });
const NOTES = [
  note('always', null),
  note('abyei', [27.8, 9.3, 29, 10.2]),
  note('falklands', [-61.5, -52.5, -57.5, -51]),
];
const ids = (bounds: readonly [number, number, number, number]): string[] =>
  notesInView(bounds, NOTES).map(({ id }) => id);

describe('notes of the areas in view', () => {
  it('hold only where their extent meets the view, or always', () => {
    expect(ids([-12, 10, 4, 25])).toEqual(['always']);
    expect(ids([24, 3, 36, 12.5])).toEqual(['always', 'abyei']);
  });

  it('touch at an edge', () => {
    expect(ids([29, 0, 40, 9.3])).toEqual(['always', 'abyei']);
  });

  it('are found in a view across the antimeridian', () => {
    expect(ids([170, -60, 310, 0])).toEqual(['always', 'falklands']); // to 50 W
  });
});
