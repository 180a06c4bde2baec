import { openBundle, readFrom } from './bundle/load.ts';
import { openPage } from './page.ts';
import './styles/index.css';

openPage(() => openBundle(readFrom(new URL('data/', document.baseURI).href)));
