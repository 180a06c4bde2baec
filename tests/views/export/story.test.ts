import { expect, test } from 'vitest';
import type { StoryRecord } from '../../../src/model/story.ts';
import { storySubject } from '../../../src/views/export/story.ts';
import { loadJson } from '../../data/bundle.ts';
import { makeContext } from '../table/context.ts';

const mali = (loadJson('stories') as readonly StoryRecord[]).find(({ id }) => id === 'mali');

test('each step is a page with its own view and words; figures are written, sources follow', () => {
  if (!mali) throw new Error('The data package has no story.');
  const context = makeContext();
  const { scenes, title, language } = storySubject(context, mali);
  expect({ title, language }).toEqual({ title: mali.title, language: 'en' });
  const plain = mali.steps.filter((step) => !step.title.includes('{{')).map((step) => step.title);
  expect(scenes.map((scene) => scene.title)).toEqual(expect.arrayContaining(plain));
  expect(scenes).toHaveLength(mali.steps.length);
  for (const [at, { state, title, lead, documents }] of scenes.entries()) {
    expect(state.story).toEqual({ id: mali.id, step: at + 1, awaits: false });
    expect([title, ...lead].join(' ')).not.toMatch(/\{\{|\[@| {2}/); // no markup is left
    expect(documents.length).toBeGreaterThan(0);
  }
  // The first step: MINUSMA was established by S/RES/2100 of 25 April 2013, paragraph 7.
  const [first] = scenes;
  expect(first?.state.mission).toBe('minusma');
  expect(first?.lead[0]).toContain('25 Apr 2013');
  expect(first?.documents.map(({ short }) => short).filter(Boolean)[0]).toContain('2100 (2013)');
});

test('the state on screen is not touched', () => {
  if (!mali) throw new Error('The data package has no story.');
  const context = makeContext();
  const before = context.store.state.peek();
  storySubject(context, mali);
  expect(context.store.state.peek()).toBe(before);
});
