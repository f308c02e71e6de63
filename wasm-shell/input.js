// What the person does, told to the program: pointer, keyboard, typing, scrolling, dropped files.
// The browser owns focus, text and links; the program owns what pressing means.
// C++ side: the input functions of ui::Context, by way of shell.cpp.
'use strict';

// Roles that a click without a pointer (Enter, Space, a screen reader, element.click()) must press in the program.
const PRESSED = new Set([
  Role.button, Role.checkbox, Role.radio, Role.tab, Role.option, Role.menuItem, Role.colHeader, Role.combo,
]);
const TYPED = new Set([Role.textField, Role.textArea, Role.combo, Role.cellField]);
// What a press makes do something, whoever does it then: the program or the browser.
const ACTS = new Set([...PRESSED, Role.link, Role.select, Role.file]);

// Keys that the program listens to in a field: Enter presses the form's button, the rest walks the list of a combobox.
const FIELD_KEYS = new Map([
  [Role.textField, new Set(['Enter'])],
  [Role.combo, new Set(['Enter', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'])],
]);
// How arrows walk inside a composite: from what role, by which keys, one step back or forth.
const WALKS = [
  {inside: Role.tab, keys: {ArrowLeft: -1, ArrowRight: 1}, presses: true},
  {inside: Role.menuItem, keys: {ArrowUp: -1, ArrowDown: 1}, presses: false},
];

const NOWHERE = -1e9;
const NEVER = -1e9;

// What one unit of the program's wheel scrolls by, in pixels: as a mouse reports it, and as a finger moves.
const WHEEL_UNIT = 100;
const FINGER_UNIT = 43;
// A finger that moves sideways by less than this is still pressing.
const PAN_PIXELS_MIN = 16;

class Input {
  constructor({host, mirror, bridge, files, loop}) {
    this.host = host;
    this.mirror = mirror;
    this.bridge = bridge;
    this.files = files;
    this.loop = loop;
    this.pressed = null;      // the node under the last pointerdown, until its click
    this.finger = null;       // where it went down, and whether it has begun to scroll sideways
    this.movedInFrame = -1;
    this.scrolledInFrame = -1;
    this.firstPress = 0;      // what the first press of a double click was on
    this.slipped = false;     // … and the second is on something else
    this.escapedInFrame = NEVER;
    this.watched = null;      // a press that should reach the program
    this.missedClicks = 0;
    this.listenToPointer();
    this.listenToKeyboard();
    this.listenToFields();
    this.listenToDrops();
    this.grid = new GridInput({host, mirror, bridge, loop});
  }

  /** Handles an event of the host, or of `target`, and draws. */
  on(type, handle, options, target = this.host) {
    target.addEventListener(type, (event) => {
      handle(event);
      this.loop.wake();
    }, options);
  }

  /** The same for the whole document: keys must count while nothing has the focus. */
  onDocument(type, handle) { this.on(type, handle, undefined, document); }

  // ---- pointer ----

  listenToPointer() {
    this.on('pointermove', (event) => {
      if (this.panned(event)) return;
      this.movedInFrame = this.loop.frames;
      this.bridge.mouseMove(event.clientX, event.clientY);
    });
    this.on('pointerleave', () => this.bridge.mouseMove(NOWHERE, NOWHERE));
    this.on('pointerdown', (event) => {
      if (!event.isPrimary || event.button !== 0) return;
      this.pressed = this.mirror.find(event.target);
      this.finger = event.pointerType === 'touch' ? {x: event.clientX, y: event.clientY, panning: false} : null;
      this.watch(this.pressed);
      // A press that arrives with its first move would find nothing hovered yet; as a touch it waits a frame. So would one
      // right after scrolling, under a pointer that rests: a move there and back makes it wait as well.
      this.takeScrolling(event.target);
      const justScrolled = this.scrolledInFrame >= this.loop.frames - 1;
      const justMoved = justScrolled || this.movedInFrame >= this.loop.frames - 1;
      if (justScrolled) this.bridge.mouseMove(event.clientX - 1, event.clientY);
      this.bridge.mouseMove(event.clientX, event.clientY);
      // A link is the browser's own: the program, a frame behind, would press what the next page has there.
      if (this.pressed && this.pressed.role === Role.link) return;
      this.bridge.mouseButton(0, true, event.pointerType !== 'mouse' || justMoved);
    });
    window.addEventListener('pointerup', (event) => {
      if (!event.isPrimary || event.button !== 0) return;
      if (this.finger && this.finger.panning) return;
      this.bridge.mouseMove(event.clientX, event.clientY);
      this.bridge.mouseButton(0, false, event.pointerType !== 'mouse');
      this.loop.wake();
    });
    this.on('pointercancel', () => this.letGo());  // the browser has taken the finger for scrolling
    this.on('wheel', (event) => {  // the browser scrolls up and down, the program tables sideways
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) this.bridge.mouseWheel(-event.deltaX / WHEEL_UNIT, 0);
    }, {passive: true});
    const handlers = {
      click: (event) => this.clicked(event),
      mousedown: (event) => {
        this.grid.pressed(event, this.mirror.find(event.target));
        if (event.target.closest('.popup')) event.preventDefault();  // choosing from a list leaves the focus in its field
        if (this.slips(event)) {
          event.preventDefault();
          this.letGo();
        }
      },
    };
    Mirrored.listen = (element, type) => this.on(type, handlers[type], undefined, element);
    this.on('scroll', (event) => this.scrolled(event.target), {capture: true, passive: true});
  }

  /** The second press of a double click is not meant for what came under the pointer with the first. */
  slips({detail, target}) {
    const mirrored = this.mirror.find(target);
    if (detail <= 1) this.firstPress = mirrored ? mirrored.id : 0;
    this.slipped = detail > 1 && mirrored !== null && ACTS.has(mirrored.role) && mirrored.id !== this.firstPress;
    return this.slipped;
  }

  /** The press has become something else: nothing is pressed. */
  letGo() {
    this.pressed = this.watched = null;
    this.bridge.mouseMove(NOWHERE, NOWHERE);
    this.bridge.mouseButton(0, false, true);
  }

  /** True while a finger scrolls something sideways, which the browser leaves to the program. */
  panned({clientX, clientY, buttons}) {
    const {finger} = this;
    if (!finger || buttons === 0) return false;
    if (!finger.panning) {
      if (Math.abs(clientX - finger.x) < PAN_PIXELS_MIN) return false;
      finger.panning = true;
      this.letGo();
    }
    this.bridge.mouseMove(finger.x, finger.y);
    this.bridge.mouseWheel((clientX - finger.x) / FINGER_UNIT, 0);
    finger.x = clientX;
    return true;
  }

  clicked(event) {
    const mirrored = this.mirror.find(event.target);
    const byPointer = mirrored !== null && mirrored === this.pressed;
    // The program leads from a label to its field; what the browser does by itself would press the field too.
    const byLabel = this.pressed !== null && this.pressed.role === Role.label && this.pressed.element.control === event.target;
    this.pressed = null;
    if (byLabel) event.preventDefault();
    if (!mirrored || byLabel) return;
    this.grid.clicked(event, mirrored);
    if (event.detail > 1 && this.slipped) {
      event.preventDefault();
      return;
    }
    this.mirror.lastActivated = mirrored;
    if (mirrored.has(Flag.disabled)) {
      event.preventDefault();
      return;
    }
    mirrored.touched = true;  // a checkbox has already changed by itself
    if (byPointer) {
      if (this.watched) this.watched.clicked = true;
    } else if (PRESSED.has(mirrored.role)) {
      this.bridge.activate(mirrored.id);
    }
  }

  /** What has scrolled without having told so yet: the event comes with the browser's next frame, a press before it. */
  takeScrolling(target) {
    for (let each = target; each && each !== this.host; each = each.parentNode) {
      const mirrored = this.mirror.find(each);
      const scrolls = mirrored && mirrored.element === each && mirrored.role === Role.scroller;
      if (scrolls && Math.abs(each.scrollTop - mirrored.node.b) > 1) this.scrolled(each);
    }
  }

  scrolled(element) {
    const mirrored = this.mirror.find(element);
    if (!mirrored || mirrored.element !== element || mirrored.role !== Role.scroller) {
      // Only scrollers scroll, and a long text in its own field; bringing the focus into view may have moved others.
      if (mirrored && TYPED.has(mirrored.role)) return;
      element.scrollTop = 0;
      this.scrolledSideways(element);
      return;
    }
    this.scrolledSideways(element);
    if (mirrored.told === element.scrollTop) return;
    mirrored.told = undefined;
    this.scrolledInFrame = this.loop.frames;
    this.mirror.scrolledByPerson(mirrored);
    this.bridge.scroll(mirrored.id, element.scrollTop);
  }

  /** Sideways it is the program that scrolls: what the browser has brought into view (a word that was found, what a helper of the
      person's presses) moves the columns of its table, and stands there in the next frame. */
  scrolledSideways(element) {
    const by = element.scrollLeft;
    if (by === 0 || !element.closest) return;
    element.scrollLeft = 0;
    const table = element.closest('[role=table], [role=grid]');
    const rows = table && table.querySelector('[role=rowgroup]');
    if (!rows) return;
    this.bridge.scrollSideways(this.mirror.find(rows).id, by);
    this.loop.wake();
  }

  /** Escape was pressed and its answer is not drawn yet: a dialog that stands there is going. */
  get escaping() { return this.loop.frames - this.escapedInFrame < 2; }

  // ---- presses that reach nothing ----

  watch(mirrored) {
    const presses = mirrored && PRESSED.has(mirrored.role) && !mirrored.has(Flag.disabled);
    this.watched = presses ? {id: mirrored.id, name: mirrored.node.name, clicked: false, reached: false} : null;
  }

  afterFrame() {
    if (this.watched && this.bridge.activeItem() === this.watched.id) this.watched.reached = true;
  }

  settled() {
    if (!this.watched || !this.watched.clicked) return;
    const {id, reached} = this.watched;
    this.watched = null;
    if (reached) return;
    // What was clicked is known to the page; the program looked where it had stood before something scrolled.
    if (!this.mirror.all.has(id)) {
      ++this.missedClicks;
      console.warn('input.js: what was clicked is gone:', id);
      return;
    }
    this.bridge.activate(id);
    this.loop.wake();
  }

  // ---- keyboard ----

  listenToKeyboard() {
    this.onDocument('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') this.pressed = null;  // the next click comes from the keyboard
      if (event.isComposing) return;
      const mirrored = this.mirror.find(event.target);
      if (mirrored && this.grid.keyed(event, mirrored)) return;
      if (event.key === 'Escape') {
        this.bridge.escape();
        this.escapedInFrame = this.loop.frames;
      } else if (event.key === 'Tab') {
        this.mirror.tabInDialog(event);
      } else if (mirrored) {
        this.commanded(event, mirrored);
        this.walked(event, mirrored);
      }
    });
  }

  commanded(event, field) {
    const keys = FIELD_KEYS.get(field.role);
    if (!keys || !keys.has(event.key)) return;
    event.preventDefault();
    this.bridge.key(event.key, true);
    this.bridge.key(event.key, false);
    // Nothing is sent by this; password managers learn that the fields are complete.
    const {form} = event.target;
    if (event.key === 'Enter' && form && form.requestSubmit) form.requestSubmit();
  }

  /** Arrows, Home and End among tabs or menu items: one of them is in the Tab order, the arrows reach the others. */
  walked(event, mirrored) {
    const walk = WALKS.find(({inside}) => inside === mirrored.role);
    if (!walk) return;
    const all = [...mirrored.element.parentNode.children]
      .map((element) => this.mirror.find(element))
      .filter((each) => each && each.role === walk.inside && !each.has(Flag.disabled));
    const at = all.indexOf(mirrored);
    let next;
    if (event.key in walk.keys) {
      next = all[(at + walk.keys[event.key] + all.length) % all.length];
    } else if (event.key === 'Home') {
      next = all[0];
    } else if (event.key === 'End') {
      next = all[all.length - 1];
    }
    if (!next) return;
    event.preventDefault();
    next.element.focus();
    if (walk.presses) next.element.click();
  }

  // ---- fields and focus ----

  listenToFields() {
    this.on('focusin', (event) => {
      const mirrored = this.mirror.find(event.target);
      event.target.classList.toggle('editing', Boolean(mirrored && TYPED.has(mirrored.role) && mirrored.role !== Role.cellField));
      this.bridge.setFocus(mirrored ? mirrored.id : 0, event.target.matches(':focus-visible'));
      // Of a field for several lines a browser brings only the cursor into view.
      if (mirrored && mirrored.role === Role.textArea && mirrored !== this.pressed) event.target.scrollIntoView({block: 'nearest'});
    });
    this.on('focusout', (event) => {
      event.target.classList.remove('editing');
      const mirrored = this.mirror.find(event.target);
      if (mirrored) mirrored.touched = true;  // what was only said while it had the focus becomes so
      if (!this.mirror.find(event.relatedTarget)) this.bridge.setFocus(0, false);
    });
    this.on('compositionstart', (event) => this.composing(event, true));
    this.on('compositionend', (event) => this.composing(event, false));
    this.on('input', ({target}) => this.typed(target));
    this.on('change', ({target}) => {
      const mirrored = this.mirror.find(target);
      if (!mirrored) return;
      mirrored.touched = true;
      if (mirrored.sent !== target.value) this.typed(target);  // a password manager may tell only at the end
      if (mirrored.role === Role.select || mirrored.role === Role.cellChoice) this.bridge.choose(mirrored.id, target.value);
      if (mirrored.role === Role.file) {
        this.choseFiles(mirrored, target.files);
        target.value = '';  // choosing the same file again is a change too
      }
    });
    this.on('submit', (event) => event.preventDefault());  // the click or Enter before it has told the program
  }

  typed(field) {
    const mirrored = this.mirror.find(field);
    if (!mirrored || !TYPED.has(mirrored.role)) return;
    ++mirrored.revision;
    mirrored.touched = true;
    mirrored.sent = field.value;
    this.bridge.setText(mirrored.id, field.value, mirrored.revision);
  }

  composing(event, composing) {
    const mirrored = this.mirror.find(event.target);
    if (mirrored) mirrored.composing = composing;
  }

  // ---- files ----

  choseFiles(mirrored, list) {
    if (list.length > 0) this.bridge.filesChosen(mirrored.id, this.files.keep(list));
  }

  listenToDrops() {
    const isFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes('Files');
    this.on('dragover', (event) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = this.dropTarget(event.target) ? 'copy' : 'none';
      this.bridge.dragOver(event.clientX, event.clientY, true);
    });
    this.on('dragleave', (event) => {
      if (!event.relatedTarget) this.bridge.dragOver(event.clientX, event.clientY, false);
    });
    this.on('drop', (event) => {
      if (!isFiles(event)) return;
      event.preventDefault();  // or the browser would leave the page for the file
      this.bridge.dragOver(event.clientX, event.clientY, false);
      const target = this.dropTarget(event.target);
      if (!target) return;
      const {files} = event.dataTransfer;
      this.choseFiles(target, target.has(Flag.multiple) ? files : [...files].slice(0, 1));
    });
  }

  /** The file field at a place that takes what is dropped there, or null. */
  dropTarget(element) {
    const mirrored = this.mirror.find(element);
    return mirrored && mirrored.role === Role.file && !mirrored.has(Flag.disabled) ? mirrored : null;
  }
}
