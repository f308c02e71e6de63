// Signing in and out as a person does, on the pages of the real program.

import { idle, openPage, settle } from './browser.mjs';

/** The page of entry, in a browser of its own. */
export const openSignIn = (browser, server, options) => openPage(browser, `${server.url}#/sanece/login`, options);

export async function signIn(page, {user, password}) {
  await page.getByLabel('Usuario', {exact: true}).fill(user);
  await page.getByLabel('Contraseña', {exact: true}).fill(password);
  await settle(page, () => page.getByRole('button', {name: 'Ingresar', exact: true}).click());
}

/** A page on which somebody of a role has signed in. */
export async function openAs(browser, server, role, options) {
  const account = server.accounts().find((each) => each.role === role);
  if (!account) throw new Error(`no example account of role ${role}`);
  const page = await openSignIn(browser, server, options);
  await signIn(page, account);
  page.account = account;
  return page;
}

export async function signOut(page) {
  await idle(page);
  await settle(page, () => page.getByRole('button', {name: 'Cerrar sesión'}).click());
}
