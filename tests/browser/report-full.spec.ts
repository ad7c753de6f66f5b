/** A device without room: what the browser then says, told plainly. */
import { expect, test } from './support/extension.ts';

test('a full device is told plainly and loses nothing', async ({ context, extensionId }) => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/report.html`);
  await page.getByLabel('Or paste an article').fill('Stem cells cure multiple sclerosis (MS).');
  await page.getByRole('button', { name: 'Read pasted text' }).click();
  const note = page.getByLabel('Note on the whole page');
  await note.fill('Before');
  await expect(page.getByText('Kept on this device.')).toBeVisible();
  // DevTools can set no quota for an extension, so its store fails as it does on a full device:
  // halfway, after one of two writes.
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown) {
      if (this.name === 'shelf') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value);
    };
  });
  await note.fill('After');
  await expect(page.getByText(/^There is no room left on this device/)).toBeVisible();
  await expect(note).toHaveValue('After');
  await page.reload();
  await expect(note).toHaveValue('Before');
});
