// The page of entry on the real server: what password managers see, refusals, the session, and a server that goes away.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { assertAccessible, assertSound, idle, launch, settle } from './support/browser.mjs';
import { startServer } from './support/server.mjs';
import { openSignIn, signIn, signOut } from './support/session.mjs';

let server, browser, page;

before(async () => {
  server = await startServer();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});
afterEach(() => page?.context().close());

const field = (name) => page.getByLabel(name, {exact: true});

test('The page of entry is sound, accessible and at rest', async () => {
  page = await openSignIn(browser, server);
  await assertAccessible(page);
  await assertSound(page);
  const frames = await page.evaluate(() => window.__ui.frames);
  await page.waitForTimeout(1000);
  assert.equal(await page.evaluate(() => window.__ui.frames), frames);
});

test('Password managers find one form with both fields and its button', async () => {
  page = await openSignIn(browser, server);
  const form = await page.evaluate(() => [...document.querySelector('form').elements]
    .map(({localName, type, autocomplete}) => [localName, type, autocomplete].filter(Boolean).join(' ')));
  assert.deepEqual(form.slice(0, 3), ['input text username', 'input password current-password', 'button submit']);
});

test('A wrong password is refused in words, and nothing that was typed is lost', async () => {
  page = await openSignIn(browser, server);
  const {user} = server.accounts()[0];
  await signIn(page, {user, password: 'equivocada'});
  assert.ok(await page.getByText('El usuario o la contraseña no son correctos').count() > 0);
  assert.equal(await field('Usuario').inputValue(), user);
  await assertAccessible(page);
});

test('Signing in with Enter opens the session; reloading keeps it; signing out ends it', async () => {
  page = await openSignIn(browser, server);
  const [{user, password}] = server.accounts();
  await field('Usuario').fill(user);
  await field('Contraseña').fill(password);
  await settle(page, () => field('Contraseña').press('Enter'));
  assert.doesNotMatch(page.url(), /login/);
  await assertAccessible(page);

  await page.reload();
  await idle(page);
  assert.doesNotMatch(page.url(), /login/);

  await signOut(page);
  assert.match(page.url(), /#\/sanece\/login$/);
  await page.reload();
  await idle(page);
  assert.match(page.url(), /#\/sanece\/login$/);
  await assertSound(page);
});

test('When the server goes away the page says so, keeps what was typed, and goes on when it is back', async () => {
  page = await openSignIn(browser, server);
  const [{user, password}] = server.accounts();
  await server.stop();
  await signIn(page, {user, password});
  assert.ok(await page.getByText('No hay comunicación con el servidor').count() > 0);
  assert.equal(await field('Usuario').inputValue(), user);
  await server.start();
  await settle(page, () => page.getByRole('button', {name: 'Ingresar', exact: true}).click());
  assert.doesNotMatch(page.url(), /login/);
});
