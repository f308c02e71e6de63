// Keeps the demonstration's folder in this browser: read before the program starts, written after each change.
// C++ side: main_demo.cpp; the program's own file system does the copying (Emscripten's IDBFS).
'use strict';

const FOLDER = '/demo';

class DemoStorage {
  constructor(module) {
    this.fileSystem = module.FS;
    this.saving = false;
    this.again = false;
    this.fileSystem.mkdir(FOLDER);
    this.fileSystem.mount(module.IDBFS, {}, FOLDER);
  }

  get idle() { return !this.saving; }

  /**
   * Without IndexedDB (a private window, say) the demonstration starts empty and forgets. With "?nuevo=1" it starts
   * empty too, and the first saving replaces what was kept.
   */
  load() {
    const {pathname, search, hash} = window.location;
    if (new URLSearchParams(search).has('nuevo')) {
      window.history.replaceState(null, '', pathname + hash);  // only once
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.fileSystem.syncfs(true, (error) => {
        if (error) console.warn('storage.js: the stored demonstration could not be read', error);
        resolve();
      });
    });
  }

  /** Everything that was entered is forgotten; load() of the new page reads the sign. */
  startAfresh() {
    const {pathname, hash} = window.location;
    window.location.replace(`${pathname}?nuevo=1${hash}`);
  }

  /** One copying at a time; a change during one asks for another. */
  save() {
    if (this.saving) {
      this.again = true;
      return;
    }
    this.saving = true;
    this.fileSystem.syncfs(false, (error) => {
      if (error) console.warn('storage.js: the demonstration could not be kept', error);
      this.saving = false;
      if (this.again) {
        this.again = false;
        this.save();
      }
    });
  }
}
