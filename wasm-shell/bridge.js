// Calls into the program: the one file that knows its exported functions and how bytes and words get across.
// C++ side: the extern "C" functions of shell.cpp and browser_platform.cpp.
'use strict';

class Bridge {
  constructor(module) {
    this.module = module;
    this.encoder = new TextEncoder();
  }

  // ---- the program's life ----

  start(regularFont, boldFont, drawing) {
    this.withBytes(regularFont, (regular, regularLength) => {
      this.withBytes(boldFont, (bold, boldLength) => {
        this.module._shell_start(regular, regularLength, bold, boldLength, drawing);
      });
    });
  }

  /** Milliseconds until the next frame is wanted: 0 at once, less than 0 not at all. */
  frame(now, visible) { return this.module._shell_frame(now, visible ? 1 : 0); }

  resize(width, height, ratio, pixelWidth, pixelHeight) {
    this.module._shell_resize(width, height, ratio, pixelWidth, pixelHeight);
  }

  stopDrawing() { this.module._shell_stop_drawing(); }
  drawWith(drawing) { this.module._shell_draw_with(drawing); }

  setPreferences({reducedMotion, highContrast, dark, coarsePointer, dateOrder}) {
    this.module._shell_preferences(Number(reducedMotion), Number(highContrast), Number(dark), Number(coarsePointer),
      dateOrder);
  }

  /** The program's memory; ask again each time, growing replaces it. */
  memory() {
    const {HEAP32, HEAPU32, HEAPF32, HEAPU8} = this.module;
    return {integers: HEAP32, unsigned: HEAPU32, floats: HEAPF32, bytes: HEAPU8};
  }

  // ---- what the person does ----

  addressChanged() { this.module._shell_address_changed(); }
  pageHidden() { this.module._shell_page_hidden(); }
  mouseMove(x, y) { this.module._shell_mouse_move(x, y); }
  mouseButton(button, down, touchLike) { this.module._shell_mouse_button(button, Number(down), Number(touchLike)); }
  mouseWheel(x, y) { this.module._shell_mouse_wheel(x, y); }
  key(name, down) { this.withText(name, (at, length) => this.module._shell_key(at, length, Number(down))); }
  escape() { this.module._shell_escape(); }
  activate(id) { this.module._shell_activate(id); }
  setFocus(id, visible) { this.module._shell_set_focus(id, Number(visible)); }
  scroll(id, offset) { this.module._shell_scroll(id, offset); }
  scrollSideways(id, by) { this.module._shell_scroll_sideways(id, by); }
  dragOver(x, y, inside) { this.module._shell_drag_over(x, y, Number(inside)); }

  setText(id, text, revision) {
    this.withText(text, (at, length) => this.module._shell_set_text(id, at, length, revision));
  }

  cellKey(id, chord) { this.withText(chord, (at, length) => this.module._shell_cell_key(id, at, length)); }
  cellPaste(id, text) { this.withText(text, (at, length) => this.module._shell_cell_paste(id, at, length)); }
  copied() { return this.module.UTF8ToString(this.module._shell_copied()); }

  choose(id, option) { this.withText(option, (at, length) => this.module._shell_choose(id, at, length)); }

  filesChosen(id, files) {
    const list = files.map(({handle, size, name}) => [handle, size, name].join('\x1f')).join('\x1e');
    this.withText(list, (at, length) => this.module._shell_files_chosen(id, at, length));
  }

  // ---- what the network and the disk answer ----

  /** `serverTime` in milliseconds, 0 when the answer does not say it. */
  answered(call, {status, cancelled, serverTime, body}) {
    this.withBytes(body, (at, length) =>
      this.module._network_answered(call, status, Number(cancelled), serverTime, at, length));
  }

  progressed(call, sent, total) { this.module._network_progressed(call, sent, total); }

  fileRead(reading, whole, bytes) {
    this.withBytes(bytes, (at, length) => this.module._file_read(reading, Number(whole), at, length));
  }

  // ---- for tests ----

  /** The node under a pressed mouse button, 0 for none. */
  activeItem() { return this.module._shell_active_item() >>> 0; }

  unclaimed() {
    const lines = this.module.UTF8ToString(this.module._shell_unclaimed());
    return lines === '' ? [] : lines.split('\n');
  }

  // ---- bytes across ----

  withText(text, use) { this.withBytes(this.encoder.encode(text), use); }

  withBytes(bytes, use) {
    const at = this.module._malloc(Math.max(1, bytes.length));
    this.module.HEAPU8.set(bytes, at);
    try {
      use(at, bytes.length);
    } finally {
      this.module._free(at);
    }
  }
}
