// Every role of the semantics tree as an element: created, changed, removed; and the mirror's rules of order and focus,
// on patches written by hand in a page of their own.

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { idle, launch } from './support/browser.mjs';
import { startGallery } from './support/gallery.mjs';

let gallery, browser, page;

before(async () => {
  gallery = await startGallery();
  browser = await launch();
  page = await browser.newPage();
});
after(async () => {
  await browser?.close();
  await gallery?.close();
});

/** A mirror of its own beside the gallery's, and `apply` for nodes written as {id, role, …}. */
beforeEach(async () => {
  await page.goto(gallery.url);
  await idle(page);
  await page.evaluate(() => {
    const parts = {};
    for (const name of ['root', 'descriptions', 'polite', 'assertive']) {
      parts[name] = document.createElement('div');
      parts[name].id = `own-${name}`;
      document.body.append(parts[name]);
    }
    parts.root.style.cssText = 'position:fixed;inset:0;overflow:hidden';
    window.own = new Mirror(parts);
    const lastChild = new Map();
    window.apply = ({nodes = [], removed = [], commands = []}) => {
      lastChild.clear();
      const changed = nodes.map((node) => {
        const whole = {
          parent: 0, flags: 0, x: 0, y: 0, width: 100, height: 20, a: 0, b: 0, name: '', value: '', revision: 0, extras: {},
          ...node, role: Role[node.role],
        };
        whole.previous = node.previous ?? lastChild.get(whole.parent) ?? 0;
        lastChild.set(whole.parent, node.id);
        return whole;
      });
      own.apply({changed, removed, commands});
    };
    window.$ = (id) => document.querySelector(`#own-root #n${id}`);
  });
});

const apply = (patch) => page.evaluate((each) => apply(each), patch);
const order = (id) => page.evaluate((each) => [...(each ? $(each) : document.querySelector('#own-root')).children]
  .map((child) => Number(child.id.slice(1))).filter(Boolean), id);

describe('each role', () => {
  // Role, element, its role attribute, and where its name is: the words, aria-label, or nowhere.
  const roles = [
    ['main', 'main', null, 'label'], ['region', 'section', null, 'label'], ['form', 'form', null, 'label'],
    ['navigation', 'nav', null, 'label'], ['banner', 'header', null, 'label'], ['contentinfo', 'footer', null, 'label'],
    ['dialog', 'div', 'dialog', 'label'], ['alertDialog', 'div', 'alertdialog', 'label'], ['group', 'div', 'group', 'label'],
    ['heading', 'h1', null, 'words'], ['text', 'p', null, 'words'], ['link', 'a', null, 'words'],
    ['button', 'button', null, 'words'], ['textField', 'input', null, 'label'], ['textArea', 'textarea', null, 'label'],
    ['checkbox', 'input', null, 'label'], ['radio', 'input', null, 'label'], ['radioGroup', 'div', 'radiogroup', 'label'],
    ['select', 'select', null, 'label'], ['combo', 'input', 'combobox', 'label'], ['listbox', 'div', null, 'nowhere'],
    ['option', 'div', 'option', 'words'], ['table', 'div', 'table', 'label'], ['row', 'div', 'row', 'nowhere'],
    ['colHeader', 'div', 'columnheader', 'words'], ['rowHeader', 'div', 'rowheader', 'words'], ['cell', 'div', 'cell', 'words'],
    ['scroller', 'div', null, 'nowhere'], ['tabList', 'div', 'tablist', 'label'], ['tab', 'button', 'tab', 'words'],
    ['tabPanel', 'div', 'tabpanel', 'label'], ['list', 'div', 'list', 'label'], ['listItem', 'div', 'listitem', 'words'],
    ['image', 'div', 'img', 'label'], ['progress', 'div', 'progressbar', 'label'], ['status', 'div', 'status', 'words'],
    ['alert', 'div', 'alert', 'words'], ['file', 'input', null, 'label'], ['menu', 'div', 'menu', 'label'],
    ['menuItem', 'button', 'menuitem', 'words'], ['label', 'label', null, 'words'], ['grid', 'div', 'grid', 'label'],
    ['gridCell', 'div', 'gridcell', 'words'], ['cellField', 'input', null, 'label'], ['cellChoice', 'select', null, 'label'],
  ];
  const shown = () => page.evaluate(() => {
    const element = $(7);
    return element && {tag: element.localName, role: element.getAttribute('role'), label: element.getAttribute('aria-label'),
      words: element.textContent, left: element.style.left, width: element.style.width};
  });

  test('is in this list', async () => {
    const all = await page.evaluate(() => Object.keys(Role).filter((name) => name !== 'none'));
    assert.deepEqual(all.filter((name) => !roles.some(([role]) => role === name)), []);
  });

  for (const [role, tag, attribute, place] of roles) {
    test(`${role} is created, changed and removed`, async () => {
      for (const name of ['Uno', 'Dos']) {
        await apply({nodes: [{id: 7, role, name, a: 1, x: name.length, extras: role === 'link' ? {7: '#/'} : {}}]});
        const element = await shown();
        assert.equal(element.tag, tag);
        assert.equal(element.role, attribute);
        assert.equal(place === 'words' ? element.words : element.label, place === 'nowhere' ? null : name);
        if (place === 'words') assert.equal(element.label, null);
        assert.deepEqual([element.left, element.width], ['3px', '100px']);
      }
      await apply({removed: [7]});
      assert.equal(await shown(), null);
    });
  }

  test('becomes another element when its role changes, and keeps its children', async () => {
    await apply({nodes: [{id: 1, role: 'group', name: 'A'}, {id: 2, role: 'button', name: 'B', parent: 1}]});
    await apply({nodes: [{id: 1, role: 'region', name: 'A'}]});
    assert.equal(await page.evaluate(() => $(1).localName), 'section');
    assert.deepEqual(await order(1), [2]);
  });
});

describe('what a node says of itself', () => {
  const attributes = (id, names) => page.evaluate(([each, all]) => all.map((name) => $(each).getAttribute(name)), [id, names]);
  const flags = (...names) => page.evaluate((all) => all.reduce((sum, name) => sum | Flag[name], 0), names);

  test('a link: where it leads, in which tab, and that it cannot be followed', async () => {
    await apply({nodes: [{id: 1, role: 'link', name: 'A', flags: await flags('newTab'), extras: {7: 'a.pdf', 8: 'x.pdf'}}]});
    assert.deepEqual(await attributes(1, ['href', 'target', 'rel', 'download']), ['a.pdf', '_blank', 'noopener', 'x.pdf']);
    await apply({nodes: [{id: 1, role: 'link', name: 'A', flags: await flags('disabled'), extras: {7: 'a.pdf'}}]});
    assert.deepEqual(await attributes(1, ['href', 'target', 'aria-disabled', 'role']), [null, null, 'true', 'link']);
  });

  test('a description comes, changes and goes', async () => {
    const read = () => page.evaluate(() => {
      const id = $(1).getAttribute('aria-describedby');
      return id && document.getElementById(id).textContent;
    });
    for (const words of ['Uno', 'Dos', '']) {
      await apply({nodes: [{id: 1, role: 'textField', name: 'A', extras: words ? {1: words} : {}}]});
      assert.equal(await read(), words || null);
    }
    await apply({removed: [1]});
    assert.equal(await page.evaluate(() => document.querySelector('#own-descriptions').childElementCount), 0);
  });

  test('a checkbox that is neither', async () => {
    await apply({nodes: [{id: 1, role: 'checkbox', name: 'A', flags: await flags('mixed', 'required')}]});
    assert.deepEqual(await page.evaluate(() => [$(1).indeterminate, $(1).required]), [true, true]);
  });

  test('progress that is known and unknown', async () => {
    await apply({nodes: [{id: 1, role: 'progress', name: 'A', a: 40, value: '4 de 10'}]});
    assert.deepEqual(await attributes(1, ['aria-valuenow', 'aria-valuetext']), ['40', '4 de 10']);
    await apply({nodes: [{id: 1, role: 'progress', name: 'A', a: -1, flags: await flags('busy')}]});
    assert.deepEqual(await attributes(1, ['aria-valuenow', 'aria-busy']), [null, 'true']);
  });

  test('a form\'s first button after its fields is the one password managers look for', async () => {
    await apply({nodes: [{id: 1, role: 'form', name: 'F'}, {id: 2, role: 'button', name: 'Ver', parent: 1},
      {id: 3, role: 'textField', name: 'A', parent: 1}, {id: 4, role: 'button', name: 'Ingresar', parent: 1},
      {id: 5, role: 'button', name: 'Cancelar', parent: 1}]});
    assert.deepEqual(await page.evaluate(() => [2, 4, 5].map((id) => $(id).type)), ['button', 'submit', 'button']);
  });

  test('a radio button in a table shares its name with the rows beside it', async () => {
    await apply({nodes: [{id: 1, role: 'table', name: 'T'}, {id: 2, role: 'row', parent: 1}, {id: 3, role: 'cell', parent: 2},
      {id: 4, role: 'radio', name: 'A', parent: 3}, {id: 5, role: 'row', parent: 1}, {id: 6, role: 'cell', parent: 5},
      {id: 7, role: 'radio', name: 'B', parent: 6}]});
    assert.deepEqual(await page.evaluate(() => [$(4).name, $(7).name]), ['n1', 'n1']);
  });
});

describe('order', () => {
  test('follows the program, whatever was there before', async () => {
    const buttons = (ids) => ids.map((id) => ({id, role: 'button', name: String(id)}));
    await apply({nodes: buttons([1, 2, 3, 4])});
    assert.deepEqual(await order(), [1, 2, 3, 4]);
    await apply({nodes: buttons([4, 2, 5, 1, 3])});
    assert.deepEqual(await order(), [4, 2, 5, 1, 3]);
    await apply({nodes: [{id: 5, role: 'button', name: '5', previous: 4}], removed: [2]});
    assert.deepEqual(await order(), [4, 5, 1, 3]);
  });

  test('is made round the focused element, which is never moved nor blurred', async () => {
    const fields = (ids) => ids.map((id) => ({id, role: 'textField', name: String(id)}));
    await apply({nodes: fields([1, 2, 3])});
    await page.evaluate(() => {
      $(2).focus();
      window.blurs = 0;
      $(2).addEventListener('blur', () => { ++window.blurs; });
    });
    await apply({nodes: fields([3, 9, 1, 2, 8])});
    assert.deepEqual(await order(), [3, 9, 1, 2, 8]);
    assert.deepEqual(await page.evaluate(() => [document.activeElement.id, window.blurs]), ['n2', 0]);
  });

  test('keeps the place of what scrolls when something before it goes', async () => {
    await apply({nodes: [{id: 1, role: 'text', name: 'A'}, {id: 2, role: 'scroller', a: 1000, height: 100}]});
    await page.evaluate(() => {
      $(2).style.overflow = 'auto';  // as the style sheet has it in the real mirror
      $(2).scrollTop = 300;
    });
    await apply({nodes: [{id: 2, role: 'scroller', a: 1000, b: 300, height: 100, previous: 0}], removed: [1]});
    assert.equal(await page.evaluate(() => $(2).scrollTop), 300);
  });
});

describe('focus', () => {
  const focused = () => page.evaluate(() => document.activeElement.id);

  test('goes to the heading when its element is removed', async () => {
    await apply({nodes: [{id: 1, role: 'heading', name: 'H', a: 1}, {id: 2, role: 'button', name: 'B'}]});
    await page.evaluate(() => $(2).focus());
    await apply({removed: [2]});
    assert.equal(await focused(), 'n1');
  });

  test('goes back from a closed dialog to where it was opened', async () => {
    await apply({nodes: [{id: 1, role: 'button', name: 'Abrir'}]});
    await page.evaluate(() => $(1).focus());
    await apply({nodes: [{id: 2, role: 'dialog', name: 'D', previous: 1}, {id: 3, role: 'button', name: 'Sí', parent: 2}]});
    assert.equal(await focused(), 'n3');
    assert.equal(await page.evaluate(() => getComputedStyle($(1)).pointerEvents), 'none');
    assert.equal(await page.evaluate(() => $(1).inert), false, 'a screen reader that comes late still knows where one was');
    await page.waitForFunction(() => own.idle);
    assert.equal(await page.evaluate(() => $(1).inert), true);
    await apply({removed: [2, 3]});
    assert.equal(await focused(), 'n1');
    assert.equal(await page.evaluate(() => $(1).inert), false);
  });

  test('stays on a button that becomes disabled, until it moves on', async () => {
    const disabled = await page.evaluate(() => Flag.disabled | Flag.busy);
    await apply({nodes: [{id: 1, role: 'button', name: 'Enviar'}, {id: 2, role: 'button', name: 'Otro'}]});
    await page.evaluate(() => $(1).focus());
    await apply({nodes: [{id: 1, role: 'button', name: 'Enviar', flags: disabled}]});
    assert.equal(await focused(), 'n1');
    assert.deepEqual(await page.evaluate(() => [$(1).disabled, $(1).getAttribute('aria-disabled')]), [false, 'true']);
    await page.evaluate(() => {
      $(2).focus();
      own.all.get(1).touched = true;
      own.settle();
    });
    assert.equal(await page.evaluate(() => $(1).disabled), true);
  });

  test('obeys the program', async () => {
    await apply({nodes: [{id: 1, role: 'heading', name: 'H', a: 1}, {id: 2, role: 'textField', name: 'T'}]});
    await apply({commands: [{kind: 1, id: 2, text: ''}]});
    assert.equal(await focused(), 'n2');
    await apply({commands: [{kind: 1, id: 1, text: ''}]});
    assert.equal(await focused(), 'n1');
  });
});

describe('what is typed', () => {
  const value = () => page.evaluate(() => $(1).value);
  const field = (text, revision) => ({nodes: [{id: 1, role: 'textField', name: 'A', value: text, revision}]});

  test('is not overwritten before the program has taken it in', async () => {
    await apply(field('', 0));
    await page.evaluate(() => {
      $(1).value = 'ab';
      own.all.get(1).revision = 2;
    });
    await apply(field('a', 1));
    assert.equal(await value(), 'ab');
    await apply(field('AB', 2));
    assert.equal(await value(), 'AB');
  });

  test('is not touched in the middle of a composition', async () => {
    await apply(field('', 0));
    await page.evaluate(() => {
      $(1).value = '´';
      own.all.get(1).composing = true;
    });
    await apply(field('x', 5));
    assert.equal(await value(), '´');
  });

  test('keeps its caret when the program changes it', async () => {
    await apply(field('abcd', 0));
    await page.evaluate(() => {
      $(1).focus();
      $(1).setSelectionRange(2, 2);
    });
    await apply(field('ABCD', 0));
    assert.deepEqual(await page.evaluate(() => [$(1).selectionStart, $(1).selectionEnd]), [2, 2]);
  });
});

describe('commands', () => {
  test('announce, politely and at once, and name the page', async () => {
    await apply({commands: [{kind: 2, id: 0, text: 'Guardado'}, {kind: 3, id: 0, text: 'Falló'}, {kind: 4, id: 0, text: 'Título'}]});
    assert.deepEqual(await page.evaluate(() => ['polite', 'assertive'].map((id) => document.querySelector(`#own-${id}`).textContent)),
      ['Guardado', 'Falló']);
    assert.equal(await page.title(), 'Título');
  });
});
