import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packOnce } from '../../src/export/once.ts';
import { plainPng } from './fixtures.ts';

const rels = (...targets: readonly string[]): Uint8Array =>
  strToU8(targets.map((target, at) => `<Relationship Id="rId${at}" Target="${target}"/>`).join(''));

test('a picture that stands at many places is held once, and every place finds it', () => {
  const [red, blue] = [plainPng(8, 8, [200, 0, 0]), plainPng(8, 8, [0, 0, 200])];
  const parts = unzipSync(
    packOnce(
      zipSync({
        'ppt/slides/slide1.xml': strToU8('<p:sld/>'),
        'ppt/slides/_rels/slide1.xml.rels': rels('../media/image-1-1.png', '../media/image-1-2.png'),
        'ppt/slides/_rels/slide2.xml.rels': rels('../media/image-2-1.png', '../slideLayouts/a.xml'),
        'ppt/media/image-1-1.png': red,
        'ppt/media/image-1-2.png': blue,
        'ppt/media/image-2-1.png': red.slice(),
      }),
    ),
  );
  expect(Object.keys(parts).filter((name) => name.includes('media'))).toEqual([
    'ppt/media/image-1-1.png',
    'ppt/media/image-1-2.png',
  ]);
  expect(parts['ppt/media/image-1-1.png']).toEqual(red);
  expect(parts['ppt/media/image-1-2.png']).toEqual(blue);
  const read = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  expect(read('ppt/slides/_rels/slide1.xml.rels')).toContain('Target="../media/image-1-2.png"');
  expect(read('ppt/slides/_rels/slide2.xml.rels')).toContain('Target="../media/image-1-1.png"');
  expect(read('ppt/slides/_rels/slide2.xml.rels')).toContain('Target="../slideLayouts/a.xml"');
  expect(read('ppt/slides/slide1.xml')).toBe('<p:sld/>');
});
