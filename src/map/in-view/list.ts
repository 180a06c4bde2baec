import type { Text } from '../../text/en.ts';
import { moveInList } from '../../ui/keys.ts';
import type { Mark, MarkGroup } from './marks.ts';
import { createTypeAhead } from './type-ahead.ts';
import type { InView } from './view.ts';

/** What a person does in the list. */
export interface ListActions {
  /** A mark has the focus or the pointer; null: none has. */
  point(mark: Mark | null): void;
  /** Enter or a press: what the mark stands for, or nearer to it. */
  open(mark: Mark): void;
  /** Esc: back to the map. */
  leave(): void;
}

export interface List {
  readonly root: HTMLElement;
  show(view: InView): void;
  /** To the row that takes the focus. */
  focus(): void;
}

/**
 * The marks in view as a list in which one row at a time takes the focus. Its text is there for whoever hears the page
 * instead of the picture; it is seen once the focus is in it, or when its button opens it.
 */
export function createList(text: Text, cardId: string, actions: ListActions): List {
  const root = element('section', 'in-view');
  root.setAttribute('aria-label', text.inView.title);
  const summary = element('p', 'in-view-summary');
  summary.setAttribute('role', 'status');
  const help = element('p', 'in-view-help', text.inView.help);
  const body = element('div', 'in-view-body');
  root.append(summary, body, help);
  let marks = new Map<HTMLElement, Mark>();
  let current: string | null = null;
  const rows = (): HTMLElement[] => [...marks.keys()];
  const focused = (): Element | null => (root.getRootNode() as Document | ShadowRoot).activeElement;
  const find = createTypeAhead();

  const rove = (row: HTMLElement | undefined): void => {
    for (const other of marks.keys()) other.tabIndex = other === row ? 0 : -1;
    current = (row && marks.get(row)?.key) ?? current;
  };
  const rowAt = (event: Event): HTMLElement | null =>
    (event.target as Element | null)?.closest<HTMLElement>('.in-view-row') ?? null;

  body.addEventListener('focusin', (event) => {
    const row = rowAt(event);
    if (!row) return;
    rove(row);
    row.setAttribute('aria-describedby', cardId);
    actions.point(marks.get(row) ?? null);
  });
  body.addEventListener('focusout', (event) => {
    rowAt(event)?.removeAttribute('aria-describedby');
    if (!body.contains(event.relatedTarget as Node | null)) actions.point(null);
  });
  body.addEventListener('pointerover', (event) => {
    const row = rowAt(event);
    if (row) actions.point(marks.get(row) ?? null);
  });
  body.addEventListener('pointerleave', () => {
    actions.point(marks.get(focused() as HTMLElement) ?? null);
  });
  body.addEventListener('click', (event) => {
    const mark = marks.get(rowAt(event) ?? body);
    if (mark) actions.open(mark);
  });
  body.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      actions.leave();
    }
    if (event.key === 'PageDown' || event.key === 'PageUp') {
      event.preventDefault();
      byKind(body, event.target as HTMLElement, event.key === 'PageDown' ? 1 : -1)?.focus();
    }
    moveInList(event, rows());
    const name = (row: HTMLElement): string => marks.get(row)?.name ?? '';
    find(event, rows(), name)?.focus();
  });

  return {
    root,
    show(view) {
      if (summary.textContent !== view.summary) summary.textContent = view.summary;
      const before = rows();
      const at = before.indexOf(focused() as HTMLElement);
      const next = new Map<HTMLElement, Mark>();
      body.replaceChildren(...view.groups.flatMap((group) => groupNodes(group, text, next)));
      if (view.groups.length === 0) body.append(element('p', 'in-view-none', text.inView.nothing));
      marks = next;
      const all = rows();
      const same = all.find((row) => marks.get(row)?.key === current);
      const row = same ?? all[Math.max(0, Math.min(at, all.length - 1))];
      rove(row);
      if (at >= 0) {
        if (row) row.focus();
        else actions.leave();
      }
    },
    focus() {
      rows()
        .find((row) => row.tabIndex === 0)
        ?.focus();
    },
  };
}

/** @returns the first row of the next kind, or of the one before */
function byKind(body: HTMLElement, from: HTMLElement, step: 1 | -1): HTMLElement | null {
  const lists = [...body.querySelectorAll('ul')];
  const at = lists.findIndex((list) => list.contains(from));
  return lists[at + step]?.querySelector<HTMLElement>('.in-view-row') ?? null;
}

function groupNodes(
  { kind, marks, all }: MarkGroup,
  text: Text,
  index: Map<HTMLElement, Mark>,
): readonly HTMLElement[] {
  const words = text.inView;
  const head = element('h2', 'in-view-kind', words.groups[kind]);
  head.append(
    ' ',
    element('span', 'in-view-count', marks.length < all ? words.firstOf(marks.length, all) : words.of(all)),
  );
  const list = element('ul', 'in-view-rows');
  list.setAttribute('aria-label', words.groups[kind]);
  for (const mark of marks) {
    const row = element('button', 'in-view-row') as HTMLButtonElement;
    row.type = 'button';
    row.append(element('strong', '', mark.name), ' ', element('span', '', mark.detail));
    index.set(row, mark);
    const item = element('li', '');
    item.append(row);
    list.append(item);
  }
  return [head, list];
}

function element(tag: string, className: string, words = ''): HTMLElement {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.textContent = words;
  return node;
}
