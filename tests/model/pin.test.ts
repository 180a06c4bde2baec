import fc from 'fast-check';
import { expect, test } from 'vitest';
import { update } from '../../src/model/intents.ts';
import { decodeLink, encodeLink } from '../../src/model/link.ts';
import { encodePin, parsePin, revisions } from '../../src/model/pin.ts';
import { LIMITS } from './limits.ts';

test('a pin is the version, then each figure after its letter', () => {
  const pin = { version: 'fd29a5411dbf', figures: { deaths: 12483, killed: 174 } };
  expect(encodePin(pin)).toBe('fd29a5411dbf.d12483.k174');
  expect(parsePin('fd29a5411dbf.d12483.k174')).toEqual(pin);
});

test('any figures come back as they were', () => {
  const names = ['deaths', 'low', 'high', 'events', 'official', 'killed', 'died', 'bases', 'missions'];
  const figures = fc.dictionary(fc.constantFrom(...names), fc.nat());
  fc.assert(
    fc.property(figures, (held) => {
      expect(parsePin(encodePin({ version: 'abc123', figures: held }))).toEqual({
        version: 'abc123',
        figures: held,
      });
    }),
  );
});

test('what is no pin is told of, a letter of a later atlas passed over', () => {
  for (const wrong of ['', 'zzz', 'fd29a5411dbf.d-1', 'fd29a5411dbf.12', 'fd29a5411dbf.d1.', '../etc'])
    expect(parsePin(wrong), wrong).toBeNull();
  expect(parsePin('fd29a5411dbf.z9.k1')).toEqual({ version: 'fd29a5411dbf', figures: { killed: 1 } });
  expect(decodeLink(LIMITS, '#pin=zzz').notes).toEqual([{ key: 'pin', value: 'zzz', used: '' }]);
});

test('revisions are the pinned figures that changed; one that is not given any more is no zero', () => {
  expect(revisions({ deaths: 10, killed: 3, bases: 7 }, { deaths: 12, killed: 3 })).toEqual([
    { name: 'deaths', was: 10, now: 12 },
    { name: 'bases', was: 7, now: null },
  ]);
});

test('a pin lasts while its view does: the map may move, another window ends it, and the address never keeps it', () => {
  const open = decodeLink(LIMITS, '#m=minusma&pin=fd29a5411dbf.d12483');
  expect(encodeLink(LIMITS, open)).toBe('m=minusma&t=2013-04..2023-12');
  const moved = update(LIMITS, open, { type: 'camera', camera: { lng: 0, lat: 15, zoom: 5 }, from: 'map' });
  expect(moved.pin).toEqual(open.pin);
  const window = { from: open.window.from + 1, to: open.window.to };
  expect(update(LIMITS, moved, { type: 'window', window, from: 'timeline' }).pin).toBeNull();
  expect(update(LIMITS, moved, { type: 'unpin', from: 'app' }).pin).toBeNull();
});
