// The mirror, role by role, on the page of widgets: what a keyboard, a screen reader, a password manager and a test tool
// find there, and that the canvas program follows. wasm-shell/main_gallery.cpp draws the page.

import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, describe, test } from 'node:test';
import { assertAccessible, assertSound, idle, launch, openPage, settle } from './support/browser.mjs';
import { startGallery } from './support/gallery.mjs';
import { makePdf } from './support/pdf.mjs';

let gallery, browser, page;

before(async () => {
  gallery = await startGallery();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await gallery?.close();
});
beforeEach(async () => { page = await openPage(browser, gallery.url); });
afterEach(async () => {
  await assertSound(page);
  await page.context().close();
});

const button = (name) => page.getByRole('button', {name, exact: true});
const field = (name) => page.getByLabel(name, {exact: true});
const focusedName = () => page.evaluate(() => {
  const {activeElement: element} = document;
  return element.getAttribute('aria-label') || element.textContent;
});

/** The page's last sentence about what has happened. */
async function assertSaid(words) {
  await idle(page);
  assert.equal(await page.locator('#mirror [role=status]').first().textContent(), words);
}

describe('the page', () => {
  test('has a title, one main, one first heading and landmarks that axe finds sound', async () => {
    assert.equal(await page.title(), 'Galeria');
    assert.equal(await page.getByRole('main').count(), 1);
    assert.equal(await page.getByRole('heading', {level: 1}).textContent(), 'Galeria');
    await assertAccessible(page);
  });

  test('draws nothing while nothing happens', async () => {
    const frames = await page.evaluate(() => window.__ui.frames);
    await page.waitForTimeout(2000);
    assert.equal(await page.evaluate(() => window.__ui.frames), frames);
  });

  test('says each message once, and not again with the next', async () => {
    for (const id of ['polite', 'assertive']) {
      assert.equal(await page.locator(`#${id}`).getAttribute('aria-atomic'), 'false');
    }
  });

  test('listens for presses where something can be pressed, and nowhere else', async () => {
    const devtools = await page.context().newCDPSession(page);
    const heard = async (expression) => {
      const {result} = await devtools.send('Runtime.evaluate', {expression});
      const {listeners} = await devtools.send('DOMDebugger.getEventListeners', {objectId: result.objectId});
      return listeners.map(({type}) => type).filter((type) => ['click', 'mousedown', 'mouseup', 'dblclick'].includes(type));
    };
    const heading = "document.querySelector('h1')";
    assert.deepEqual(await heard(heading), []);
    const parents = await page.evaluate(() => {
      let count = 0;
      for (let each = document.querySelector('h1').parentNode; each; each = each.parentNode) ++count;
      return count;
    });
    for (let up = 1; up <= parents; ++up) assert.deepEqual(await heard(heading + '.parentNode'.repeat(up)), [], `${up} above the heading`);
    assert.deepEqual(await heard("document.querySelector('#mirror button')"), ['click', 'mousedown']);
  });

  test('copies and finds words as any page', async () => {
    assert.equal(await page.getByText('Una nota').count(), 1);
    assert.deepEqual(await page.getByRole('listitem').allTextContents(), ['Uno', 'Dos']);
    assert.equal(await page.getByRole('progressbar', {name: 'Avance'}).getAttribute('aria-valuenow'), '40');
  });
});

describe('pressing', () => {
  test('reaches a button by pointer, Enter, Space and a click without a pointer, once each', async () => {
    const presses = [
      () => button('Contar').click(),
      () => button('Contar').press('Enter'),
      () => button('Contar').press(' '),
      () => button('Contar').evaluate((element) => element.click()),
    ];
    for (const [index, press] of presses.entries()) {
      await settle(page, press);
      await assertSaid(`Cuenta ${index + 1}`);
    }
  });

  test('reaches what was clicked, once, also where the program draws it elsewhere', async () => {
    await page.evaluate(() => { document.getElementById('mirror').style.transform = 'translateX(300px)'; });
    await settle(page, () => button('Contar').click());
    await assertSaid('Cuenta 1');
    await page.evaluate(() => { document.getElementById('mirror').style.transform = ''; });
    await settle(page, () => button('Contar').click());
    await assertSaid('Cuenta 2');
  });

  test('does nothing on a disabled button', async () => {
    assert.equal(await button('Eliminar').isDisabled(), true);
    await button('Eliminar').evaluate((element) => element.click());
    await assertSaid('Listo');
  });

  test('opens and closes a section by its title', async () => {
    assert.equal(await button('Detalle').getAttribute('aria-expanded'), 'false');
    await settle(page, () => button('Detalle').click());
    assert.equal(await button('Detalle').getAttribute('aria-expanded'), 'true');
    assert.equal(await page.getByText('Un detalle que se puede copiar').count(), 1);
  });

  test('follows links: the program its own, the browser the others', async () => {
    assert.equal(await page.getByRole('link', {name: 'Documento'}).getAttribute('target'), '_blank');
    await settle(page, () => page.getByRole('link', {name: 'Otra pantalla'}).click());
    assert.match(page.url(), /#\/otra$/);
    await assertSaid('Otra direccion');
  });
});

describe('typing', () => {
  test('takes accents, and what is written is what the program has', async () => {
    await settle(page, () => field('Usuario').fill('Núñez Peña'));
    await settle(page, () => button('Ingresar').click());
    await assertSaid('Bienvenido Núñez Peña 1');
  });

  test('loses no key at one millisecond each', async () => {
    const words = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
    await field('Usuario').pressSequentially(words, {delay: 1});
    await settle(page, () => button('Ingresar').click());
    assert.equal(await field('Usuario').inputValue(), words);
    await assertSaid(`Bienvenido ${words} 1`);
  });

  test('leaves a composition alone until it ends', async () => {
    await field('Usuario').focus();
    const client = await page.context().newCDPSession(page);
    await client.send('Input.imeSetComposition', {text: '´', selectionStart: 1, selectionEnd: 1});
    await page.waitForTimeout(100);
    assert.equal(await field('Usuario').inputValue(), '´');
    await client.send('Input.insertText', {text: 'é'});
    await idle(page);
    assert.equal(await field('Usuario').inputValue(), 'é');
  });

  test('submits the form with Enter', async () => {
    await field('Usuario').fill('ana');
    await settle(page, () => field('Usuario').press('Enter'));
    await assertSaid('Bienvenido ana 1');
  });

  test('keeps the focus and the caret when something appears above', async () => {
    await field('Usuario').fill('abc');
    await settle(page, () => button('Mostrar aviso').evaluate((element) => element.click()));
    await field('Usuario').press('Home');
    await settle(page, () => button('Mostrar aviso').evaluate((element) => element.click()));
    assert.equal(await focusedName(), 'Usuario');
    await settle(page, () => page.keyboard.type('x'));
    assert.equal(await field('Usuario').inputValue(), 'xabc');
  });

  test('gives password managers a real form with the tokens they look for', async () => {
    const found = await page.evaluate(() => [...document.forms[0].elements]
      .filter((element) => element.localName === 'input').map(({type, autocomplete}) => `${type} ${autocomplete}`));
    assert.deepEqual(found, ['text username', 'password current-password']);
  });

  test('says help, errors and what is required', async () => {
    const described = (name) => field(name).evaluate((element) =>
      document.getElementById(element.getAttribute('aria-describedby')).textContent);
    assert.equal(await described('Clave'), 'Al menos 8 caracteres');
    assert.equal(await described('Correo'), 'Falta el correo');
    assert.equal(await field('Correo').getAttribute('aria-invalid'), 'true');
    assert.equal(await field('Usuario').evaluate((element) => element.required), true);
    assert.equal(await field('Fijo').evaluate((element) => element.readOnly), true);
    assert.equal(await field('NSS').getAttribute('inputmode'), 'numeric');
  });

  test('takes dates and several lines', async () => {
    await settle(page, () => field('Nacimiento').fill('2025-07-23'));
    assert.equal(await field('Nacimiento').inputValue(), '2025-07-23');
    await settle(page, () => field('Notas').fill('uno\ndos'));
    assert.equal(await field('Notas').inputValue(), 'uno\ndos');
  });

  test('shows the letters of the canvas, in their place', async () => {
    const {size, family} = await field('Usuario').evaluate((element) => {
      const style = getComputedStyle(element);
      return {size: style.fontSize, family: style.fontFamily};
    });
    assert.equal(size, '16px');
    assert.match(family, /^"?Noto Sans/);
    await field('Usuario').fill('HHHH');
    const before = await page.screenshot({clip: await field('Usuario').boundingBox()});
    await settle(page, () => field('Clave').focus());
    const after = await page.screenshot({clip: await field('Usuario').boundingBox()});
    assert.equal(await differingColumns(before, after), 0, 'the text jumps when the focus leaves');
  });
});

/** How many columns of pixels have ink in one picture and none within a pixel in the other (the caret is at the end). */
const differingColumns = (first, second) => page.evaluate(async (pictures) => {
  const inked = await Promise.all(pictures.map(async (picture) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))]));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const {data} = context.getImageData(0, 0, image.width, image.height);
    const columns = new Set();
    for (let x = 4; x < Math.min(70, image.width); ++x) {
      for (let y = 8; y < image.height - 8; ++y) {
        if (data[(y * image.width + x) * 4] < 110) columns.add(x);
      }
    }
    return columns;
  }));
  const near = (columns, x) => [x - 1, x, x + 1].some((each) => columns.has(each));
  return [...inked[1]].filter((x) => !near(inked[0], x)).length;
}, [first, second].map((picture) => picture.toString('base64')));

describe('choosing', () => {
  test('ticks and unticks by Playwright, key and lone click', async () => {
    const box = page.getByRole('checkbox', {name: 'Recordar equipo'});
    await settle(page, () => box.check());
    await assertSaid('Recordado');
    await settle(page, () => box.press(' '));
    await assertSaid('Olvidado');
    assert.equal(await box.isChecked(), false);
    await settle(page, () => box.evaluate((element) => element.click()));
    await assertSaid('Recordado');
    assert.equal(await box.isChecked(), true);
  });

  test('one of a radio group, by pointer and by arrows', async () => {
    const radio = (name) => page.getByRole('radiogroup', {name: 'Sexo'}).getByRole('radio', {name});
    await settle(page, () => radio('Mujer').check());
    await assertSaid('Sexo m');
    await settle(page, () => radio('Mujer').press('ArrowDown'));
    await assertSaid('Sexo h');
    assert.equal(await radio('Hombre').isChecked(), true);
    assert.equal(await radio('Mujer').isChecked(), false);
  });

  test('from a short list', async () => {
    await settle(page, () => field('Servicio').selectOption({label: 'Farmacia'}));
    await assertSaid('Servicio far');
    assert.equal(await field('Servicio').inputValue(), 'far');
  });

  test('from a long list, which shows its prompt until something is chosen', async () => {
    const combo = page.getByRole('combobox', {name: 'Medicamento'});
    assert.equal(await combo.getAttribute('placeholder'), '-- SELECCIONAR --');
    assert.equal(await page.getByPlaceholder('-- SELECCIONAR --', {exact: true}).inputValue(), '');
  });

  test('from a long list, by typing and keys', async () => {
    const combo = page.getByRole('combobox', {name: 'Medicamento'});
    await settle(page, () => combo.fill('Medicamento 1'));
    assert.equal(await combo.getAttribute('aria-expanded'), 'true');
    const list = page.getByRole('listbox', {name: 'Opciones'});
    assert.equal(await combo.getAttribute('aria-controls'), await list.getAttribute('id'));
    assert.equal(await page.getByLabel('Medicamento', {exact: true}).count(), 1, 'a label names the field alone');
    await assertAccessible(page);
    await settle(page, () => combo.press('ArrowDown'));
    await settle(page, () => combo.press('ArrowDown'));
    const active = await combo.getAttribute('aria-activedescendant');
    const name = await page.locator(`#${active}`).textContent();
    await settle(page, () => combo.press('Enter'));
    await assertSaid(`Elegido ${name}`);
    assert.equal(await combo.getAttribute('aria-expanded'), 'false');
    assert.equal(await combo.inputValue(), name);
  });

  test('from a long list, by pointer and by lone click', async () => {
    const combo = page.getByRole('combobox', {name: 'Medicamento'});
    await settle(page, () => combo.click());
    await settle(page, () => page.getByRole('option', {name: 'Medicamento 2', exact: true}).click());
    await assertSaid('Elegido Medicamento 2');
    await settle(page, () => combo.fill('Medicamento 3'));
    await settle(page, () => page.getByRole('option', {name: 'Medicamento 33'}).evaluate((element) => element.click()));
    await assertSaid('Elegido Medicamento 33');
  });

  test('says in the list when nothing matches', async () => {
    await settle(page, () => page.getByRole('combobox', {name: 'Medicamento'}).fill('zzz'));
    assert.equal(await page.getByRole('listbox').getByRole('option', {disabled: true}).count(), 1);
    await assertAccessible(page);
  });

  test('closes a list with Escape and leaves the focus in its field', async () => {
    const combo = page.getByRole('combobox', {name: 'Medicamento'});
    await settle(page, () => combo.fill('Medicamento 2'));
    await settle(page, () => combo.press('Escape'));
    assert.equal(await combo.getAttribute('aria-expanded'), 'false');
    assert.equal(await focusedName(), 'Medicamento');
  });
});

describe('files', () => {
  const file = {name: 'acta.pdf', mimeType: 'application/pdf', buffer: makePdf()};

  const described = () => field('Acta').evaluate((element) =>
    document.getElementById(element.getAttribute('aria-describedby')).textContent);

  test('are chosen in the real file input, which says what is chosen', async () => {
    assert.equal(await described(), 'Elegir archivo. No se eligió ningún archivo');
    const none = page.getByRole('paragraph').filter({hasText: /^No se eligió ningún archivo$/});
    assert.ok(await none.isVisible());
    await settle(page, () => field('Acta').setInputFiles(file));
    await assertSaid('Archivo acta.pdf');
    assert.equal(await described(), 'Elegir archivo. acta.pdf');
    assert.ok(await page.getByRole('paragraph').filter({hasText: /^acta\.pdf$/}).isVisible());
    assert.equal(await none.count(), 0);
  });

  test('are asked for by pressing any of the words drawn in their place', async () => {
    page.on('filechooser', () => {});  // early: asking is not awaited, and a dialog before it took effect goes unseen
    await field('Acta').scrollIntoViewIfNeeded();
    await idle(page);
    for (const words of ['Elegir archivo', 'No se eligió ningún archivo']) {
      const box = await page.getByRole('paragraph').filter({hasText: new RegExp(`^${words}$`)}).boundingBox();
      const asked = page.waitForEvent('filechooser');
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await (await asked).setFiles([]);
    }
  });

  test('are dropped on their place, and nowhere else', async () => {
    const drop = (target) => target.evaluate((element, bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'sesion.pdf', {type: 'application/pdf'}));
      const box = element.getBoundingClientRect();
      const where = {clientX: box.x + box.width / 2, clientY: box.y + box.height / 2};
      for (const type of ['dragover', 'drop']) {
        element.dispatchEvent(new DragEvent(type, {...where, bubbles: true, cancelable: true, dataTransfer: data}));
      }
    }, [...file.buffer]);
    await settle(page, () => drop(page.getByRole('heading', {level: 1})));
    await assertSaid('Listo');
    await settle(page, () => drop(field('Acta')));
    await assertSaid('Archivo sesion.pdf');
  });
});

describe('tabs and steps', () => {
  test('are walked by arrows, Home and End; only the selected one is in the Tab order', async () => {
    const tab = (name) => page.getByRole('tablist', {name: 'Secciones'}).getByRole('tab', {name});
    assert.equal(await tab('Pacientes').getAttribute('aria-selected'), 'true');
    await settle(page, () => tab('Pacientes').press('ArrowRight'));
    assert.equal(await tab('Citas').getAttribute('aria-selected'), 'true');
    assert.equal(await page.getByText('Sin citas').count(), 1);
    await settle(page, () => tab('Citas').press('End'));
    assert.equal(await focusedName(), 'Reportes');
    await settle(page, () => tab('Reportes').press('Home'));
    assert.deepEqual(await page.getByRole('tablist', {name: 'Secciones'}).getByRole('tab')
      .evaluateAll((tabs) => tabs.map(({tabIndex}) => tabIndex)), [0, -1, -1]);
  });

  test('are pressed by pointer in their first frame', async () => {
    await settle(page, () => page.getByRole('tab', {name: 'Citas'}).click());
    assert.equal(await page.getByRole('tab', {name: 'Citas'}).getAttribute('aria-selected'), 'true');
    await settle(page, () => page.getByRole('tab', {name: /Datos/}).click());
    await assertSaid('Paso 0');
    assert.equal(await page.getByRole('tab', {name: /Envio/}).isDisabled(), true);
  });
});

describe('a table', () => {
  const table = () => page.getByRole('table', {name: 'Pacientes'});

  test('says how many rows it has, though it holds only those in sight', async () => {
    assert.equal(await table().getAttribute('aria-rowcount'), '201');
    assert.equal(await table().getAttribute('aria-colcount'), '3');
    assert.ok(await table().getByRole('row').count() < 40);
  });

  test('sorts by its head', async () => {
    const head = table().getByRole('columnheader', {name: 'Expediente'});
    for (const order of ['ascending', 'descending']) {
      await settle(page, () => head.getByRole('button').click());
      assert.equal(await head.getAttribute('aria-sort'), order);
    }
    assert.equal(await table().getByRole('row').nth(1).getByRole('button').textContent(), 'EXP-1199');
  });

  test('scrolls to a row and presses in it', async () => {
    const scroller = table().locator('.scroller');
    await settle(page, () => scroller.evaluate((element) => { element.scrollTop = 150 * 36; }));
    await settle(page, () => button('EXP-1152').click());
    await assertSaid('Abierto EXP-1152');
  });

  test('has one row chosen by a radio button, by pointer, key and lone click', async () => {
    const radio = (name) => page.getByRole('table', {name: 'Unidades'}).getByRole('radio', {name, exact: true});
    assert.equal(await radio('HGZ 1').isChecked(), true);
    await settle(page, () => radio('HGZ 2').check());
    await assertSaid('Unidad 2');
    await settle(page, () => radio('HGZ 2').press('ArrowDown'));
    await assertSaid('Unidad 3');
    await settle(page, () => radio('HGZ 1').evaluate((element) => element.click()));
    await assertSaid('Unidad 1');
    assert.deepEqual(await Promise.all(['HGZ 1', 'HGZ 2', 'HGZ 3'].map((name) => radio(name).isChecked())),
      [true, false, false]);
    assert.equal(await page.getByRole('row', {name: 'HGZ 1'}).getByRole('radio').isChecked(), true);
    await assertAccessible(page);
  });

  test('scrolls by wheel, and the words follow', async () => {
    await table().scrollIntoViewIfNeeded();
    await settle(page, () => table().locator('.scroller').hover());
    await settle(page, () => page.mouse.wheel(0, 360));
    await page.waitForTimeout(300);
    await idle(page);
    const first = table().locator('.scroller').getByRole('row').first();
    assert.ok(Number(await first.getAttribute('aria-rowindex')) > 2);
  });
});

describe('a dialog', () => {
  const open = () => settle(page, () => button('Abrir ventana').click());

  test('takes the focus, keeps the rest out of reach, and gives the focus back', async () => {
    await open();
    const dialog = page.getByRole('dialog', {name: 'Confirmar'});
    assert.equal(await dialog.getAttribute('aria-modal'), 'true');
    assert.equal(await dialog.evaluate((element) => element.contains(document.activeElement)), true);
    assert.equal(await field('Usuario').evaluate((element) => Boolean(element.closest('[inert]'))), true);
    await assertAccessible(page);
    await settle(page, () => dialog.getByRole('button', {name: 'Aceptar'}).click());
    await assertSaid('Confirmado');
    assert.equal(await focusedName(), 'Abrir ventana');
    assert.equal(await page.getByRole('dialog').count(), 0);
  });

  test('opens lists of its own, within reach', async () => {
    await open();
    const combo = page.getByRole('dialog').getByRole('combobox', {name: 'Motivo'});
    await settle(page, () => combo.fill('Medicamento 1'));
    await assertAccessible(page);
    await settle(page, () => page.getByRole('option', {name: 'Medicamento 11'}).click());
    await assertSaid('Motivo Medicamento 11');
    assert.equal(await combo.inputValue(), 'Medicamento 11');
  });

  test('closes with Escape', async () => {
    await open();
    await settle(page, () => page.keyboard.press('Escape'));
    assert.equal(await page.getByRole('dialog').count(), 0);
    assert.equal(await focusedName(), 'Abrir ventana');
  });

  test('closes with Back, and the page stays where it is', async () => {
    await settle(page, () => page.getByRole('link', {name: 'Otra pantalla'}).click());
    await open();
    await settle(page, () => page.goBack());
    assert.equal(await page.getByRole('dialog').count(), 0);
    assert.match(page.url(), /#\/otra$/);
  });

  for (const key of ['Tab', 'Shift+Tab']) {
    test(`keeps ${key} inside, round and round`, async () => {
      await open();
      const names = [];
      for (let presses = 0; presses < 12; ++presses) {
        await page.keyboard.press(key);
        assert.ok(await page.evaluate(() => Boolean(document.activeElement.closest('[role=dialog]'))), await focusedName());
        names.push(await focusedName());
      }
      assert.ok(new Set(names).size < 12 && new Set(names).size > 1, names.join());
      assert.equal(await page.evaluate(() => [...document.querySelectorAll('#mirror > *')]
        .filter((each) => !each.inert && each.getAttribute('role') !== 'dialog').length), 0);
    });
  }

  test('closes with Escape while nothing has the focus', async () => {
    await open();
    await page.evaluate(() => document.activeElement.blur());
    await settle(page, () => page.keyboard.press('Escape'));
    assert.equal(await page.getByRole('dialog').count(), 0);
  });

  test('says what it asks as its description', async () => {
    await open();
    const described = await page.getByRole('dialog').evaluate((element) =>
      (element.getAttribute('aria-describedby') || '').split(' ').map((id) => document.getElementById(id)?.textContent).join(' '));
    assert.match(described, /\S/);
  });
});

describe('the keyboard', () => {
  test('walks through everything in the order of the page', async () => {
    const names = [];
    await page.evaluate(() => document.activeElement.blur());
    for (let presses = 0; presses < 12; ++presses) {
      await page.keyboard.press('Tab');
      names.push(await focusedName());
    }
    const expected = ['Usuario', 'Clave', 'Ingresar', 'Abrir ventana', 'Contar', 'Correo'];
    assert.deepEqual(names.filter((name) => expected.includes(name)), expected);
  });

  test('brings what it reaches into sight', async () => {
    await settle(page, () => button('Detalle').focus());
    const {top, bottom} = await button('Detalle').evaluate((element) => element.getBoundingClientRect().toJSON());
    assert.ok(top >= 0 && bottom <= 768, `${top} ${bottom}`);
  });
});

describe('the picture', () => {
  test('has the screen\'s own pixels at density 2, and follows the window', async () => {
    await page.context().close();
    page = await openPage(browser, gallery.url, {deviceScaleFactor: 2});
    const size = () => page.locator('#canvas').evaluate(({width, height}) => [width, height]);
    const factor = (await page.evaluate(() => new URLSearchParams(location.search).get('render'))) === 'gl' ? 2 : 1.5;
    assert.deepEqual(await size(), [1366 * factor, 768 * factor]);
    await settle(page, () => page.setViewportSize({width: 1000, height: 700}));
    assert.deepEqual(await size(), [1000 * factor, 700 * factor]);
  });

  for (const render of ['cpu', 'gl']) {
    test(`is drawn with ?render=${render}`, async () => {
      await page.context().close();
      page = await openPage(browser, `${gallery.url}?render=${render}`, {deviceScaleFactor: render === 'gl' ? 2 : 1});
      const shot = await page.locator('#canvas').screenshot();
      assert.ok(shot.length > 20_000, `a blank picture of ${shot.length} bytes`);
      await settle(page, () => button('Contar').click());
      await assertSaid('Cuenta 1');
      if (render === 'gl') assert.equal(await page.locator('#canvas').evaluate(({width}) => width), 2732);
    });
  }

  test('comes back after the graphics card was lost', async () => {
    await page.context().close();
    page = await openPage(browser, `${gallery.url}?render=gl`);
    const before = await page.locator('#canvas').screenshot();
    await page.evaluate(async () => {
      const lose = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
      lose.loseContext();
      await new Promise((later) => setTimeout(later, 200));
      lose.restoreContext();
      await new Promise((later) => setTimeout(later, 300));
    });
    await idle(page);
    const after = await page.locator('#canvas').screenshot();
    assert.ok(Math.abs(after.length - before.length) < before.length / 10);
    page.problems = page.problems.filter((problem) => !/context (lost|restored)|CONTEXT_LOST/i.test(problem));
  });
});

describe('a finger', () => {
  test('presses and scrolls', async () => {
    await page.context().close();
    page = await openPage(browser, gallery.url, {hasTouch: true, isMobile: true, viewport: {width: 400, height: 800}});
    await settle(page, () => button('Contar').tap());
    await assertSaid('Cuenta 1');
    await settle(page, () => page.getByRole('tab', {name: 'Citas'}).tap());
    assert.equal(await page.getByRole('tab', {name: 'Citas'}).getAttribute('aria-selected'), 'true');
  });
});
