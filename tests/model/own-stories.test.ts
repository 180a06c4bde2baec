import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { readStory } from '../../src/bundle/story.ts';
import type { Bundle } from '../../src/model/bundle.ts';
import {
  createOwnStories,
  editedStep,
  movedStep,
  newStep,
  storyFile,
  withStep,
} from '../../src/model/own-stories.ts';
import { initialState } from '../../src/model/state.ts';
import { createStore } from '../../src/model/store.ts';
import { createStories } from '../../src/model/stories.ts';
import type { Story } from '../../src/model/story.ts';
import { loadTable } from '../data/bundle.ts';
import { LIMITS } from './limits.ts';

const STORY: Story = {
  id: 'mali',
  title: 'Mali',
  summary: 'Two steps.',
  language: 'en',
  steps: [newStep('m=minusma', 'One', 'First.'), newStep('', 'Two', 'Second.')],
};
const titles = ({ steps }: Story): string => steps.map(({ title }) => title).join(' ');

test('steps are added, moved, edited; the story they come from stays as it was', () => {
  expect(titles(withStep(STORY, 1, newStep('', 'Between', 'x')))).toBe('One Between Two');
  expect(titles(movedStep(STORY, 1, -1))).toBe('Two One');
  expect(movedStep(STORY, 1, 1)).toBe(STORY);
  expect(titles(editedStep(STORY, 0, { title: 'First' }))).toBe('First Two');
  expect(titles(STORY)).toBe('One Two');
});

test('each own story has an id of its own; what is deleted can be had back once', () => {
  const own = createOwnStories();
  expect([own.add(STORY), own.add(STORY), own.add({ ...STORY, id: 'own-mali' })]).toEqual([
    'own-mali',
    'own-mali-2',
    'own-mali-3',
  ]);
  own.removeStep('own-mali', 0);
  expect(own.list.value.map(titles)).toEqual(['Two', 'One Two', 'One Two']);
  own.undo();
  expect(own.list.value.map(titles)).toEqual(['One Two', 'One Two', 'One Two']);
  expect(own.undoable.value).toBe(false);
  own.remove('own-mali-2');
  own.change('own-mali', (story) => ({ ...story, title: 'New' }));
  own.undo(); // another change came after: nothing to have back
  expect(own.list.value.map(({ id, title }) => `${id} ${title}`)).toEqual([
    'own-mali New',
    'own-mali-3 Mali',
  ]);
});

test('a saved story is read again as it was', () => {
  const file = storyFile({ ...STORY, id: 'own-mali' });
  expect(readStory('mali.json', file, LIMITS)).toEqual({ story: STORY });
});

test('figures of an own story are computed once their data are there; faults name their step', () => {
  const bundle = signal<Bundle>({
    version: '',
    info: new Map(),
    data: {},
    failures: new Map(),
    pending: new Set(),
  });
  const stories = createStories(createStore(LIMITS, initialState(LIMITS)), bundle);
  const text = 'In 2022: {{official country=MLI year=2022}}.';
  const id = stories.own.add({ ...STORY, steps: [newStep('', 'A', text), newStep('', 'B', '{{gold}}')] });
  expect(stories.missing.value).toEqual(['country-year']);
  bundle.value = { ...bundle.value, data: { 'country-year': loadTable('country-year') } };
  // UCDP country-year 25.1: Mali 2022, 3,656
  expect(stories.list.value[0]?.figures['official country=MLI year=2022']?.value).toBe(3656);
  expect(stories.faults.value.get(id)).toEqual([{ step: 2, fault: expect.stringContaining('{{gold}}') }]);
});
