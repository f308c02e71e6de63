// Reads the flat patch that each frame hands over and names its numbers.
// C++ side: app/ui/semantics.hpp (Role, Flag, Key, Node, Extra, Command), whose values and layout are repeated here.
'use strict';

const Role = Object.freeze(Object.fromEntries([
  'none', 'main', 'region', 'form', 'dialog', 'alertDialog', 'group', 'heading', 'text', 'link', 'button', 'textField',
  'textArea', 'checkbox', 'radio', 'radioGroup', 'select', 'combo', 'listbox', 'option', 'table', 'row', 'colHeader',
  'rowHeader', 'cell', 'scroller', 'tabList', 'tab', 'tabPanel', 'list', 'listItem', 'image', 'progress', 'status',
  'alert', 'file', 'navigation', 'banner', 'contentinfo', 'menu', 'menuItem', 'label',
  'grid', 'gridCell', 'cellField', 'cellChoice',
].map((name, value) => [name, value])));

const Flag = Object.freeze(Object.fromEntries([
  'disabled', 'checked', 'mixed', 'expandable', 'expanded', 'selected', 'required', 'invalid', 'readOnly',
  'sortAscending', 'sortDescending', 'sortable', 'hidden', 'password', 'multiple', 'selectableText', 'busy', 'current',
  'newTab', 'headingFocus',
].map((name, bit) => [name, 1 << bit])));

const Key = Object.freeze({
  description: 1, placeholder: 2, autocomplete: 3, inputType: 4, inputMode: 5, maxLength: 6, href: 7, download: 8,
  accept: 9, options: 10, spellcheck: 11, controls: 12, font: 13, testId: 14, above: 15, labelledBy: 16,
  min: 17, max: 18,
});

const CommandKind = Object.freeze({focus: 1, announcePolite: 2, announceAssertive: 3, title: 4, openFileChooser: 5});

// Sizes in 32-bit words.
const NODE_WORDS = 18;
const EXTRA_WORDS = 4;
const COMMAND_WORDS = 4;

/** Decodes the spans `{at, count}` of one patch; `memory` gives the program's memory as it is now. */
function readPatch(spans, memory) {
  const {integers, unsigned, floats, bytes} = memory;
  const decoder = new TextDecoder();
  const text = (offset, length) =>
    length === 0 ? '' : decoder.decode(bytes.subarray(spans.strings + offset, spans.strings + offset + length));
  const each = (span, words, read) => {
    const first = span.at >>> 2;
    return Array.from({length: span.count}, (_, index) => read(first + index * words));
  };

  const changed = each(spans.changed, NODE_WORDS, (at) => ({
    id: unsigned[at],
    parent: unsigned[at + 1],
    previous: unsigned[at + 2],
    role: unsigned[at + 3],
    flags: unsigned[at + 4],
    x: floats[at + 5],
    y: floats[at + 6],
    width: floats[at + 7],
    height: floats[at + 8],
    a: integers[at + 9],
    b: integers[at + 10],
    name: text(unsigned[at + 11], unsigned[at + 12]),
    value: text(unsigned[at + 13], unsigned[at + 14]),
    revision: unsigned[at + 15],
    extras: {},
  }));

  const byId = new Map(changed.map((node) => [node.id, node]));
  each(spans.extras, EXTRA_WORDS, (at) => {
    const node = byId.get(unsigned[at]);
    if (node) node.extras[unsigned[at + 1]] = text(unsigned[at + 2], unsigned[at + 3]);
  });

  return {
    changed,
    removed: each(spans.removed, 1, (at) => unsigned[at]),
    commands: each(spans.commands, COMMAND_WORDS, (at) => ({
      kind: unsigned[at],
      id: unsigned[at + 1],
      text: text(unsigned[at + 2], unsigned[at + 3]),
    })),
  };
}
