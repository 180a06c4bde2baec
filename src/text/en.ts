import { app } from './en/app.ts';
import { chrome } from './en/chrome.ts';
import { common } from './en/common.ts';

import { embed } from './en/embed.ts';
import { events } from './en/events.ts';
import { share } from './en/export.ts';
import { inView } from './en/in-view.ts';
import { layers } from './en/layers.ts';
import { mandates } from './en/mandates.ts';
import { map } from './en/map.ts';
import { panels } from './en/panels.ts';
import { pin } from './en/pin.ts';
import { regions } from './en/regions.ts';
import { stage } from './en/stage.ts';
import { story } from './en/story.ts';
import { table } from './en/table.ts';
import { timeline } from './en/timeline.ts';
import { tools } from './en/tools.ts';

/** Every word of the interface; its type is what another language must fill. */
export const en = {
  common,
  app,
  map,
  timeline,
  panels,
  chrome,
  regions,
  table,
  layers,
  events,
  mandates,
  embed,
  pin,
  story,
  share,
  tools,
  inView,
  stage,
};

export type Text = typeof en;
