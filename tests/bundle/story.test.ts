import { describe, expect, it } from 'vitest';
import { checkStory, readStory } from '../../src/bundle/story.ts';
import { LIMITS } from '../model/limits.ts';

const STEP = { title: 'A base', text: 'One *base*.', link: 'm=minusma&t=2022-01..2022-12' };
const STORY = { id: 'mali', title: 'Mali', summary: 'A mission.', language: 'en', steps: [STEP] };
const fault = (value: unknown): string => {
  const read = checkStory('own.json', value, LIMITS);
  return 'fault' in read ? read.fault : 'no fault';
};
const inStep = (change: object): string => fault({ ...STORY, steps: [STEP, { ...STEP, ...change }] });

describe('the file of a story', () => {
  it('is read, what may be left out filled in', () => {
    expect(readStory('own.json', JSON.stringify(STORY), LIMITS)).toEqual({
      story: {
        ...STORY,
        steps: [{ ...STEP, annotations: [], highlight: { places: [], series: [] }, notes: '' }],
      },
    });
  });

  it.each([
    [fault({ ...STORY, id: 'Mali 1' }), 'own.json, key "id": "Mali 1", expected up to 60 small letters'],
    [fault({ ...STORY, title: undefined }), 'own.json, key "title": nothing, expected'],
    [fault({ ...STORY, steps: [] }), 'own.json, key "steps": [], expected at least one step.'],
    [fault({ ...STORY, author: 'x' }), 'own.json, key "author": it is there, expected no such key.'],
    [fault([STORY]), 'own.json: [{"id":"mali"'],
    [inStep({ title: ' ' }), 'own.json, step 2, key "title": " ", expected words.'],
    [
      inStep({ link: 'm=atlantis' }),
      'own.json, step 2, key "link": "m=atlantis", expected a view that the atlas has; "m=atlantis" is none.',
    ],
    [inStep({ link: 'm=minusma&theme=dark' }), 'expected a view without "theme".'],
    [
      inStep({ annotations: [{ kind: 'point', lng: 200, lat: 3, label: 'x' }] }),
      'own.json, step 2, key "annotations.1.lng": 200, expected degrees from -180 to 180.',
    ],
    [
      inStep({ annotations: [{ kind: 'outline', lng: 2, lat: 3, label: 'x' }] }),
      'step 2, key "annotations.1": {"kind":"outline"',
    ],
    [
      inStep({ annotations: [{ kind: 'pin', lng: 2, lat: 3, label: 'x' }] }),
      '"annotations.1.kind": "pin", expected "point", "arrow" or "outline".',
    ],
    [
      inStep({ highlight: { missions: ['minusma'] } }),
      'own.json, step 2, key "highlight.missions": it is there, expected no such key.',
    ],
    [inStep({ highlight: { series: ['gold'] } }), '"highlight.series.1": "gold", expected one of deaths,'],
  ])('%s', (sentence, expected) => {
    expect(sentence).toContain(expected);
  });

  it('says so where it is no JSON', () => {
    expect(readStory('own.json', '{"id"', LIMITS)).toMatchObject({
      fault: expect.stringMatching(/^own\.json: not readable as JSON \(.+\)\.$/),
    });
  });
});
