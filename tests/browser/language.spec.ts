/** The languages of the interface, and pages in languages that are not read. */
import { expect, test } from './support/extension.ts';
import { CLAIM, expectAccessible, html } from './support/own-pages.ts';

const SPANISH_PAGE =
  '<p>La esclerosis múltiple es una enfermedad del sistema nervioso. Muchas personas preguntan si el tratamiento con células madre ayuda, cuánto cuesta y qué riesgos tiene. En esta página contamos lo que dicen los estudios publicados hasta hoy.</p>';

test.describe('a page in another language', () => {
  test('the popup names the language and says that only English is read', async ({
    context,
    site,
    openPopup,
  }) => {
    site.pages.set('/', {
      body: `<!doctype html><html lang="es"><title>Células madre</title><main>${SPANISH_PAGE}</main></html>`,
    });
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/`);
    const popup = await openPopup(tab);
    await expect(popup.getByText('This page seems to be in Spanish.')).toBeVisible();
    await expectAccessible(popup, 'a page in Spanish');
  });

  test('an English page says nothing of it', async ({ context, site, openPopup }) => {
    site.pages.set('/', html(`<p>${CLAIM}</p>`));
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/`);
    const popup = await openPopup(tab);
    await expect(popup.locator('.claims li').first()).toBeVisible();
    await expect(popup.getByText('English only')).toHaveCount(0);
  });
});

test('the interface in Spanish: chosen in the options, it shows at once, everywhere, and keeps the evidence in English', async ({
  context,
  extensionId,
  site,
  openPopup,
}) => {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await options.getByRole('radio', { name: 'Español' }).check();
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('Opciones de Caveat');
  await expect(options.getByRole('radio', { name: 'Español' })).toBeFocused();
  await expect(options.locator('html')).toHaveAttribute('lang', 'es');
  await expect(options).toHaveTitle('Opciones de Caveat');
  await expectAccessible(options, 'options in Spanish');

  site.pages.set('/', html(`<p id="claim">${CLAIM}</p>`));
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  await tab.waitForFunction(() => CSS.highlights.size > 0);
  const popup = await openPopup(tab);
  await expect(popup.locator('.coverage')).toContainText('frases leídas');
  await expect(popup.locator('.claim').first()).toHaveAttribute('lang', 'en');
  const title = await tab.evaluate(() => document.title);
  expect(title).toBe('Stem cells for MS');
});
