import type { Corner } from '../../analysis/ring.ts';
import type { Text } from '../../text/en.ts';
import type { Surface } from './surface.ts';

export interface Points {
  draw(list: readonly Corner[], screens: readonly (readonly [x: number, y: number] | null)[]): void;
  remove(): void;
}

const NUDGE = 8; // px that an arrow key moves a point
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-NUDGE, 0],
  ArrowRight: [NUDGE, 0],
  ArrowUp: [0, -NUDGE],
  ArrowDown: [0, NUDGE],
};

/** The points of a way as buttons over the map: to drag, to move with arrows, to remove with Delete. */
export function createPoints(
  host: HTMLElement,
  surface: Surface,
  words: Text['tools'],
  change: (list: readonly Corner[]) => void,
  moved: () => void, // by a key: nobody sees the line follow
): Points {
  const box = document.createElement('div');
  box.className = 'tools-points';
  host.append(box);
  let now: readonly Corner[] = [];
  const moveTo = (at: number, x: number, y: number): void => {
    const place = surface.unproject(x, y);
    if (place) change(now.with(at, place));
  };
  const remove = (at: number): void => {
    change(now.filter((_, index) => index !== at));
    const left = box.children[Math.min(at, now.length - 1)];
    if (left instanceof HTMLElement) left.focus();
    else surface.keys.focus();
  };
  const add = (): void => {
    const mark = document.createElement('button');
    mark.type = 'button';
    mark.className = 'tools-point';
    const at = (): number => [...box.children].indexOf(mark);
    mark.addEventListener('pointerdown', (event) => mark.setPointerCapture(event.pointerId));
    mark.addEventListener('pointermove', (event) => {
      if (!mark.hasPointerCapture(event.pointerId)) return;
      const { left, top } = host.getBoundingClientRect();
      moveTo(at(), event.clientX - left, event.clientY - top);
    });
    mark.addEventListener('keydown', (event) => {
      const step = ARROWS[event.key];
      const screen = step && surface.project(...(now[at()] ?? [0, 0]));
      if (step && screen) {
        moveTo(at(), screen[0] + step[0], screen[1] + step[1]);
        moved();
      } else if (event.key === 'Delete' || event.key === 'Backspace') remove(at());
      else return;
      event.preventDefault();
    });
    box.append(mark);
  };
  return {
    draw(list, screens) {
      now = list;
      while (box.children.length < list.length) add();
      while (box.children.length > list.length) box.lastElementChild?.remove();
      [...box.children].forEach((mark, at) => {
        const [screen, place] = [screens[at], list[at]];
        if (!(mark instanceof HTMLElement) || !place) return;
        mark.hidden = !screen;
        mark.setAttribute('aria-label', words.point(at + 1, list.length, place[0], place[1]));
        if (screen) [mark.style.left, mark.style.top] = [`${screen[0]}px`, `${screen[1]}px`];
      });
    },
    remove: () => box.remove(),
  };
}
