import { MissionAtlasElement } from './element.ts';

/** Importing the module is enough: `<mission-atlas>` is known from then on. Its types are in embed/types.ts. */
if (!customElements.get('mission-atlas')) customElements.define('mission-atlas', MissionAtlasElement);
