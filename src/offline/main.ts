import { readEmbedded } from '../bundle/embedded.ts';
import { openBundle } from '../bundle/load.ts';
import { openPage } from '../page.ts';
import '../styles/index.css';
import { addFonts } from '../embed/fonts.ts';

addFonts(document);
openPage(() => openBundle(readEmbedded(document)), document.body.dataset.link);
