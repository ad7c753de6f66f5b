import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  allKept,
  isFull,
  keep,
  kept,
  olderReadings,
  remove,
  removeAll,
  searchShelf,
  shelf,
} from '../../../lib/report/library.ts';
import { fixedReport } from './support.ts';

beforeEach(removeAll);
afterEach(() => vi.restoreAllMocks());

const at = (readAt: string, note = '') => ({ ...fixedReport(), readAt, note });

test('keeps, lists newest first, and gives back what was kept', async () => {
  await keep('a', at('2026-01-01T00:00:00.000Z'));
  await keep('b', at('2026-02-01T00:00:00.000Z'));
  expect((await shelf()).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(await kept('a')).toEqual(at('2026-01-01T00:00:00.000Z'));
  expect(await kept('none')).toBeUndefined();
});

test('finds reports by every word of a query: title, address, quotation, note', async () => {
  await keep('a', at('2026-01-01T00:00:00.000Z', 'Rang the clinic'));
  await keep('b', at('2026-02-01T00:00:00.000Z'));
  const found = async (query: string) => searchShelf(await shelf(), query).map(({ id }) => id);
  expect(await found('clinic RANG')).toEqual(['a']);
  expect(await found('infertility')).toEqual(['b', 'a']);
  expect(await found('example.org')).toEqual(['b', 'a']);
  expect(await found('nothing like it')).toEqual([]);
});

test('knows older readings of one address', async () => {
  await keep('a', at('2026-01-01T00:00:00.000Z'));
  await keep('b', at('2026-02-01T00:00:00.000Z'));
  const [newest, oldest] = await shelf();
  if (!newest || !oldest) throw new Error('both reports ought to be listed');
  expect(olderReadings(await shelf(), newest).map(({ id }) => id)).toEqual(['a']);
  expect(olderReadings(await shelf(), oldest)).toEqual([]);
});

test('deletes one or all', async () => {
  for (const id of ['a', 'b', 'c']) await keep(id, fixedReport());
  await remove('a');
  expect((await shelf()).map(({ id }) => id).sort()).toEqual(['b', 'c']);
  await removeAll();
  expect([await shelf(), await allKept()]).toEqual([[], []]);
});

test.each(['reports', 'shelf'])('a write cut off at %s leaves the old state', async (store) => {
  const old = at('2026-01-01T00:00:00.000Z', 'old');
  await keep('a', old);
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args: Parameters<typeof put>
  ) {
    const request = put.apply(this, args);
    if (this.name === store) this.transaction.abort();
    return request;
  });
  await expect(keep('a', at('2026-02-01T00:00:00.000Z', 'new'))).rejects.toThrow();
  vi.restoreAllMocks();
  expect(await kept('a')).toEqual(old);
  expect(await shelf()).toMatchObject([{ readAt: old.readAt }]);
});

test('a second write that fails by itself undoes the first', async () => {
  const old = at('2026-01-01T00:00:00.000Z', 'old');
  await keep('a', old);
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args: Parameters<typeof put>
  ) {
    if (this.name === 'shelf') throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, args);
  });
  await expect(keep('a', at('2026-02-01T00:00:00.000Z'))).rejects.toSatisfy(isFull);
  vi.restoreAllMocks();
  expect(await kept('a')).toEqual(old);
});

test('tells a full device from other trouble', () => {
  expect(isFull(new DOMException('', 'QuotaExceededError'))).toBe(true);
  expect(isFull(new DOMException('', 'AbortError'))).toBe(false);
});
