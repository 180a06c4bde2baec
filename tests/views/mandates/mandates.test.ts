// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { monthOf } from '../../../src/model/month.ts';
import { en } from '../../../src/text/en.ts';
import { mountMandates } from '../../../src/views/mandates.ts';
import { makeContext, withoutTasks } from './context.ts';

type Made = ReturnType<typeof makeContext>;
let host: HTMLElement;
let stop: () => void = () => undefined;

beforeEach(() => {
  document.body.innerHTML = '<button id="opener">Mandate</button><input id="typing"><section></section>';
  host = document.querySelector('section') as HTMLElement;
  // happy-dom lays nothing out: the plot is as wide as on a large screen.
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1000 });
});
afterEach(() => stop());

function mount(made: Made, open = true): Made {
  stop = mountMandates(host, made.context);
  if (open) show(made, true);
  return made;
}
function show({ context }: Made, mandates: boolean): void {
  context.store.dispatch({ type: 'settings', change: { mandates }, from: 'panel' });
}
const press = (key: string, target: EventTarget = document.body): void => {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
};
const find = (selector: string): HTMLElement => {
  const found = host.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The view has no "${selector}".`);
  return found;
};
const entry = (key: string): SVGGElement => find(`[data-key="${key}"]`) as unknown as SVGGElement;
const n = en.common.number;
const words = (selector: string): string => (find(selector).textContent ?? '').replace(/[ \n]+/g, ' ').trim();

describe('the mandates of a mission', () => {
  it('are out of the way until they are asked for, and load what they need then', () => {
    const made = mount(makeContext('minusma', ['tasks']), false);
    expect(host.hidden).toBe(true);
    expect(made.load).not.toHaveBeenCalledWith(expect.arrayContaining(['tasks']));
    show(made, true);
    expect(host.hidden).toBe(false);
    expect(made.load).toHaveBeenCalledWith(expect.arrayContaining(['tasks', 'partners']));
    expect(words('.mandates-none')).toBe(en.mandates.loading);
    made.arrive('tasks');
    expect(host.querySelectorAll('.resolution')).toHaveLength(12); // 2100 to 2690, with 2391
  });

  it('draw 2391 open, the others full, all numbered', () => {
    mount(makeContext('minusma'));
    expect([...host.querySelectorAll('.resolution.open')].map((dot) => dot.getAttribute('data-key'))).toEqual(
      ['r:2391'],
    );
    expect(host.querySelectorAll('.resolution .number')).toHaveLength(12);
    expect(host.textContent).toContain(`authorised ${n(11_200)}`);
    expect(host.textContent).toContain(`authorised ${n(13_289)}`);
    expect(host.textContent).toContain('2295 ¶19(d) decides');
    expect(host.textContent).toContain('not named in 2480 (2019)');
  });

  it('say the gap at the end of the window: 13 289 - 11 024 = 2 265 in March 2017', () => {
    const { context } = mount(makeContext('minusma'));
    const window = { from: monthOf(2016, 6), to: monthOf(2017, 3) };
    const drawn = find('.mandates-drawing').innerHTML;
    context.store.dispatch({ type: 'window', window, from: 'timeline' });
    expect(words('.mandates-reading')).toContain(
      `End of Mar 2017: authorised ${n(13_289)} military personnel (2295), ${n(11_024)} troops deployed: ${n(2265)} fewer than authorised.`,
    );
    expect(words('.mandates-reading')).toContain(`Police: ${n(1920)} authorised`);
    expect(find('.mandates-drawing').innerHTML).toBe(drawn); // only the tint has moved
    context.store.dispatch({ type: 'window', window: { ...window, to: monthOf(2018, 1) }, from: 'timeline' });
    expect(words('.mandates-reading')).toContain('no deployed figure after Mar 2017');
  });

  it('open a card with the words of the text, and take the window to the resolution', () => {
    const { context } = mount(makeContext('minusma'));
    entry('t:counter-terrorism-relevant:asymmetric-threats:2295').dispatchEvent(
      new MouseEvent('click', { bubbles: true }),
    );
    expect(words('.mandates-card')).toContain('robust and active steps to counter asymmetric attacks');
    expect(words('.mandates-card')).toContain('¶19(d)');
    find('.mandates-card dd .link').click();
    expect(words('.mandates-card')).toContain('Resolution 2295');
    expect(words('.mandates-card')).toContain('15 for, 0 against, 0 abstaining');
    expect(words('.mandates-card')).toContain(en.mandates.source);
    const [since, under] = [...host.querySelectorAll<HTMLElement>('.mandates-snaps button')];
    since?.click();
    expect(context.store.state.peek().window).toEqual({ from: monthOf(2016, 6), to: monthOf(2023, 12) });
    under?.click(); // 2364 takes effect in June 2017
    expect(context.store.state.peek().window).toEqual({ from: monthOf(2016, 6), to: monthOf(2017, 5) });
  });

  it('are stepped through with [ and ] from anywhere but a text field', () => {
    const { context } = mount(makeContext('minusma'), false);
    press(']', document.querySelector('#typing') as HTMLElement);
    expect(context.store.state.peek().settings.mandates).toBe(false);
    press(']');
    expect(context.store.state.peek().settings.mandates).toBe(true);
    expect(host.dataset.chosen).toBe('r:2100');
    press(']');
    expect(host.dataset.chosen).toBe('r:2164');
    expect(words('.mandates-status')).toBe(
      'Resolution 2164, 25 Jun 2014, Chapter VII, extends and changes the mandate',
    );
    press('[');
    press('[');
    expect(host.dataset.chosen).toBe('r:2100');
  });

  it('close the card, then the view, with Esc; the focus goes back', () => {
    const made = mount(makeContext('minusma'), false);
    const opener = document.querySelector('#opener') as HTMLElement;
    opener.focus();
    show(made, true);
    expect(document.activeElement).toBe(find('h2'));
    press(']');
    press('Escape', find('h2'));
    expect(host.dataset.chosen).toBeUndefined();
    expect(host.hidden).toBe(false);
    press('Escape', find('h2'));
    expect(host.hidden).toBe(true);
    expect(document.activeElement).toBe(opener);
  });

  it('have one stop for Tab; arrows move in a row and between rows, Enter opens', () => {
    mount(makeContext('minusma'));
    expect([...host.querySelectorAll('[data-key][tabindex="0"]')]).toEqual([entry('r:2100')]);
    entry('r:2100').focus();
    press('ArrowRight', entry('r:2100'));
    expect(document.activeElement).toBe(entry('r:2164'));
    press('ArrowDown', entry('r:2164'));
    expect(document.activeElement).toBe(entry('t:poc:2164'));
    press('Enter', entry('t:poc:2164'));
    expect(host.dataset.chosen).toBe('t:poc:2164');
  });

  it('say "not coded" where nothing was read, and "tasks not coded" where only ceilings were', () => {
    mount(makeContext('untso'));
    expect(words('.mandates-none')).toContain('UNTSO: not coded');
    expect(host.textContent?.toLowerCase()).not.toContain('no task');
    stop();
    mount(makeContext('unmiss', [], withoutTasks('unmiss')));
    expect(host.textContent).toContain(en.mandates.tasksNotCoded);
    expect(host.querySelectorAll('.task')).toHaveLength(0);
  });
});

describe('the part of the axis that the dock shows', () => {
  it('is that of the chart: rows stay, a resolution beyond it comes back when it is stepped to', () => {
    const { context } = mount(makeContext('minusma'));
    const numbers = () => [...host.querySelectorAll('.resolution .number')].map((one) => one.textContent);
    const rows = () => [...host.querySelectorAll('.row-name')].map((one) => one.textContent);
    const all = rows();
    expect(numbers()).toHaveLength(12);
    context.view.axis.value = { from: monthOf(2016, 1), to: monthOf(2017, 12) };
    expect(numbers()).toEqual(['2295', '2364', '2391']);
    expect(rows()).toEqual(all);
    expect(host.querySelector('[data-key="t:poc:2100"]')).toBeNull();
    context.store.dispatch({
      type: 'window',
      window: { from: monthOf(2013, 4), to: monthOf(2013, 4) },
      from: 'timeline',
    });
    press('[');
    expect(host.dataset.chosen).toBe('r:2100');
    expect(numbers()).toHaveLength(12);
  });
});

describe('a list of tasks that is not held', () => {
  it('is hatched, and says why: UNAMID until 2363, whose paragraph 15 lists its tasks', () => {
    mount(makeContext('unamid'));
    expect(host.querySelectorAll('.task').length).toBeGreaterThan(0);
    expect(host.textContent).toContain('S/2007/307/Rev.1');
    expect(host.querySelector('.mandates-drawing rect.series-gap[y]')).not.toBeNull();
    expect(host.textContent).toContain('A task that is not named there is not known.');
  });
});

describe('the matrix', () => {
  const cell = (task: string, column: number): string => {
    const row = [...host.querySelectorAll('tbody tr')].find((one) =>
      one.querySelector('th')?.textContent?.includes(task),
    );
    const found = row?.children[column];
    return (found?.querySelector('[role="img"]')?.getAttribute('aria-label') ?? found?.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim();
  };

  it('opens without a mission, at the shown date', () => {
    const { context } = mount(makeContext(null));
    const names = [...host.querySelectorAll('thead button')].map((button) => button.textContent);
    expect(names).toEqual(['UNIFIL', 'MONUC', 'UNAMID', 'MONUSCO', 'UNISFA', 'UNMISS', 'MINUSMA', 'MINUSCA']);
    const at = (year: number, month: number): void => {
      const day = monthOf(year, month);
      context.store.dispatch({ type: 'window', window: { from: day, to: day }, from: 'timeline' });
    };
    at(2017, 1);
    const column = (name: string): number => names.indexOf(name) + 1;
    expect(cell('Counter asymmetric threats', column('MINUSMA'))).toBe('decides 2295 ¶19(d)');
    expect(cell('Border monitoring', column('MINUSMA'))).toBe(en.mandates.matrix.notNamed);
    expect(cell('Elections', column('MONUC'))).toBe(en.mandates.matrix.noMandate);
    expect(cell('Elections', column('UNMISS'))).toBe('decides 2327 ¶7(d)(vii)');
    // Until 2363 (June 2017) UNAMID's list stands in a report that is not held; UNIFIL's in 425 and 426 (1978).
    expect(cell('Mine action', column('UNAMID'))).toBe(en.mandates.matrix.notKnown);
    expect(cell('Mine action', column('UNIFIL'))).toBe(en.mandates.matrix.notKnown);
    at(2019, 12);
    expect(cell('Mine action', column('UNAMID'))).toBe('underscores 2429 ¶49');
    expect(cell('Border monitoring', column('UNAMID'))).toBe(en.mandates.matrix.notNamed);
    expect(cell('Counter asymmetric threats', column('MINUSMA'))).toBe(en.mandates.matrix.notNamed);
    expect(host.querySelectorAll('.mandates-drift figure')).toHaveLength(8);
  });

  it('hatches a mission of which only ceilings are coded', () => {
    mount(makeContext(null, [], withoutTasks('unmiss')));
    const names = [...host.querySelectorAll('thead button')].map((button) => button.textContent);
    expect(names.at(-1)).toBe('UNMISS');
    expect(cell('Elections', names.length)).toBe(en.mandates.matrix.notCoded);
  });

  it('selects the mission of a cell and shows its mandates', () => {
    const { context } = mount(makeContext(null));
    find('thead button[aria-label="Show the mandate of MINUSMA"]').click();
    expect(context.store.state.peek().mission).toBe('minusma');
    expect(words('h2')).toBe('MINUSMA, what it was told to do');
  });
});
