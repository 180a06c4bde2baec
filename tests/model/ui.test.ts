import { expect, test } from 'vitest';
import { update } from '../../src/model/intents.ts';
import { decodeLink, encodeLink } from '../../src/model/link.ts';
import { LIMITS } from './limits.ts';

test('the form of the page is a part of its link, and stays while the view changes', () => {
  const open = decodeLink(LIMITS, '#m=minusma&ui=embed');
  expect(open.ui).toBe('embed');
  const closed = update(LIMITS, open, { type: 'select', mission: null, from: 'host' });
  expect(encodeLink(LIMITS, closed)).toBe('ui=embed');
  const restored = update(LIMITS, closed, { type: 'restore', state: decodeLink(LIMITS, '#m=minusma') });
  expect([restored.mission, restored.ui]).toEqual(['minusma', 'embed']);
});

test('a form that is not known leaves the whole page and a note', () => {
  const { ui, notes } = decodeLink(LIMITS, '#ui=poster');
  expect(ui).toBe('full');
  expect(notes).toEqual([{ key: 'ui', value: 'poster', used: 'full' }]);
});
