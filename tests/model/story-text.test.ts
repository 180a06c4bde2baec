import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf, parseText, plainText } from '../../src/model/story-text.ts';

describe('the markup of stories', () => {
  it('knows emphasis, links, figures and citations', () => {
    expect(
      parseText('A *very {{killed  mission=minusma}}* day [@2100 16(a)], [here](#m=minusma).\n\nTwo.'),
    ).toEqual([
      [
        { kind: 'text', text: 'A ' },
        {
          kind: 'emphasis',
          inner: [
            { kind: 'text', text: 'very ' },
            { kind: 'figure', key: 'killed mission=minusma' },
          ],
        },
        { kind: 'text', text: ' day' },
        { kind: 'citation', key: '2100 16(a)' },
        { kind: 'text', text: ', ' },
        { kind: 'link', text: 'here', href: '#m=minusma' },
        { kind: 'text', text: '.' },
      ],
      [{ kind: 'text', text: 'Two.' }],
    ]);
  });

  it('makes no link of an address that could do harm', () => {
    const [paragraph] = parseText('[x](javascript:alert) [y](http://a.b) [z](https://a.b)');
    expect(paragraph?.filter(({ kind }) => kind === 'link')).toEqual([
      { kind: 'link', text: 'z', href: 'https://a.b' },
    ]);
  });

  it('gives the keys once, in order', () => {
    expect(keysOf('figure', '{{b x=1}} {{a}}', '*{{b x=1}}*')).toEqual(['b x=1', 'a']);
  });

  it('writes plain words, the citations left out', () => {
    expect(plainText('In *2022* {{killed}} died [@fatalities].\n\nMore.', () => '15')).toBe(
      'In 2022 15 died.\n\nMore.',
    );
  });

  it('leaves plain words as they are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]( ?[a-z*[\](){}@.])*$/), (text) => {
        fc.pre(!/\*[^*]+\*|\{\{[^{}]+\}\}|\[@[^\]]+\]/.test(text));
        expect(plainText(text, (key) => key)).toBe(text);
      }),
    );
  });
});
