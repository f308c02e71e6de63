// Measures step 6 of the collection as people have it, in Chromium against the server on loopback: the table of 2,857 products amid
// a nation's 40,000 rows. From opening it to its first rows; from a key to the pixels in cells, between them and in the search,
// beside the bare grid of the gallery in the same run; a pasted block of 200 × 5 cells until it is shown and until the server has
// it; and keys while so many rows wait for the network.
//
// Run after build.sh all: PRESTACIONES_CATALOGS=../shared/data node tests/bench/capture.mjs

import { idle, launch, openPage, settle } from '../browser/support/browser.mjs';
import { startGallery } from '../browser/support/gallery.mjs';
import { letters, measure, moves, several } from './keys.mjs';
import { median } from './load.mjs';
import { figures, makeNation, table } from './nation.mjs';
import { server, workplace } from './programs.mjs';

const user = 'captura', pastedRows = 200, keyAim = 50, pasteAim = 1000;
const place = workplace();
const rows = [];

const told = (what, value, aim) => rows.push([value, aim ? `${what}; aim ${aim}${value > aim ? ', MISSED' : ''}` : what]);
function tellKeys(what, took, peer) {
  const times = peer ? `, ${(median(took) / median(peer)).toFixed(2)} times the bare grid's` : '';
  told(`${what} (ms, median of ${took.length}${times})`, median(took), keyAim);
  told('  the slowest', Math.max(...took));
}
const options = {permissions: ['clipboard-read', 'clipboard-write']};

/** Signed in, on the table; how long the table took to come. */
async function openTable(browser, ours, nation) {
  const page = await openPage(browser, `http://127.0.0.1:${ours.port}/#/excedentes/ingreso`, options);
  await page.getByLabel('Usuario', {exact: true}).fill(user);
  await page.getByLabel('Contraseña', {exact: true}).fill(ours.passwordOf(user));
  await settle(page, () => page.getByRole('button', {name: 'Ingresar', exact: true}).click());
  const address = `#/excedentes/paso6?periodo=${nation.nation}&ooad=${nation.entity_id}&unidad=${nation.unit_id}` +
    `&grupo=${table.group_id}&especialidad=${table.specialty_id}`;
  const begun = performance.now();
  await page.evaluate((hash) => { window.location.hash = hash; }, address);
  await page.getByRole('grid').waitFor();
  await idle(page);
  return {page, opened: performance.now() - begun};
}

const cellOf = (page, column, product) => page.getByRole('textbox', {name: `${column}, ${product}`, exact: true});

/** Keys typed in cells, and keys that move between them. */
async function keysIn(page, first) {
  await settle(page, () => first.click());
  const typed = await measure(page, several(letters, 4));
  await settle(page, () => page.keyboard.press('Control+End'));
  await settle(page, () => page.keyboard.press('PageUp'));
  return {typed, moved: await measure(page, several(moves, 4))};
}

async function keysInGallery(browser, gallery) {
  const page = await openPage(browser, `${gallery.url}#/captura`, options);
  const keys = await keysIn(page, cellOf(page, 'Faltante Ambulatoria', 'Apendicectomía'));
  await page.context().close();
  return keys;
}

/** From the paste to the frame that shows it, and to the words that everything is stored. */
async function paste(page, block) {
  await page.evaluate((words) => {
    const stages = {};
    window.pasted = new Promise((done) => {
      document.addEventListener('paste', () => {
        const begun = performance.now();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => { stages.shown = performance.now() - begun; };
          channel.port2.postMessage(null);
        });
        let waited = false;
        const watch = new MutationObserver(() => {
          const words = [...document.querySelectorAll('[role=status]')].map((each) => each.textContent).join();
          const saved = words.includes('Todo lo capturado está guardado');
          if (!saved) waited = true;
          if (!saved || !waited) return;
          watch.disconnect();
          stages.saved = performance.now() - begun;
          done(stages);
        });
        watch.observe(document.body, {subtree: true, childList: true, characterData: true});
      }, {capture: true, once: true});
    });
    return navigator.clipboard.writeText(words);
  }, block);
  await page.keyboard.press('Control+V');
  const stages = await page.evaluate(() => window.pasted);
  await idle(page);
  return stages;
}

const gallery = await startGallery();
const browser = await launch({whole: true});
try {
  const ours = await server(place);
  const capturer = await ours.signIn(user);
  const nation = await makeNation(place, ours);
  const open = {period_id: nation.nation, unit_id: nation.unit_id, ...table};
  const ask = (path, body) => capturer.ask(`surplus/${path}`, body);

  // Rows that have an Excedente with its patients: five cells beside them make a whole row.
  const before = await ask('capture', open);
  const versions = new Map(before.cells.map((each) => [each.product_id, each.version]));
  const products = before.products.slice(0, pastedRows);
  const {shortage_ambulatory: _, ...surplus} = {...figures(2), shortage_hospital: 0, shortage_cause: '', shortage_patients: 0};
  await ask('save-cells', {period_id: nation.nation, unit_id: nation.unit_id, rows: products.map(({id}) => (
    {product_id: id, version: versions.get(id) || 0, cell: {...surplus, shortage_ambulatory: 0}}))});

  const {page, opened} = await openTable(browser, ours, nation);
  told('opening the table to its rows (ms)', opened);

  const first = cellOf(page, 'Faltante Ambulatoria', products[0].name);
  const blockOf = (round) =>
    products.map((_product, row) => [row + round, round, 'Falta de Equipo', row + 1, 10 + round].join('\t')).join('\n');
  for (const round of [1, 2, 3]) {
    await settle(page, () => first.click());
    const {shown, saved} = await paste(page, blockOf(round));
    told(`a paste of ${pastedRows} × 5 cells until it is shown, ${round} (ms)`, shown);
    told('  until it is saved', saved, pasteAim);
    const stored = await ask('capture', open);
    const kept = stored.cells.filter(({cell}) => cell.surplus_ambulatory === 10 + round && cell.shortage_hospital === round).length;
    if (kept < pastedRows) throw new Error(`${kept} of ${pastedRows} rows are on the server`);
  }

  const own = await keysIn(page, first), bare = await keysInGallery(browser, gallery);
  tellKeys('a typed key to the pixels', own.typed, bare.typed);
  tellKeys('a move to the pixels', own.moved, bare.moved);

  // What waits is kept on this machine with every key.
  await page.context().setOffline(true);
  await settle(page, () => page.keyboard.press('Control+Home'));
  await page.evaluate((words) => navigator.clipboard.writeText(words), blockOf(4));
  await settle(page, () => page.keyboard.press('Control+V'));
  await page.getByText('renglones por guardar').first().waitFor();
  tellKeys(`a typed key while ${pastedRows} rows wait for the network`, await measure(page, several(letters, 4)), bare.typed);
  await page.context().setOffline(false);

  await settle(page, () => page.getByLabel('Buscar', {exact: true}).click());
  tellKeys('a key in the search to the pixels', await measure(page, [...'reseccion', ...Array(9).fill('Backspace')]));
  const problems = page.problems.filter((words) => !/ERR_INTERNET_DISCONNECTED/.test(words));
  if (problems.length > 0) throw new Error(problems.join('\n'));
} finally {
  await browser.close();
  await gallery.close();
  await place.close();
}
for (const [value, what] of rows) console.log(value.toFixed(1).padStart(8), what);
