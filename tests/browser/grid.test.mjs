// The grid of 2,857 rows in Chromium, by role and name, with the keys that people press; wasm-shell/gallery_grid.cpp draws it.

import assert from 'node:assert/strict';
import { after, before, afterEach, beforeEach, describe, test } from 'node:test';
import { assertAccessible, assertInSight, assertSound, idle, launch, openPage, settle } from './support/browser.mjs';
import { startGallery } from './support/gallery.mjs';

const AMBULATORY = 'Faltante Ambulatoria';
const HOSPITAL = 'Faltante Hospitalaria';
const FIRST = 'Apendicectomía';
const SECOND = 'Biopsia hepática';

const windows = [
  ['at 1366×768', {viewport: {width: 1366, height: 768}}],
  ['at 200 % zoom', {viewport: {width: 683, height: 384}, deviceScaleFactor: 2}],
];

let gallery, browser, page;

before(async () => {
  gallery = await startGallery();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await gallery?.close();
});

const cell = (column, row) => page.getByRole('textbox', {name: `${column}, ${row}`, exact: true});
const choice = (column, row) => page.getByRole('combobox', {name: `${column}, ${row}`, exact: true});
const grid = () => page.getByRole('grid', {name: 'Captura de faltantes'});
const status = () => page.getByRole('status').filter({hasText: 'renglones'});
const value = async (column, row) => { await idle(page); return cell(column, row).inputValue(); };
const focusedName = () => page.evaluate(() => document.activeElement.getAttribute('aria-label'));
const keys = async (...names) => { for (const name of names) await page.keyboard.press(name); await idle(page); };

/** Puts words into the clipboard and pastes them with the keyboard, as from another program. */
async function paste(text) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await settle(page, () => page.keyboard.press('Control+V'));
}
const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
const block = (rows, columns) => Array.from({length: rows}, (_, row) =>
  Array.from({length: columns}, (_, column) => String((row + 1) * 10 + column)).join('\t')).join('\r\n') + '\r\n';

for (const [where, options] of windows) {
  describe(`the grid ${where}`, () => {
    beforeEach(async () => {
      page = await openPage(browser, `${gallery.url}#/captura`, {...options, permissions: ['clipboard-read', 'clipboard-write']});
    });
    afterEach(async () => {
      await assertSound(page);
      await page.context().close();
    });

    test('has its rows, columns and heads, and axe finds nothing', async () => {
      assert.equal(await grid().getAttribute('aria-rowcount'), '2858');
      assert.equal(await grid().getAttribute('aria-colcount'), '9');
      const rows = grid().getByRole('row');
      assert.equal(await rows.nth(1).getAttribute('aria-rowindex'), '2');
      assert.equal(await rows.nth(1).getByRole('rowheader').textContent(), FIRST);
      assert.equal(await grid().getByRole('columnheader').count(), 9);
      assert.ok(await rows.count() < 40, 'only the rows in sight are drawn');
      await assertAccessible(page);
      await cell(AMBULATORY, FIRST).fill('doce');
      await settle(page, () => cell(AMBULATORY, SECOND).focus());
      await assertAccessible(page);
    });

    test('takes what is filled in and chosen, at once', async () => {
      await cell(AMBULATORY, FIRST).fill('12');
      await choice('Causa', FIRST).selectOption({label: 'Mayor demanda'});
      assert.equal(await value(AMBULATORY, FIRST), '12');
      assert.equal(await choice('Causa', FIRST).inputValue(), 'demanda');
      await settle(page, () => page.getByRole('checkbox', {name: 'Sólo con captura'}).check());
      assert.match(await status().textContent(), /^Se muestran 72 de 2,857 renglones/);
      assert.equal(await value(AMBULATORY, FIRST), '12');
    });

    test('is written in with the keys of a spreadsheet', async () => {
      await settle(page, () => cell(AMBULATORY, FIRST).click());
      await page.keyboard.type('12');
      await keys('Enter');
      assert.equal(await focusedName(), `${AMBULATORY}, ${SECOND}`);
      await page.keyboard.type('1,500');
      await page.keyboard.press('Tab');
      await page.keyboard.type('7');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.type('8');
      await keys('Enter');
      assert.equal(await value(AMBULATORY, FIRST), '12');
      assert.equal(await value(AMBULATORY, SECOND), '1500');
      assert.equal(await value(HOSPITAL, SECOND), '7');
      assert.equal(await value('Excedente Ambulatoria', SECOND), '8');
      await keys('Control+Home');
      assert.equal(await focusedName(), `${AMBULATORY}, ${FIRST}`);
      await page.keyboard.type('99');
      await keys('Escape');
      assert.equal(await value(AMBULATORY, FIRST), '12', 'Escape gives up');
      await keys('F2');
      await page.keyboard.type('3');
      await keys('ArrowLeft', 'ArrowLeft');
      await page.keyboard.type('0');
      await keys('Enter');
      assert.equal(await value(AMBULATORY, FIRST), '1023', 'F2 leaves the arrows to the text');
      await keys('Control+Z', 'Control+Z');
      assert.equal(await value('Excedente Ambulatoria', SECOND), '', 'the last edit but one');
      await keys('Control+Y');
      assert.equal(await value('Excedente Ambulatoria', SECOND), '8');
      await keys('Control+Home', 'Delete');
      assert.equal(await value(AMBULATORY, FIRST), '');
      await keys('Control+End');
      assert.match(await focusedName(), /^Observaciones, .*clave 3856$/);
      await keys('PageUp', 'Home', 'ArrowUp', 'ArrowDown', 'Shift+Tab');
      assert.match(await focusedName(), /^Observaciones, /);
    });

    test('is one stop of Tab: it is left at its ends, and after Escape from anywhere', async () => {
      await settle(page, () => cell(AMBULATORY, FIRST).click());
      await keys('Tab');
      assert.equal(await focusedName(), `${HOSPITAL}, ${FIRST}`);
      await keys('Escape', 'Tab');
      assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Guardar');
      await keys('Shift+Tab');
      assert.equal(await focusedName(), `${HOSPITAL}, ${FIRST}`);
      await keys('Shift+Tab', 'Shift+Tab');
      assert.equal(await page.evaluate(() => document.activeElement.localName), 'button', 'the last head');
      await keys('Tab', 'Control+End', 'Tab');
      assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Guardar');
    });

    test('takes a block of 40 × 5 as one step, and gives it back', async () => {
      await settle(page, () => cell(AMBULATORY, FIRST).click());
      await paste(block(40, 5));
      assert.match(await status().textContent(), /Se pegaron 200 celdas en 40 renglones/);
      assert.equal(await value(AMBULATORY, FIRST), '10');
      assert.equal(await value('Lote', FIRST), '14');
      await keys('Control+C');
      assert.equal((await clipboard()).split('\r\n').length, 40);
      await settle(page, () => cell(AMBULATORY, FIRST).click());
      for (let i = 0; i < 39; ++i) await page.keyboard.press('ArrowDown');
      await idle(page);
      const last = await focusedName();
      assert.equal(await page.getByRole('textbox', {name: last, exact: true}).inputValue(), '400');
      await keys('ArrowDown');
      assert.equal(await page.evaluate(() => document.activeElement.value), '', 'the row below is as it was');
      await keys('Control+Z');
      assert.equal(await focusedName(), `${AMBULATORY}, ${FIRST}`);
      assert.equal(await value(AMBULATORY, FIRST), '');
      assert.match(await status().textContent(), /Se deshizo el cambio de 200 celdas/);
      await keys('Control+Y');
      assert.equal(await value('Lote', FIRST), '14');
    });

    test('names each pasted cell that is wrong, and lets it be found and corrected', async () => {
      await settle(page, () => cell(AMBULATORY, FIRST).click());
      await paste('1\t2\nmuchos\t4\n');
      const notice = page.getByRole('alert').filter({hasText: 'corrección'});
      assert.match(await notice.textContent(), new RegExp(`${SECOND}, ${AMBULATORY}: Escriba un número entero`));
      assert.equal(await cell(AMBULATORY, SECOND).getAttribute('aria-invalid'), 'true');
      assert.equal(await value(HOSPITAL, SECOND), '4');
      await settle(page, () => page.getByRole('checkbox', {name: 'Sólo con errores'}).check());
      assert.equal(await grid().getAttribute('aria-rowcount'), '2');
      await settle(page, () => cell(AMBULATORY, SECOND).fill('3'));
      await settle(page, () => page.getByRole('button', {name: 'Guardar'}).click());
      assert.equal(await cell(AMBULATORY, SECOND).getAttribute('aria-invalid'), null);
      assert.match(await grid().getByRole('row').nth(1).textContent(), /Guardado/);
    });

    test('finds rows by their name, and pastes into those shown', async () => {
      await settle(page, () => page.getByRole('searchbox', {name: 'Buscar renglón'}).fill('apendicectomia'));
      assert.match(await status().textContent(), /^Se muestran 179 de 2,857 renglones/);
      await settle(page, () => cell(AMBULATORY, FIRST).click());
      await paste('1\n2\n3\n');
      assert.match(await status().textContent(), /Se pegaron 3 celdas en 3 renglones de los que se muestran/);
      assert.equal(await value(AMBULATORY, `${FIRST}, clave 1032`), '3');
      await settle(page, () => page.getByRole('searchbox', {name: 'Buscar renglón'}).fill(''));
      assert.equal(await value(AMBULATORY, SECOND), '', 'a hidden row was left alone');
    });

    test('keeps what is being written while one scrolls away and back', async () => {
      await settle(page, () => cell(AMBULATORY, FIRST).click());
      await page.keyboard.type('12');
      await settle(page, () => grid().getByRole('rowgroup').evaluate((body) => { body.scrollTop = 20000; }));
      assert.equal(await focusedName(), `${AMBULATORY}, ${FIRST}`);
      assert.equal(await page.getByRole('rowheader', {name: SECOND, exact: true}).count(), 0, 'its neighbours are not drawn');
      await page.keyboard.type('3');
      assert.equal(await value(AMBULATORY, FIRST), '123');
      await keys('Enter');
      assert.equal(await focusedName(), `${AMBULATORY}, ${SECOND}`);
      await assertInSight(page, cell(AMBULATORY, SECOND));
      assert.equal(await value(AMBULATORY, FIRST), '123');
    });

    test('keeps a text whose cell is gone by the time it comes', async () => {
      await idle(page);
      await cell(AMBULATORY, FIRST).evaluate((input) => {
        input.value = '77';
        input.dispatchEvent(new InputEvent('input', {bubbles: true}));
        document.querySelector('[role=rowgroup]').scrollTop = 30000;
      });
      await idle(page);
      await settle(page, () => grid().getByRole('rowgroup').evaluate((body) => { body.scrollTop = 0; }));
      assert.equal(await value(AMBULATORY, FIRST), '77');
    });

    test('fills down and selects with Shift', async () => {
      await settle(page, () => cell(AMBULATORY, FIRST).click());
      await page.keyboard.type('5');
      await keys('Enter', 'ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+D');
      assert.equal(await value(AMBULATORY, SECOND), '5');
      assert.equal(await grid().locator('[aria-selected=true]').count(), 3);
      assert.equal(await value(AMBULATORY, 'Catéter central'), '5');
      await keys('Control+X');
      assert.equal(await value(AMBULATORY, SECOND), '');
      assert.equal(await clipboard(), '5\r\n5\r\n5');
    });

    test('selects a block from the active cell to one that is pressed with Shift', async () => {
      await settle(page, () => cell(AMBULATORY, FIRST).click());
      await paste('1\t2\r\n3\t4\r\n');
      await settle(page, () => cell(AMBULATORY, FIRST).click());
      await settle(page, () => cell(HOSPITAL, SECOND).click({modifiers: ['Shift']}));
      assert.equal(await grid().locator('[aria-selected=true]').count(), 4);
      assert.equal(await focusedName(), `${AMBULATORY}, ${FIRST}`);
      await keys('Control+C');
      assert.equal(await clipboard(), '1\t2\r\n3\t4');
      await settle(page, () => cell(HOSPITAL, SECOND).click());
      assert.equal(await grid().locator('[aria-selected=true]').count(), 0, 'one cell alone is no block');
    });

    test('shows what the server refused, and keeps it to be tried again', async () => {
      await settle(page, () => cell(AMBULATORY, FIRST).fill('13'));
      await settle(page, () => page.getByRole('button', {name: 'Guardar'}).click());
      assert.equal(await cell(AMBULATORY, FIRST).getAttribute('aria-invalid'), 'true');
      assert.match(await cell(AMBULATORY, FIRST).evaluate((element) =>
        document.getElementById(element.getAttribute('aria-describedby')).textContent), /^Con error\. El servidor no acepta/);
      assert.equal(await value(AMBULATORY, FIRST), '13');
      await settle(page, () => page.getByRole('button', {name: 'Reintentar'}).click());
      assert.match(await grid().getByRole('row').nth(1).textContent(), /Pendiente/);
    });

    test('does not freeze with 500 rows, and draws nothing at rest', async () => {
      await settle(page, () => cell(AMBULATORY, FIRST).click());
      await paste(block(500, 5));
      assert.match(await status().textContent(), /Se pegaron 2,500 celdas en 500 renglones/);
      const frames = await page.evaluate(() => window.__ui.frames);
      await page.waitForTimeout(1000);
      assert.equal(await page.evaluate(() => window.__ui.frames), frames);
    });
  });
}
