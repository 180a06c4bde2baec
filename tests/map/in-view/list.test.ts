// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { createList, type List } from '../../../src/map/in-view/list.ts';
import type { Mark, MarkGroup } from '../../../src/map/in-view/marks.ts';
import { en } from '../../../src/text/en.ts';

const mark = (name: string): Mark => ({
  key: name,
  hit: { kind: 'area', mission: name },
  lng: 0,
  lat: 0,
  name,
  detail: 'a detail',
});
const group = (kind: MarkGroup['kind'], names: readonly string[], all = names.length): MarkGroup => ({
  kind,
  marks: names.map(mark),
  all,
});

let list: List;
let done: string[];

beforeEach(() => {
  done = [];
  list = createList(en, 'card', {
    point: (at) => done.push(`point ${at?.name ?? 'nothing'}`),
    open: (at) => done.push(`open ${at.name}`),
    leave: () => done.push('leave'),
  });
  document.body.replaceChildren(list.root);
  list.show({
    summary: 'All of it.',
    groups: [group('unit', ['Gao', 'Kidal', 'Ménaka', 'Mopti'], 9), group('base', ['Bamako', 'Timbuktu'])],
  });
});

const focused = (): string => document.activeElement?.querySelector('strong')?.textContent ?? '';
const press = (key: string): void => {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
};

describe('the list of what is in view', () => {
  it('says how many of a kind it lists', () => {
    expect(list.root.querySelector('h2')?.textContent).toContain(en.inView.firstOf(4, 9));
  });

  it('has one row to come to, and moves by arrows, Home, End, by kind and by name', () => {
    expect(list.root.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    list.focus();
    const seen = [focused()];
    for (const key of ['ArrowDown', 'End', 'ArrowUp', 'Home', 'PageDown', 'PageUp', 'm', 'o']) {
      press(key);
      seen.push(focused());
    }
    expect(seen).toEqual(['Gao', 'Kidal', 'Timbuktu', 'Bamako', 'Gao', 'Bamako', 'Gao', 'Ménaka', 'Mopti']);
    expect(list.root.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(done.at(-1)).toBe('point Mopti');
  });

  it('opens the mark that has the focus, and leaves', () => {
    list.focus();
    press('ArrowDown');
    (document.activeElement as HTMLElement).click();
    press('Escape');
    expect(done.slice(-2)).toEqual(['open Kidal', 'leave']);
  });

  it('keeps the focus on the same mark when the list changes, else near it', () => {
    list.focus();
    press('ArrowDown');
    list.show({ summary: '', groups: [group('unit', ['Kidal', 'Gao'])] });
    expect(focused()).toBe('Kidal');
    list.show({ summary: '', groups: [group('unit', ['Gao', 'Ménaka'])] });
    expect(focused()).toBe('Gao');
    list.show({ summary: '', groups: [] });
    expect(done.at(-1)).toBe('leave');
  });
});
