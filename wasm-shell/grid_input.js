// The cells of grids, which are real inputs: which keys are the grid's and which the input's, and the clipboard.
// A cell is ready (keys move, the first letter replaces what it holds), written over (arrows still move) or edited (F2,
// a double click: keys are the input's). C++ side: app/ui/grid, whose keys.cpp says what each key means.
'use strict';

const CellMode = Object.freeze({ready: 'ready', written: 'written', edited: 'edited'});

const MOVES = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
const ALWAYS = ['Tab', 'Shift+Tab', 'Enter', 'Shift+Enter', 'Escape', 'PageUp', 'PageDown', 'Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z',
  'Ctrl+D'];
const GRID_KEYS = Object.freeze({
  [CellMode.ready]: new Set([...ALWAYS, ...MOVES, ...MOVES.flatMap((key) => ['Shift+', 'Ctrl+', 'Ctrl+Shift+'].map((keys) => keys + key)),
    'Shift+PageUp', 'Shift+PageDown', 'F2', 'Delete', 'Ctrl+A']),
  [CellMode.written]: new Set([...ALWAYS, ...MOVES.slice(0, 4), 'F2']),
  [CellMode.edited]: new Set(ALWAYS),
});
// Bits of a cell's `a`: Tab leads out of the grid from there.
const FIRST_CELL = 1;
const LAST_CELL = 2;

class GridInput {
  constructor({host, mirror, bridge, loop}) {
    this.mirror = mirror;
    this.bridge = bridge;
    this.loop = loop;
    this.mode = CellMode.ready;
    this.leaving = false;  // after Escape, Tab is the page's
    host.addEventListener('focusin', ({target}) => {
      this.leaving = false;
      if (this.cellOf(target)) this.makeReady(target);
    });
    host.addEventListener('change', ({target}) => {
      const cell = this.cellOf(target);
      if (cell && cell.role === Role.cellChoice) this.makeReady(target);
    });
    host.addEventListener('beforeinput', (event) => this.beforeInput(event));
    host.addEventListener('input', ({target}) => {
      const cell = this.cellOf(target);
      if (cell && cell === this.cell && this.mode === CellMode.ready) this.enter(cell, CellMode.written);
    });
    for (const type of ['copy', 'cut']) document.addEventListener(type, (event) => this.copied(event));
    document.addEventListener('paste', (event) => this.pasted(event));
  }

  cellOf(element) {
    const mirrored = this.mirror.find(element);
    return mirrored && (mirrored.role === Role.cellField || mirrored.role === Role.cellChoice) ? mirrored : null;
  }

  /** The cell that has the focus, or null. */
  get cell() { return this.cellOf(document.activeElement); }

  // ---- modes ----

  makeReady(element) {
    this.mode = CellMode.ready;
    element.classList.remove('editing');
    if (element.select) element.select();
  }

  enter(cell, mode) {
    this.mode = mode;
    if (cell.role === Role.cellField) cell.element.classList.add('editing');
  }

  edit(cell) {
    this.enter(cell, CellMode.edited);
    if (cell.role === Role.cellChoice) {
      if (cell.element.showPicker) cell.element.showPicker();
      return;
    }
    const {length} = cell.element.value;
    cell.element.setSelectionRange(length, length);
  }

  // ---- keys ----

  /** True when the key is the grid's. */
  keyed(event, mirrored) {
    const cell = this.cellOf(mirrored.element);
    if (!cell) return false;
    const chord = chordOf(event);
    if (chord === 'Shift' || chord === 'Control') return false;
    if (this.leads(chord, cell)) return false;
    if (cell.role === Role.cellChoice && opensList(event)) {
      this.mode = CellMode.edited;
      return false;
    }
    if (!GRID_KEYS[this.mode].has(chord)) return false;
    event.preventDefault();
    if (chord === 'Escape' && this.mode === CellMode.ready) {
      this.leaving = true;
      this.bridge.escape();
      return true;
    }
    this.send(cell, chord);
    if (chord === 'F2') this.edit(cell);
    return true;
  }

  /** Tab goes on in the page after Escape, and from the ends of the grid. */
  leads(chord, cell) {
    if (chord !== 'Tab' && chord !== 'Shift+Tab') {
      this.leaving = this.leaving && chord === 'Escape';
      return false;
    }
    const end = chord === 'Tab' ? LAST_CELL : FIRST_CELL;
    return this.leaving || (cell.node.a & end) !== 0;
  }

  /** Drawn at once: the next key is for the cell that has the focus by then. */
  send(cell, chord) {
    this.bridge.cellKey(cell.id, chord);
    this.loop.drawNow();
    if (document.activeElement === cell.element) this.makeReady(cell.element);
  }

  /** Undo by way of the browser's menu. */
  beforeInput(event) {
    const cell = this.cellOf(event.target);
    const chord = {historyUndo: 'Ctrl+Z', historyRedo: 'Ctrl+Y'}[event.inputType];
    if (!cell || !chord) return;
    event.preventDefault();
    this.send(cell, chord);
  }

  // ---- pointer ----

  pressed(event, mirrored) {
    const cell = mirrored && this.cellOf(mirrored.element);
    if (!cell) return;
    if (event.shiftKey && this.cell && this.cell !== cell) {
      event.preventDefault();
      this.bridge.cellKey(cell.id, 'Shift+Click');
    } else if (cell.role === Role.cellChoice) {
      this.mode = CellMode.edited;
    }
  }

  clicked(event, mirrored) {
    const cell = this.cellOf(mirrored.element);
    if (!cell || cell.role !== Role.cellField) return;
    if (this.mode !== CellMode.ready) {
      this.mode = CellMode.edited;  // the press has put the caret somewhere
      return;
    }
    if (event.detail < 2) {
      if (this.cell === cell) cell.element.select();  // the press has put a caret in it
      return;
    }
    this.send(cell, 'F2');
    this.edit(cell);
  }

  // ---- clipboard ----

  copied(event) {
    const {cell} = this;
    if (!cell || this.mode !== CellMode.ready) return;
    event.preventDefault();
    this.send(cell, event.type === 'cut' ? 'Ctrl+X' : 'Ctrl+C');
    event.clipboardData.setData('text/plain', this.bridge.copied());
  }

  /** A block is the grid's; words are, too, unless one is writing. */
  pasted(event) {
    const {cell} = this;
    if (!cell) return;
    const text = event.clipboardData.getData('text/plain');
    if (this.mode !== CellMode.ready && !/[\t\r\n]/.test(text)) return;
    event.preventDefault();
    this.bridge.cellPaste(cell.id, text);
    this.loop.drawNow();
    if (document.activeElement === cell.element) this.makeReady(cell.element);
  }
}

/** "Ctrl+Shift+Home"; letters in upper case, and the Mac's Command as Ctrl. */
function chordOf({key, ctrlKey, metaKey, shiftKey, altKey}) {
  const name = key.length === 1 ? key.toUpperCase() : key;
  return (altKey ? 'Alt+' : '') + (ctrlKey || metaKey ? 'Ctrl+' : '') + (shiftKey ? 'Shift+' : '') + name;
}

function opensList({key, altKey}) { return key === ' ' || key === 'F4' || (altKey && (key === 'ArrowDown' || key === 'ArrowUp')); }
