import { readEmbedded, readHeld } from '../bundle/embedded.ts';
import { openBundle } from '../bundle/load.ts';
import { openPage } from '../page.ts';
import '../styles/index.css';
import { addFonts } from '../embed/fonts.ts';
import { HELD_STORY } from '../export/briefing.ts';

addFonts(document);
openPage(() => openBundle(readEmbedded(document)), {
  link: document.body.dataset.link,
  story: () => readHeld(document, HELD_STORY),
});
