import { describe, expect, test } from 'vitest';
import { storage } from 'wxt/utils/storage';
import {
  areSettingsNewer,
  changeSettings,
  getSettings,
  parseSettings,
  readsAutomatically,
  siteFromInput,
  siteOf,
} from '../../lib/settings.ts';

const DEFAULTS = parseSettings(undefined);

describe('a damaged store', () => {
  test.each([
    ['nothing', undefined, DEFAULTS],
    ['no object', 'x', DEFAULTS],
    ['wrong types', { mode: 7, sitesOff: 'all', marks: null }, DEFAULTS],
    ['one good field is kept', { mode: 'off', marks: 3 }, { ...DEFAULTS, mode: 'off' }],
  ])('%s', (_, stored, expected) => {
    expect(parseSettings(stored)).toEqual(expected);
  });
});

describe('which addresses are web sites', () => {
  test.each([
    ['https://clinic.example/a', 'clinic.example'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['about:blank', undefined],
    ['chrome://version', undefined],
    ['file:///a.html', undefined],
    ['not an address', undefined],
    [undefined, undefined],
  ])('%s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});

describe('what a person types as a site', () => {
  test.each([
    ['clinic.example', 'clinic.example'],
    [' Clinic.Example ', 'clinic.example'],
    ['https://clinic.example/prices?x=1#y', 'clinic.example'],
    ['clinic.example:8080/a', 'clinic.example'],
    ['klinik-zürich.example', 'xn--klinik-zrich-klb.example'],
    ['[::1]', '[::1]'],
    ['', undefined],
    ['no site', undefined],
    ['no%20site', undefined],
    ['javascript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
  ])('%s', (typed, site) => {
    expect(siteFromInput(typed)).toBe(site);
  });
});

describe('when a page is read unasked', () => {
  const url = 'https://clinic.example/';
  test.each([
    ['by default', DEFAULTS, true],
    ['off for the site', { ...DEFAULTS, sitesOff: ['clinic.example'] }, false],
    ['off for another site', { ...DEFAULTS, sitesOff: ['other.example'] }, true],
    ['on click', { ...DEFAULTS, mode: 'on-click' as const }, false],
    ['off', { ...DEFAULTS, mode: 'off' as const }, false],
    [
      'on click, always here',
      { ...DEFAULTS, mode: 'on-click' as const, sitesOn: ['clinic.example'] },
      true,
    ],
    ['off beats always', { ...DEFAULTS, mode: 'off' as const, sitesOn: ['clinic.example'] }, false],
  ])('%s', (_, settings, expected) => {
    expect(readsAutomatically(settings, url)).toBe(expected);
  });
});

test('a change keeps what a newer version stored beside it', async () => {
  await storage.setItem('local:settings', { mode: 'off', colour: 'blue' });
  await changeSettings({ marks: false });
  expect(await storage.getItem('local:settings')).toMatchObject({ mode: 'off', colour: 'blue' });
  expect(await getSettings()).toMatchObject({ mode: 'off', marks: false });
});

test.each([
  [99, true],
  [1, false],
  [undefined, false],
  ['x', false],
])('settings marked with version %s: newer is %s', async (v, newer) => {
  await storage.setMeta('local:settings', { v });
  expect(await areSettingsNewer()).toBe(newer);
});
