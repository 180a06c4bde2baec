import { expect, test } from 'vitest';
import { roomFor } from '../../src/ui/legend-room.ts';

test('the legend gets the room it needs at once, in steps of 4 px', () => {
  expect(roomFor(103, 0)).toBe(104);
  expect(roomFor(186, 104)).toBe(188);
});

test('a line that comes and goes as the window moves does not move the map', () => {
  // A line of the legend is 16 px high and stands 8 px from the next.
  const heights = [103, 127, 103, 127, 103];
  let room = 0;
  expect(
    heights.map((height) => {
      room = roomFor(height, room);
      return room;
    }),
  ).toEqual([104, 128, 128, 128, 128]);
});

test('room that is much too large is given back', () => {
  expect(roomFor(103, 252)).toBe(104);
  expect(roomFor(103, 137)).toBe(104); // 33 px more than the 104 needed
  expect(roomFor(103, 136)).toBe(136);
});

test('a line that goes while data arrive takes its room along', () => {
  expect(roomFor(113, 144, 0)).toBe(116);
  expect(roomFor(113, 144)).toBe(144);
});
