import { expect, test } from 'vitest';
import { parseText } from '../../../src/model/story-text.ts';
import { held } from '../../../src/views/story/markup.ts';

const lines = (text: string): string[] =>
  held(parseText(text)[0] ?? []).map((run) =>
    run.map((one) => (one.kind === 'text' ? one.text : `[${'key' in one ? one.key : one.kind}]`)).join(''),
  );

test.each([
  // words, and the runs inside which no line breaks but at the spaces of a run of text alone
  ['It was in force [@2640 26], and ended.', ['It was in ', 'force[2640 26],', ' and ended.']],
  ['Up to {{ceiling}} [@2640 16].', ['Up to ', '[ceiling][2640 16].']],
  ['Two [@a] [@b] sources', ['Two[a][b]', ' sources']],
  ['One [@a], [@b].', ['One[a],[b].']],
  ['[@a] first', ['[a]', ' first']],
  ['No mark at all', ['No mark at all']],
  ['*A long passage in other letters* [@a].', ['[emphasis]', '[a].']],
])('a mark keeps the word before it and the sign after it: %s', (text, runs) => {
  expect(lines(text)).toEqual(runs);
});
