import { expect, test } from 'vitest';
import { looksLikePdf, placeOf } from '../../lib/place.ts';

test.each([
  ['https://clinic.example/', 'web'],
  ['https://chromewebstore.google.com/detail/x', 'store'],
  ['https://chrome.google.com/webstore/detail/x', 'store'],
  ['https://chrome.google.com/other', 'web'],
  ['https://addons.mozilla.org/', 'store'],
  ['file:///home/me/a.html', 'file'],
  ['chrome://version/', 'browser'],
  ['about:blank', 'browser'],
  ['moz-extension://x/options.html', 'browser'],
  ['', 'unknown'],
  [undefined, 'unknown'],
])('%s is a place of kind %s', (url, place) => {
  expect(placeOf(url)).toBe(place);
});

test.each([
  ['https://a.example/b.PDF?x=1', true],
  ['https://a.example/pdf', false],
  [undefined, false],
])('%s names a PDF: %s', (url, pdf) => {
  expect(looksLikePdf(url)).toBe(pdf);
});
