import type { Page } from '../../export/page.ts';
import type { Studio } from '../../ui/context.ts';
import type { Selection } from '../table/selection.ts';
import type { Ink } from './ink.ts';

/** A scene as the studio shows it, and how its pictures are taken. */
export interface View {
  readonly studio: Studio;
  readonly selection: Selection;
  readonly ink: Ink;
  readonly title: string;
  readonly when: string;
  readonly charts: boolean;
}

/** What the screen shows of it, with what that may not be without. */
export type Shown = Pick<
  Page,
  'main' | 'charts' | 'timeline' | 'figures' | 'legend' | 'notes' | 'coverage' | 'sources'
>;
