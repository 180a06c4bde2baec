import { describe, expect, it } from 'vitest';
import { readParagraphs, resolutionPaths } from '../../../data/lib/resolutions.ts';
import { inlineReader } from '../inline.ts';

describe('a resolution as text', () => {
  const xml = (body: string, preamble = '<p>Acting,</p>'): string =>
    `<preamble>${preamble}</preamble><mainBody>${body}</mainBody>`;
  const point = (num: string, text: string): string => `<point><num>${num}</num><p>${text}</p></point>`;
  const labels = (text: string) => readParagraphs(text).map(({ label }) => label);

  it('numbers lists within lists, and tells letter i from number i', () => {
    const list = (inner: string): string => `<list>${inner}</list>`;
    const body = `<num>16.</num><p>Decides</p>${list(`${point('(a)', 'A')}<sublist>${point('(i)', 'x')}${point('(ii)', 'y')}</sublist>${point('(b)', 'B')}`)}<num>17.</num><p>Z</p>`;
    expect(labels(xml(`<num>1.</num><p>First</p>${body}`)).slice(2)).toEqual([
      '16',
      '16(a)',
      '16(a)(i)',
      '16(a)(ii)',
      '16(b)',
      '17',
    ]);
    const letters = [...'abcdefghij'].map((letter) => point(`(${letter})`, letter)).join('');
    expect(labels(xml(`<num>1.</num><p>Decides</p>${list(letters)}`)).slice(-2)).toEqual(['1(i)', '1(j)']);
    const flat = [...'abcdefgh'].map((letter) => point(`(${letter})`, letter)).join('');
    expect(
      labels(xml(`<num>1.</num><p>Decides</p>${list(flat + point('(i)', 'x') + point('(ii)', 'y'))}`)).slice(
        -2,
      ),
    ).toEqual(['1(h)(i)', '1(h)(ii)']);
  });

  it('lets lettering run on under a new heading, as resolution 2666 does', () => {
    const body = `<num>1.</num><p>Decides</p><list>${point('(i)', 'One')}${point('(a)', 'a')}${point('(b)', 'b')}${point('(ii)', 'Two')}${point('(c)', 'c')}</list>`;
    expect(labels(xml(body)).slice(1)).toEqual(['1', '1(i)', '1(i)(a)', '1(i)(b)', '1(ii)', '1(ii)(c)']);
  });

  it('counts numbered paragraphs that stand inside the preamble element, as in resolution 1991', () => {
    const inside = '<p>Recalling,</p><item><num>1.</num><p>Decides</p></item>';
    expect(labels(xml('<num>2.</num><p>Requests</p>', inside))).toEqual(['preamble', '1', '2']);
  });

  it('keeps an unnumbered piece with the number above it, and reads entities', () => {
    const text = readParagraphs(xml('<num>1.</num><p>A &amp; B&#8217;s</p><p>further</p>'));
    expect(text.slice(1)).toEqual([
      { label: '1', text: 'A & B’s' },
      { label: '1', text: 'further' },
    ]);
  });

  it('names the file when a number comes twice or not at all', () => {
    const files = { 'un-resolutions/xml/S_RES_2100_a.xml': '', 'un-resolutions/xml/SC_2100_b.xml': '' };
    const reader = inlineReader(files);
    expect(() => resolutionPaths({ ...reader, has: () => true })).toThrow(/SC_2100_b\.xml.*2100|2100/);
    const odd = inlineReader({ 'un-resolutions/xml/note.xml': '' });
    expect(() => resolutionPaths({ ...odd, has: () => true })).toThrow(/note\.xml.*no number/);
  });
});
