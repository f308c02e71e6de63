// The page round the program: makes the parts, joins them, and tells tests how it is doing (window.__ui).
// C++ side: shell.cpp, which reaches the parts as Module.page.
'use strict';

class Page {
  /** `elements` by id, as in the HTML file; `storage` only in the demonstration; `failed(reason)` says all is over. */
  constructor(module, elements, storage, failed) {
    const wake = () => this.loop.wake();
    this.bridge = new Bridge(module);
    this.storage = storage;
    if (storage) storage.tell(wake);
    this.tellFailure = failed;
    this.patches = [];  // of the frame that is being built
    this.ready = false;
    this.over = false;
    this.loop = new Loop(() => this.frame(), () => this.settled());
    this.surface = new Surface(elements.host, elements.canvas, this.bridge, wake);
    this.files = new Files(this.bridge, wake);
    this.network = new Network(this.bridge, this.files, wake);
    this.preferences = new Preferences(() => {
      this.bridge.setPreferences(this.preferences.current());
      wake();
    });
    this.mirror = new Mirror({
      root: elements.mirror,
      descriptions: elements.descriptions,
      polite: elements.polite,
      assertive: elements.assertive,
    });
    this.history = new PageHistory(() => {
      this.bridge.addressChanged();
      wake();
    }, () => this.closeDialog());
    this.elements = elements;
    window.addEventListener('error', ({error}) => {
      if (error instanceof WebAssembly.RuntimeError) this.failed(error);
    });
    window.__ui = this.statistics();
  }

  start(regularFont, boldFont) {
    this.bridge.start(regularFont, boldFont, Surface.wish());
    if (this.over) return;
    this.bridge.setPreferences(this.preferences.current());
    this.input = new Input({
      host: this.elements.host,
      mirror: this.mirror,
      bridge: this.bridge,
      files: this.files,
      loop: this.loop,
    });
    this.loop.start();
    document.addEventListener('visibilitychange', () => this.visibilityChanged());
  }

  /** A hidden page may be discarded without another event: what saves by itself is asked to, and drawn for, at once. */
  visibilityChanged() {
    if (!document.hidden || this.over) return;
    this.bridge.pageHidden();
    this.loop.drawNow();
  }

  // ---- a frame ----

  frame() {
    try {
      this.surface.takeSize();
      const next = this.bridge.frame(performance.now(), !document.hidden);
      for (const patch of this.patches.splice(0)) this.mirror.apply(patch);
      this.input.afterFrame();
      return next;
    } catch (error) {
      this.failed(error);
      return -1;
    }
  }

  /** Called in the middle of a frame: read now, while the program's memory holds it, applied after the frame. */
  apply(spans) { this.patches.push(readPatch(spans, this.bridge.memory())); }

  settled() {
    this.mirror.settle();
    this.input.settled();
    this.surface.settled();
    this.ready = true;
  }

  closeDialog() {
    if (!this.mirror.dialog || this.input.escaping) return false;
    this.bridge.escape();
    this.loop.wake();
    return true;
  }

  failed(reason) {
    this.over = true;
    this.loop.stop();
    this.history.setUnsaved(false);
    this.tellFailure(reason);
  }

  // ---- for tests ----

  get idle() {
    const parts = [this.surface, this.loop, this.mirror, this.network, this.files, this.storage];
    return this.ready && parts.every((part) => !part || part.idle);
  }

  statistics() {
    const page = this;
    return {
      get frames() { return page.loop.frames; },
      get idle() { return page.idle; },
      get patches() { return page.mirror.patches; },
      get missedClicks() { return page.input ? page.input.missedClicks : 0; },
      get unclaimed() { return page.ready ? page.bridge.unclaimed() : []; },
      get ready() { return page.ready; },
    };
  }
}
