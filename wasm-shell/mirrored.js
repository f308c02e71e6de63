// One node of the semantics tree as a real element. Everything is written through it, so that only what differs from
// what was written last reaches the document. C++ side: semantics::Node in app/ui/semantics.hpp.
'use strict';

class Mirrored {
  /** `definition` is the role's line in roles.js. */
  constructor(node, definition) {
    this.id = node.id;
    this.node = node;
    this.definition = definition;
    this.element = document.createElement(tagOf(definition, node));
    this.element.id = Mirrored.elementId(node.id);
    this.written = new Map();
    this.own = null;          // the last child of our own making; mirrored children come after it
    this.words = null;        // the Text that holds the node's words
    this.description = null;  // the hidden element that describes this one
    this.revision = 0;        // of what the person has typed here …
    this.sent = node.value;   // … and what the program was told last
    this.composing = false;   // in the middle of an accent or a character of several keys
    this.touched = false;     // the person changed it: what the program says must be written again
    this.dead = false;        // about to be removed
    for (const [name, value] of Object.entries(definition.attributes || {})) this.element.setAttribute(name, value);
    for (const type of definition.listens || []) Mirrored.listen(this.element, type);
    if (definition.create) definition.create(this, node);
  }

  static elementId(id) { return 'n' + id; }

  get role() { return this.node.role; }

  has(flag) { return (this.node.flags & flag) !== 0; }

  /** False when the node has become something that needs another element. */
  fits(node) {
    // The page's heading with other words takes the focus as another element: of one that has it already, a screen reader
    // may say the words of before.
    const renamed = this.has(Flag.headingFocus) && node.name !== this.node.name;
    return !renamed && node.role === this.role && tagOf(this.definition, node) === this.element.localName;
  }

  update(node) {
    this.node = node;
    for (const set of COMMON) set(this, node);
    for (const set of this.definition.set) set(this, node);
  }

  /** `null` removes the attribute. */
  attribute(name, value) {
    if (this.written.get(name) === value) return;
    this.written.set(name, value);
    if (value === null) {
      this.element.removeAttribute(name);
    } else {
      this.element.setAttribute(name, value);
    }
  }

  /** For what the person can change too: compared with what the element says now. */
  property(name, value) {
    if (this.element[name] !== value) this.element[name] = value;
  }

  style(name, value) {
    const key = 'style.' + name;
    if (this.written.get(key) === value) return;
    this.written.set(key, value);
    this.element.style.setProperty(name, value);
  }

  text(words) {
    if (!this.words) {
      if (words === '') return;
      this.words = document.createTextNode('');
      this.adopt(this.words);
    }
    if (this.words.data !== words) this.words.data = words;
  }

  /** A child of our own making. */
  adopt(child) {
    this.element.insertBefore(child, this.own ? this.own.nextSibling : this.element.firstChild);
    this.own = child;
  }

  /** Help and errors, read after the name. */
  describe(words) {
    if (words === '' && !this.description) return;
    if (!this.description) {
      this.description = document.createElement('p');
      this.description.id = this.element.id + '-description';
      Mirrored.descriptions.append(this.description);
    }
    if (this.description.textContent !== words) this.description.textContent = words;
    this.attribute('aria-describedby', words === '' ? null : this.description.id);
  }

  remove() {
    this.element.remove();
    if (this.description) this.description.remove();
  }
}

// Set by mirror.js: the hidden element that holds all descriptions, and every node's Mirrored by id.
Mirrored.descriptions = null;
Mirrored.all = null;
// Set by input.js. What can be pressed listens for itself: with one listener above everything, a browser tells screen
// readers that everything can be clicked, headings too.
Mirrored.listen = () => {};

function tagOf(definition, node) {
  return typeof definition.tag === 'function' ? definition.tag(node) : definition.tag;
}
