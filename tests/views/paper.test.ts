// @vitest-environment happy-dom
import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { followPaper } from '../../src/ui/paper.ts';
import { mountPaperEnd, mountPaperHead } from '../../src/views/paper.ts';
import { makeContext, makeHost } from './chrome/fixture.ts';

test('a printed page says what and when, ends with sources and versions, and is gone afterwards', () => {
  const made = makeContext();
  const paper = signal(false);
  const context = { ...made.context, view: { ...made.context.view, paper } };
  const [head, end] = [makeHost('section'), document.createElement('section')];
  const stops = [mountPaperHead(head, context), mountPaperEnd(end, context), followPaper(paper)];
  made.store.dispatch({ type: 'select', mission: 'alpha', from: 'list' });
  expect([head.textContent, end.textContent]).toEqual(['', '']);
  dispatchEvent(new Event('beforeprint'));
  expect(head.querySelector('h2')?.textContent).toBe('ALPHA');
  expect(head.textContent).toContain('Mar 2010 – Dec 2023'); // from its start as far as the events reach
  expect(end.textContent).toContain('The first source, 1.0. A publisher.');
  expect(end.textContent).toContain('m=alpha');
  dispatchEvent(new Event('afterprint'));
  expect([head.textContent?.trim(), end.textContent?.trim()]).toEqual(['', '']);
  for (const stop of stops) stop();
});
