// The mirror: the semantics tree as real elements over the canvas, for keyboards, screen readers, password managers,
// find-in-page and tests. Here: order, focus, dialogs, scrolling, the program's commands; roles.js has the elements.
// C++ side: semantics::Patch, handed over by shell.cpp.
'use strict';

// While a finger or wheel scrolls, the program's answers are a frame old and must not pull the page back.
const SCROLLING_MS = 150;
// An announcement is removed when every screen reader has had time to take it.
const ANNOUNCEMENT_MS = 10 * 1000;
// A screen reader compares what has the focus with what had it, some time after the fact, to know that a dialog is new and its
// title and question are to be said. What lies behind one is taken out of its reach only then.
const INERT_AFTER_MS = 1000;

class Mirror {
  /** `root` gets the elements; `descriptions`, `polite` and `assertive` stand beside it from the start. */
  constructor({root, descriptions, polite, assertive}) {
    this.root = root;
    this.polite = polite;
    this.assertive = assertive;
    this.all = new Map();        // id → Mirrored
    this.byElement = new WeakMap();
    this.lastActivated = null;   // Safari gives pressed buttons no focus, so dialogs ask here for their opener
    this.patches = 0;
    this.inertTimer = 0;
    Mirrored.descriptions = descriptions;
    Mirrored.all = this.all;
    root.addEventListener('focusin', (event) => this.keepFocusInDialog(event));
  }

  /** The node an element of the page belongs to, or null. */
  find(element) {
    for (let each = element; each && each !== this.root; each = each.parentNode) {
      const mirrored = this.byElement.get(each);
      if (mirrored) return mirrored;
    }
    return null;
  }

  get idle() { return this.inertTimer === 0; }

  get focused() { return this.find(document.activeElement); }

  // ---- taking in a patch ----

  apply({changed, removed, commands}) {
    ++this.patches;
    const {focused} = this;
    const opener = focused || this.lastActivated;
    const dead = removed.map((id) => this.all.get(id)).filter(Boolean);
    for (const mirrored of dead) this.forget(mirrored);

    const parents = new Set();
    const opened = [];
    const scrollers = [];
    for (const node of changed) {
      let mirrored = this.all.get(node.id);
      if (mirrored && !mirrored.fits(node)) {
        this.forget(mirrored);
        dead.push(mirrored);
        parents.add(node.id);  // its children go over to the new element
        mirrored = null;
      }
      if (!mirrored) {
        mirrored = this.create(node);
        parents.add(node.parent);
        if (isDialog(mirrored)) {
          mirrored.openedAt = performance.now();
          opened.push(mirrored);
        }
      } else if (mirrored.node.parent !== node.parent || mirrored.node.previous !== node.previous) {
        parents.add(node.parent);
      }
      mirrored.update(node);
      if (mirrored.role === Role.scroller) scrollers.push(mirrored);
    }

    this.arrange(parents);
    if (focused && !focused.dead && this.focused !== focused) focused.element.focus({preventScroll: true});
    if (parents.size > 0) this.joinParts();
    this.setInert();
    if (this.dialog && parents.size > 0) this.describeDialog(this.dialog);
    for (const dialog of opened) this.enterDialog(dialog, opener);
    this.rescueFocus(dead);
    for (const mirrored of dead) mirrored.remove();
    for (const scroller of scrollers) this.scrollAsTold(scroller);
    for (const command of commands) this.obey(command);
  }

  /** The page has come to rest: where the person and the program still differ, the program is right. */
  settle() {
    for (const mirrored of this.all.values()) {
      if (!mirrored.touched) continue;
      mirrored.touched = false;
      mirrored.update(mirrored.node);
      if (mirrored.role === Role.scroller) this.scrollTo(mirrored, mirrored.node.b);
    }
  }

  create(node) {
    const mirrored = new Mirrored(node, ROLES[node.role] || ROLES[Role.none]);
    this.all.set(node.id, mirrored);
    this.byElement.set(mirrored.element, mirrored);
    return mirrored;
  }

  forget(mirrored) {
    mirrored.dead = true;
    if (this.all.get(mirrored.id) === mirrored) this.all.delete(mirrored.id);
  }

  // ---- order ----

  arrange(parents) {
    if (parents.size === 0) return;
    const families = new Map();
    for (const mirrored of this.all.values()) {
      const {parent} = mirrored.node;
      if (!parents.has(parent)) continue;
      if (!families.has(parent)) families.set(parent, []);
      families.get(parent).push(mirrored);
    }
    for (const [id, children] of families) {
      const parent = this.all.get(id);
      const ordered = inOrder(children);
      if (parent) {
        this.place(parent.element, parent.own, ordered);
      } else {
        this.place(this.root, null, ordered.filter((child) => !isPopup(child)));
        this.placePopups(ordered.filter(isPopup));
      }
    }
  }

  /** Lists of the page hang above it, but belong to its main part; the style sheet keeps them in their place. */
  placePopups(popups) {
    const main = this.root.querySelector('main') || this.root;
    for (const {element} of popups) {
      if (element.parentNode !== main) main.append(element);
    }
  }

  /** Puts `children` after `own` in the given order, moving whatever does not hold the focus. */
  place(parent, own, children) {
    const elements = children.map(({element}) => element);
    const still = elements.findIndex((element) =>
      element.parentNode === parent && element.contains(document.activeElement));
    if (still < 0) {
      this.placeAfter(parent, own, elements);
      return;
    }
    for (let index = still - 1; index >= 0; --index) {
      const next = elements[index + 1];
      if (this.livingSibling(next, 'previousSibling') !== elements[index]) parent.insertBefore(elements[index], next);
    }
    this.placeAfter(parent, elements[still], elements.slice(still + 1));
  }

  placeAfter(parent, first, elements) {
    let before = first;
    for (const element of elements) {
      const next = before ? this.livingSibling(before, 'nextSibling') : this.livingChild(parent);
      if (next !== element) parent.insertBefore(element, before ? before.nextSibling : parent.firstChild);
      before = element;
    }
  }

  // Elements about to be removed are passed over: moving the living round them would lose their scroll positions.
  livingSibling(element, direction) {
    let sibling = element[direction];
    while (sibling && this.isDead(sibling)) sibling = sibling[direction];
    return sibling;
  }

  livingChild(parent) {
    const {firstChild} = parent;
    return firstChild && this.isDead(firstChild) ? this.livingSibling(firstChild, 'nextSibling') : firstChild;
  }

  isDead(element) {
    const mirrored = this.byElement.get(element);
    return Boolean(mirrored && mirrored.dead);
  }

  // ---- what belongs together ----

  joinParts() {
    for (const mirrored of this.all.values()) {
      if (mirrored.role === Role.form) this.markSubmitButton(mirrored.element);
      if (mirrored.role === Role.listbox) this.joinList(mirrored);
    }
  }

  /** The first button after the last field; password managers look for one. input.js does what Enter stands for. */
  markSubmitButton(form) {
    const isButton = ({localName}) => localName === 'button';
    const controls = [...form.elements];
    const fields = controls.filter((control) => !isButton(control));
    const submit = controls[controls.lastIndexOf(fields[fields.length - 1]) + 1];
    for (const button of controls.filter(isButton)) button.type = button === submit ? 'submit' : 'button';
  }

  /** A list hangs above the page, apart from the field that opened it: the only one that says so. */
  joinList(list) {
    for (const combo of this.all.values()) {
      const opened = combo.role === Role.combo && combo.has(Flag.expanded);
      const scroller = list.element.querySelector('[role=listbox]');
      if (opened && scroller) combo.attribute('aria-controls', scroller.id);
    }
  }

  // ---- dialogs ----

  /** The dialog on top, or null. */
  get dialog() {
    const open = [...this.root.children].map((element) => this.byElement.get(element))
      .filter((mirrored) => mirrored && !mirrored.dead && isDialog(mirrored));
    return open.length > 0 ? open[open.length - 1] : null;
  }

  /** Nothing but the top dialog can be reached, wherever it stands; the lists that it opened are inside it. */
  setInert() {
    const top = this.dialog;
    const fresh = top !== null && performance.now() - top.openedAt < INERT_AFTER_MS;
    for (const element of this.root.children) {
      const behind = top !== null && element !== top.element;
      element.classList.toggle('behind', behind);  // for the pointer, at once
      const closed = behind && (element.inert || !fresh);
      if (element.inert !== closed) element.inert = closed;
    }
    clearTimeout(this.inertTimer);
    this.inertTimer = fresh ? setTimeout(() => this.setInert(), top.openedAt + INERT_AFTER_MS - performance.now()) : 0;
  }

  /** Tab goes round inside the dialog; past its last control a browser would leave it for nothing at all. */
  tabInDialog(event) {
    const top = this.dialog;
    if (!top) return;
    const stops = [...top.element.querySelectorAll(FOCUSABLE)].filter((each) => each.tabIndex >= 0 && !each.closest('[inert]'));
    const at = stops.indexOf(document.activeElement);
    const end = event.shiftKey ? 0 : stops.length - 1;
    if (stops.length === 0 || (at !== end && top.element.contains(document.activeElement) && at >= 0)) return;
    event.preventDefault();
    (event.shiftKey ? stops[stops.length - 1] : stops[0]).focus();
  }

  /** What is asked is part of what is said: the words before the first control describe the dialog. */
  describeDialog(dialog) {
    const first = dialog.element.querySelector(FOCUSABLE);
    const words = [...this.all.values()].filter(({role, element}) =>
      (role === Role.text || role === Role.status || role === Role.alert) && dialog.element.contains(element) &&
      !(first && first.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING));
    for (const {element, id} of words) element.id = element.id || `said-${id}`;
    dialog.attribute('aria-describedby', words.map(({element}) => element.id).join(' ') || null);
  }

  enterDialog(dialog, opener) {
    dialog.opener = opener;
    const first = dialog.element.querySelector(FOCUSABLE);
    (first || dialog.element).focus({preventScroll: true});
  }

  /** For browsers that do not know `inert`. */
  keepFocusInDialog(event) {
    const top = this.dialog;
    if (!top) return;
    for (const element of this.root.children) {
      if (element.contains(event.target)) {
        if (element.inert && !('inert' in HTMLElement.prototype)) top.element.focus({preventScroll: true});
        return;
      }
    }
  }

  // ---- focus ----

  /** The focus is never dropped: before its element goes, it moves to where the person came from, or to the heading. */
  rescueFocus(dead) {
    const {activeElement} = document;
    const lost = dead.filter(({element}) => element.contains(activeElement));
    if (lost.length === 0) return;
    const closed = lost.find(isDialog);
    const places = [
      closed && closed.opener && this.all.get(closed.opener.id),
      this.all.get(lost[0].id),  // the same node as another element
      this.dialog,
    ];
    const next = places.find((each) => each && each.element.isConnected && !each.element.disabled &&
      !each.element.closest('[inert]'));
    const following = next ? next.element : this.following(closed && closed.opener ? closed.opener.element : lost[0].element);
    this.focusElement(following || this.root.querySelector('h1') || this.root, {preventScroll: true});
  }

  /** The first control after an element that is about to go, or went; null at the end of the page. */
  following(gone) {
    if (!gone.isConnected) return null;
    return [...this.root.querySelectorAll(FOCUSABLE)].find((each) =>
      gone.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING && !gone.contains(each) &&
      !each.closest('[inert]') && !(this.find(each) || {dead: true}).dead) || null;
  }

  /** Headings and the like take the focus too, but Tab passes them by. */
  focusElement(element, how) {
    if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1;
    element.focus(how);
  }

  // ---- scrolling ----

  /** Called by input.js: the person has scrolled. */
  scrolledByPerson(scroller) {
    scroller.scrolledAt = performance.now();
    scroller.touched = true;
  }

  scrollAsTold(scroller) {
    if (performance.now() - (scroller.scrolledAt || 0) < SCROLLING_MS) {
      scroller.touched = true;  // and told at rest: the page may have been there since
      return;
    }
    this.scrollTo(scroller, scroller.node.b);
  }

  scrollTo(scroller, offset) {
    if (Math.abs(scroller.element.scrollTop - offset) <= 1) return;
    scroller.element.scrollTop = offset;
    scroller.told = scroller.element.scrollTop;
  }

  // ---- commands ----

  obey({kind, id, text}) {
    const mirrored = this.all.get(id);
    switch (kind) {
      case CommandKind.focus:
        if (mirrored) this.focusElement(mirrored.element);
        break;
      case CommandKind.announcePolite:
        this.announce(this.polite, text);
        break;
      case CommandKind.announceAssertive:
        this.announce(this.assertive, text);
        break;
      case CommandKind.title:
        document.title = text;
        break;
      case CommandKind.openFileChooser:
        if (mirrored) mirrored.element.click();
        break;
    }
  }

  announce(region, text) {
    const line = document.createElement('p');
    line.textContent = text;
    region.append(line);
    setTimeout(() => line.remove(), ANNOUNCEMENT_MS);
  }
}

// What a dialog may give the focus to first.
const FOCUSABLE = 'input:enabled, select:enabled, textarea:enabled, button:enabled:not([tabindex="-1"]), a[href]';

function isDialog(mirrored) { return mirrored.role === Role.dialog || mirrored.role === Role.alertDialog; }

function isPopup(mirrored) { return mirrored.role === Role.listbox || mirrored.role === Role.menu; }

/** Siblings as each names the one before it; whoever names an unknown one comes last. */
function inOrder(children) {
  const after = new Map(children.map((child) => [child.node.previous, child]));
  const ordered = [];
  for (let next = after.get(0); next; next = after.get(next.id)) {
    ordered.push(next);
    after.delete(next.node.previous);
  }
  return [...ordered, ...children.filter((child) => !ordered.includes(child))];
}
