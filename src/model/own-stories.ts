import { type ReadonlySignal, signal } from '@preact/signals-core';
import { OWN_PREFIX, type Step, type Story } from './story.ts';

/** Stories of the reader's own: made here or loaded from a file, in memory alone. */
export interface OwnStories {
  readonly list: ReadonlySignal<readonly Story[]>;
  readonly undoable: ReadonlySignal<boolean>; // what was taken away last can be had back
  /** @returns the id under which it stands */
  add(story: Story): string;
  change(id: string, change: (story: Story) => Story): void;
  remove(id: string): void;
  removeStep(id: string, at: number): void;
  undo(): void;
}

export function createOwnStories(): OwnStories {
  const list = signal<readonly Story[]>([]);
  const undoable = signal(false);
  let before: readonly Story[] = [];
  const set = (next: readonly Story[], canUndo: boolean): void => {
    before = list.peek();
    list.value = next;
    undoable.value = canUndo;
  };
  const change = (id: string, alter: (story: Story) => Story, canUndo: boolean): void =>
    set(
      list.peek().map((story) => (story.id === id ? { ...alter(story), id } : story)),
      canUndo,
    );
  return {
    list,
    undoable,
    add(story) {
      const id = freeId(story.id, new Set(list.peek().map((one) => one.id)));
      set([...list.peek(), { ...story, id }], false);
      return id;
    },
    change: (id, alter) => change(id, alter, false),
    remove: (id) =>
      set(
        list.peek().filter((story) => story.id !== id),
        true,
      ),
    removeStep: (id, at) => change(id, (story) => without(story, at), true),
    undo() {
      if (undoable.peek()) set(before, false);
    },
  };
}

/** An id that no other own story has, and that none of the shipped can have. */
function freeId(wanted: string, taken: ReadonlySet<string>): string {
  const base = `${OWN_PREFIX}${wanted.replace(new RegExp(`^(${OWN_PREFIX})+`), '')}`.slice(0, 50);
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}

export function isOwn(id: string): boolean {
  return id.startsWith(OWN_PREFIX);
}

/** Steps count from 0 here. A story keeps its last step. */
function without(story: Story, at: number): Story {
  return story.steps.length < 2 ? story : { ...story, steps: story.steps.filter((_, place) => place !== at) };
}

export function withStep(story: Story, at: number, step: Step): Story {
  return { ...story, steps: [...story.steps.slice(0, at), step, ...story.steps.slice(at)] };
}

export function editedStep(story: Story, at: number, change: Partial<Step>): Story {
  return {
    ...story,
    steps: story.steps.map((step, place) => (place === at ? { ...step, ...change } : step)),
  };
}

/** The same story where the step cannot go further. */
export function movedStep(story: Story, at: number, by: 1 | -1): Story {
  const [from, to] = [story.steps[at], story.steps[at + by]];
  if (!from || !to) return story;
  return {
    ...story,
    steps: story.steps.map((step, place) => (place === at ? to : place === at + by ? from : step)),
  };
}

export function newStep(link: string, title: string, text: string): Step {
  return {
    title,
    text,
    link,
    annotations: [],
    highlight: { places: [], series: [] },
    notes: '',
  };
}

/** As a file has it: no more than what its author wrote. */
export function storyFile({ id, title, summary, language, steps }: Story): string {
  const file = { id: id.replace(new RegExp(`^${OWN_PREFIX}`), ''), title, summary, language, steps };
  return `${JSON.stringify(file, null, 2)}\n`;
}
