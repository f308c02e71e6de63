// Which element each role becomes, and which of the node's properties it shows: one table, read for new and for changed
// nodes alike. C++ side: semantics::Role, Flag and Key in app/ui/semantics.hpp.
'use strict';

// ---- setters: each writes one thing of a node ----

const yes = (condition) => (condition ? 'true' : null);
const has = (node, flag) => (node.flags & flag) !== 0;

/** The nearest node above this one with one of the roles, or null. */
const above = (node, roles) => {
  let each = Mirrored.all.get(node.parent);
  while (each && !roles.includes(each.role)) each = Mirrored.all.get(each.node.parent);
  return each || null;
};

const place = (mirrored, node) => {
  mirrored.style('left', node.x + 'px');
  mirrored.style('top', node.y + 'px');
  mirrored.style('width', node.width + 'px');
  mirrored.style('height', node.height + 'px');
};
const hidden = (mirrored, node) => mirrored.attribute('hidden', has(node, Flag.hidden) ? '' : null);
const busy = (mirrored, node) => mirrored.attribute('aria-busy', yes(has(node, Flag.busy)));
const testId = (mirrored, node) => mirrored.attribute('data-testid', node.extras[Key.testId] || null);
const font = (mirrored, node) => {
  const size = node.extras[Key.font];
  mirrored.style('font-size', size ? size + 'px' : '');
};
const description = (mirrored, node) => mirrored.describe(node.extras[Key.description] || '');
const COMMON = [place, hidden, busy, testId, font, description];

const label = (mirrored, node) => mirrored.attribute('aria-label', node.name || null);
/** The name is what several nodes say: a file field has the words of its button in it too, as one sees and says them. */
const labelledBy = (mirrored, node) => {
  const ids = node.extras[Key.labelledBy];
  mirrored.attribute('aria-labelledby', ids ? ids.split(' ').map(Mirrored.elementId).join(' ') : null);
};
/** Label, help and error come into view with their field. */
const roomAbove = (mirrored, node) => {
  const above = node.extras[Key.above];
  mirrored.style('scroll-margin', above ? `${Number(above) + 8}px 0 16px` : '');
};
const labelFor = (mirrored, node) => {
  const id = node.extras[Key.controls];
  mirrored.attribute('for', id ? Mirrored.elementId(id) : null);
};
const words = (mirrored, node) => mirrored.text(node.name);
const valueWords = (mirrored, node) => mirrored.text(node.name || node.value);

/** A list may hold options only: "nothing found" in it is one that cannot be chosen. */
const statusRole = (mirrored, node) => {
  const inList = above(node, [Role.listbox]) !== null;
  mirrored.attribute('role', inList ? 'option' : 'status');
  mirrored.attribute('aria-disabled', yes(inList));
  mirrored.attribute('aria-selected', inList ? 'false' : null);
};

const selectable = (mirrored, node) => mirrored.element.classList.toggle('selectable', has(node, Flag.selectableText));
const focusable = (mirrored, node) => mirrored.attribute('tabindex', has(node, Flag.headingFocus) ? '-1' : null);

/** A focused element keeps its focus while it cannot be used: it only says so, and input.js lets nothing through. */
const disabled = (mirrored, node) => {
  const off = has(node, Flag.disabled);
  const focused = mirrored.element === document.activeElement;
  mirrored.attribute('aria-disabled', yes(off && focused));
  mirrored.property('disabled', off && !focused);
};
const ariaDisabled = (mirrored, node) => mirrored.attribute('aria-disabled', yes(has(node, Flag.disabled)));

const expanded = (mirrored, node) => mirrored.attribute('aria-expanded',
  has(node, Flag.expandable) ? String(has(node, Flag.expanded)) : null);
/** Which list it opened is known to mirror.js alone, and only while it is open. */
const closedList = (mirrored, node) => {
  if (!has(node, Flag.expanded)) mirrored.attribute('aria-controls', null);
};
const controls = (mirrored, node) => {
  const id = node.extras[Key.controls];
  mirrored.attribute('aria-controls', id ? Mirrored.elementId(id) : null);
};
const current = (mirrored, node) => mirrored.attribute('aria-current', yes(has(node, Flag.current)));
const selected = (mirrored, node) => mirrored.attribute('aria-selected', String(has(node, Flag.selected)));
const position = (mirrored, node) => {
  mirrored.attribute('aria-posinset', node.a > 0 ? String(node.a) : null);
  mirrored.attribute('aria-setsize', node.b > 0 ? String(node.b) : null);
};

const checked = (mirrored, node) => {
  mirrored.property('checked', has(node, Flag.checked));
  mirrored.property('indeterminate', has(node, Flag.mixed));
};
const required = (mirrored, node) => mirrored.property('required', has(node, Flag.required));
const ariaRequired = (mirrored, node) => mirrored.attribute('aria-required', yes(has(node, Flag.required)));
const invalid = (mirrored, node) => mirrored.attribute('aria-invalid', yes(has(node, Flag.invalid)));
const readOnly = (mirrored, node) => {
  const asleep = has(node, Flag.disabled) && mirrored.element === document.activeElement;
  mirrored.property('readOnly', has(node, Flag.readOnly) || asleep);
};

const href = (mirrored, node) => {
  const off = has(node, Flag.disabled);
  mirrored.attribute('href', off ? null : node.extras[Key.href] || '');
  mirrored.attribute('aria-disabled', yes(off));
  mirrored.attribute('role', off ? 'link' : null);
  mirrored.attribute('target', has(node, Flag.newTab) ? '_blank' : null);
  mirrored.attribute('rel', has(node, Flag.newTab) ? 'noopener' : null);
  mirrored.attribute('download', node.extras[Key.download] || null);
};

const inputType = (mirrored, node) => mirrored.attribute('type',
  has(node, Flag.password) ? 'password' : node.extras[Key.inputType] || 'text');
const autocomplete = (mirrored, node) => {
  const token = node.extras[Key.autocomplete] || 'off';
  mirrored.attribute('autocomplete', token);
  mirrored.attribute('name', token === 'off' ? null : token);  // password managers look at the name as well
};
const typing = (mirrored, node) => {
  mirrored.attribute('inputmode', node.extras[Key.inputMode] || null);
  mirrored.attribute('maxlength', node.extras[Key.maxLength] || null);
  mirrored.attribute('placeholder', node.extras[Key.placeholder] || null);
  mirrored.attribute('spellcheck', node.extras[Key.spellcheck] === 'true' ? 'true' : 'false');
  mirrored.attribute('min', node.extras[Key.min] || null);
  mirrored.attribute('max', node.extras[Key.max] || null);
};

/** What the program says counts only once it has taken in all that was typed; an unfinished character is never cut. */
const typedValue = (mirrored, node) => {
  const {element} = mirrored;
  if (element.value === node.value || mirrored.composing || node.revision < mirrored.revision) return;
  const {selectionStart, selectionEnd} = element;
  element.value = node.value;
  const caretKnown = selectionStart !== null && element === document.activeElement;
  if (caretKnown) element.setSelectionRange(selectionStart, selectionEnd);
};

const options = (mirrored, node) => {
  const list = node.extras[Key.options] || '';
  if (mirrored.written.get('options') === list) return;
  mirrored.written.set('options', list);
  const lines = list.split('\x1e').filter((line) => line !== '');
  mirrored.element.replaceChildren(...lines.map((line) => {
    const [id, text] = line.split('\x1f');
    return new Option(text, id);
  }));
};
const chosen = (mirrored, node) => mirrored.property('value', node.value);

/** Radio buttons of one group share a name, so that the browser's own arrow keys walk through them. */
const radioName = (mirrored, node) => {
  const group = above(node, [Role.radioGroup, Role.table]);
  mirrored.attribute('name', Mirrored.elementId(group ? group.id : node.parent));
};

const activeOption = (mirrored, node) => {
  const id = node.extras[Key.controls];
  mirrored.attribute('aria-activedescendant', id ? Mirrored.elementId(id) : null);
};

const rowCount = (mirrored, node) => {
  mirrored.attribute('aria-rowcount', node.a > 0 ? String(node.a) : null);
  mirrored.attribute('aria-colcount', node.b > 0 ? String(node.b) : null);
};
const rowIndex = (mirrored, node) => mirrored.attribute('aria-rowindex', node.a > 0 ? String(node.a) : null);
const columnIndex = (mirrored, node) => mirrored.attribute('aria-colindex', node.a > 0 ? String(node.a) : null);
const rowSelected = (mirrored, node) => mirrored.attribute('aria-selected', yes(has(node, Flag.selected)));

const gridShape = (mirrored, node) => {
  rowCount(mirrored, node);
  mirrored.attribute('aria-multiselectable', 'true');
};
/** One cell of a grid is in the Tab order, the keys reach the others. */
const roving = (mirrored, node) => mirrored.attribute('tabindex', has(node, Flag.current) ? '0' : '-1');
/** A cell that is not being written in is selected whole, so that the first letter replaces what it holds. */
const cellValue = (mirrored, node) => {
  const {element} = mirrored;
  const before = element.value;
  typedValue(mirrored, node);
  const ready = element === document.activeElement && !element.classList.contains('editing');
  if (ready && element.value !== before) element.select();
};

const sorting = (mirrored, node) => {
  const sortable = has(node, Flag.sortable);
  const order = has(node, Flag.sortAscending) ? 'ascending' : has(node, Flag.sortDescending) ? 'descending' : 'none';
  mirrored.attribute('aria-sort', sortable ? order : null);
  if (sortable && !mirrored.button) {
    mirrored.button = document.createElement('button');
    mirrored.button.type = 'button';
    mirrored.button.className = 'fill';
    Mirrored.listen(mirrored.button, 'click');
    mirrored.adopt(mirrored.button);
  }
  if (mirrored.button) {
    if (mirrored.button.textContent !== node.name) mirrored.button.textContent = node.name;
  } else {
    mirrored.text(node.name);
  }
};

/** What scrolls in a table are its rows; what scrolls in an open list is the list itself. */
const scrolledRole = (mirrored, node) => {
  const parent = Mirrored.all.get(node.parent);
  const inside = parent ? parent.role : Role.none;
  mirrored.attribute('role', {[Role.table]: 'rowgroup', [Role.grid]: 'rowgroup', [Role.listbox]: 'listbox'}[inside] || null);
  // Rows that do not all fit are reached by the keyboard in every browser; the program draws the ring.
  const scrolls = inside === Role.table && node.a > node.height + 1;
  mirrored.attribute('tabindex', scrolls ? '0' : null);
  mirrored.attribute('aria-label', inside === Role.listbox ? parent.node.name : null);
};
const contentHeight = (mirrored, node) => {
  const height = node.a + 'px';
  if (mirrored.spacer.style.height !== height) mirrored.spacer.style.height = height;
};

const progressValue = (mirrored, node) => {
  mirrored.attribute('aria-valuenow', node.a >= 0 ? String(node.a) : null);
  mirrored.attribute('aria-valuetext', node.value || null);
};

const fileKinds = (mirrored, node) => {
  mirrored.attribute('accept', node.extras[Key.accept] || null);
  mirrored.property('multiple', has(node, Flag.multiple));
};

// ---- the table ----

const region = (tag) => ({tag, set: [label]});
const dialog = (role) => ({
  tag: 'div',
  attributes: {role, 'aria-modal': 'true', tabindex: '-1'},
  set: [label],
});
const pressed = ['click', 'mousedown'];
const field = (tag, set) => ({
  tag,
  listens: pressed,
  set: [label, roomAbove, ...set, autocomplete, typing, required, invalid, disabled, readOnly, typedValue],
});
const button = {type: 'button'};

const ROLES = {
  [Role.none]: {tag: 'div', set: []},

  [Role.main]: region('main'),
  [Role.region]: region('section'),
  [Role.navigation]: region('nav'),
  [Role.banner]: region('header'),
  [Role.contentinfo]: region('footer'),
  [Role.form]: {tag: 'form', attributes: {novalidate: ''}, set: [label]},
  [Role.group]: {tag: 'div', attributes: {role: 'group'}, set: [label]},
  [Role.dialog]: dialog('dialog'),
  [Role.alertDialog]: dialog('alertdialog'),
  [Role.scroller]: {
    tag: 'div',
    attributes: {class: 'scroller'},
    create(mirrored) {
      mirrored.spacer = document.createElement('div');
      mirrored.spacer.className = 'spacer';
      mirrored.spacer.setAttribute('role', 'presentation');
      mirrored.adopt(mirrored.spacer);
    },
    set: [scrolledRole, contentHeight],
  },

  [Role.heading]: {tag: ({a}) => 'h' + Math.min(6, Math.max(1, a)), set: [words, focusable, selectable]},
  [Role.text]: {tag: 'p', set: [words, selectable]},
  [Role.label]: {tag: 'label', set: [words, labelFor]},
  [Role.list]: {tag: 'div', attributes: {role: 'list'}, set: [label]},
  [Role.listItem]: {tag: 'div', attributes: {role: 'listitem'}, set: [words, selectable]},
  [Role.image]: {tag: 'div', attributes: {role: 'img'}, set: [label]},
  [Role.status]: {tag: 'div', set: [statusRole, valueWords]},
  [Role.alert]: {tag: 'div', attributes: {role: 'alert'}, set: [valueWords]},
  [Role.progress]: {
    tag: 'div',
    attributes: {role: 'progressbar', 'aria-valuemin': '0', 'aria-valuemax': '100'},
    set: [label, progressValue],
  },

  [Role.link]: {tag: 'a', listens: pressed, set: [words, href, current]},
  [Role.button]: {tag: 'button', attributes: button, listens: pressed, set: [words, disabled, expanded, controls, current]},
  [Role.menu]: {tag: 'div', attributes: {role: 'menu', class: 'popup'}, listens: ['mousedown'], set: [label]},
  [Role.menuItem]: {
    tag: 'button',
    attributes: {...button, role: 'menuitem', tabindex: '-1'},
    listens: pressed,
    set: [words, disabled],
  },
  [Role.tabList]: {tag: 'div', attributes: {role: 'tablist'}, set: [label]},
  [Role.tab]: {
    tag: 'button',
    attributes: {...button, role: 'tab'},
    listens: pressed,
    set: [words, disabled, selected, controls, current,
      (mirrored, node) => mirrored.attribute('tabindex', has(node, Flag.selected) ? '0' : '-1')],
  },
  [Role.tabPanel]: {tag: 'div', attributes: {role: 'tabpanel'}, set: [label, labelledBy]},

  [Role.textField]: field('input', [inputType]),
  [Role.textArea]: field('textarea', []),
  [Role.checkbox]: {
    tag: 'input',
    attributes: {type: 'checkbox'},
    listens: pressed,
    set: [label, roomAbove, checked, required, invalid, disabled],
  },
  [Role.radio]: {tag: 'input', attributes: {type: 'radio'}, listens: pressed, set: [label, radioName, checked, disabled]},
  [Role.radioGroup]: {
    tag: 'div',
    attributes: {role: 'radiogroup'},
    set: [label, ariaRequired, invalid, ariaDisabled],
  },
  [Role.select]: {
    tag: 'select',
    listens: pressed,
    set: [label, roomAbove, options, chosen, required, invalid, disabled],
  },
  [Role.combo]: {
    tag: 'input',
    attributes: {type: 'text', role: 'combobox', 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox'},
    listens: pressed,
    set: [label, roomAbove, expanded, closedList, activeOption, autocomplete, typing, required, invalid, disabled, readOnly,
      typedValue],
  },
  [Role.listbox]: {tag: 'div', attributes: {class: 'popup'}, listens: ['mousedown'], set: []},
  [Role.option]: {
    tag: 'div',
    attributes: {role: 'option'},
    listens: pressed,
    set: [words, selected, ariaDisabled, position],
  },
  [Role.file]: {
    tag: 'input',
    attributes: {type: 'file'},
    listens: pressed,
    set: [label, labelledBy, roomAbove, fileKinds, required, invalid, disabled],
  },

  [Role.table]: {tag: 'div', attributes: {role: 'table'}, set: [label, rowCount]},
  [Role.row]: {tag: 'div', attributes: {role: 'row'}, set: [rowIndex, rowSelected]},
  [Role.colHeader]: {tag: 'div', attributes: {role: 'columnheader'}, set: [columnIndex, sorting]},
  [Role.rowHeader]: {tag: 'div', attributes: {role: 'rowheader'}, set: [words, columnIndex, selectable]},
  [Role.cell]: {tag: 'div', attributes: {role: 'cell'}, set: [words, columnIndex, selectable]},

  [Role.grid]: {tag: 'div', attributes: {role: 'grid'}, set: [label, gridShape]},
  [Role.gridCell]: {tag: 'div', attributes: {role: 'gridcell'}, set: [words, columnIndex, rowSelected]},
  [Role.cellField]: {
    tag: 'input',
    attributes: {type: 'text', autocomplete: 'off', spellcheck: 'false'},
    listens: pressed,
    set: [label, roving, typing, invalid, cellValue],
  },
  [Role.cellChoice]: {tag: 'select', listens: pressed, set: [label, roving, options, chosen, invalid]},
};
