import { expect, test } from 'vitest';
import { checkSize, decode, isHtml, isPdf } from '../../../lib/report/files/decode.ts';
import './support.ts';

const SAMPLE = 'Крупная клиника обещает вылечить рассеянный склероз стволовыми клетками за месяц.';
const cp1251 = Uint8Array.from(
  [...SAMPLE.repeat(3)].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  }),
);
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const wide = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));

test.each([
  ['UTF-8', utf8('Größe – “quoted”'), 'Größe – “quoted”'],
  ['UTF-8 with a mark', utf8('\uFEFFGröße'), 'Größe'],
  ['UTF-16 with a mark', wide('\uFEFFGröße'), 'Größe'],
  [
    'UTF-16 without one',
    wide('Plain text in two bytes a letter'),
    'Plain text in two bytes a letter',
  ],
  [
    'what the page declares',
    latin1('<meta charset="iso-8859-1"><p>Gr\xf6\xdfe'),
    '<meta charset="iso-8859-1"><p>Größe',
  ],
  [
    'a false declaration of UTF-8',
    latin1('<meta charset=utf-8><p>Die Gr\xf6\xdfe der Stra\xdfe ist f\xfcr alle gleich'),
    '<meta charset=utf-8><p>Die Größe der Straße ist für alle gleich',
  ],
  ['an undeclared encoding, by its looks', cp1251, SAMPLE.repeat(3)],
  [
    'an unknown declaration',
    latin1('<meta charset="nonsense"><p>Die Gr\xf6\xdfe'),
    '<meta charset="nonsense"><p>Die Größe',
  ],
])('%s is read', (_, bytes, text) => {
  expect(decode(bytes)).toBe(text);
});

test.each([
  ['empty', new Uint8Array(), 'is empty'],
  ['blank', utf8(' \n\t '), 'is empty'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2]), /^is not a page/],
])('a file that is %s is refused in one line', (_, bytes, line) => {
  expect(() => decode(bytes)).toThrow(line);
});

test('a file of 200 MB is refused before it is read', () => {
  expect(() => checkSize(200 * 2 ** 20)).toThrow(
    'is too large (200 MB); files up to 50 MB can be read',
  );
  expect(() => checkSize(10 * 2 ** 20)).not.toThrow();
});

test('kinds are told by what the file holds', () => {
  expect(isPdf(latin1('rubbish\n%PDF-1.7'))).toBe(true);
  expect(isPdf(latin1('<p>About %PDF</p>'))).toBe(false);
  expect(isHtml('<!-- saved --><!doctype html>')).toBe(true);
  expect(isHtml('2 < 3, and text')).toBe(false);
});
