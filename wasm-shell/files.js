// Files on both ways: what the person chose or dropped stays here under a number, and documents made by the program
// become addresses. C++ side: the file functions of browser_platform.cpp.
'use strict';

class Files {
  constructor(bridge, wake) {
    this.bridge = bridge;
    this.wake = wake;
    this.chosen = new Map();  // number → File
    this.last = 0;
    this.reading = 0;
  }

  get idle() { return this.reading === 0; }

  /** Keeps the files of a FileList; answers what the program needs to know of them. */
  keep(list) {
    return Array.from(list, (file) => {
      const handle = ++this.last;
      this.chosen.set(handle, file);
      return {handle, size: file.size, name: file.name};
    });
  }

  get(handle) { return this.chosen.get(handle) || null; }

  release(handle) { this.chosen.delete(handle); }

  /** Whether a file can still be read as it was chosen: a browser refuses one that changed or went away meanwhile. */
  async stands(handle) {
    const file = this.chosen.get(handle);
    if (!file) return true;
    try {
      await Promise.all([file.slice(0, 1).arrayBuffer(), file.slice(-1).arrayBuffer()]);
      return true;
    } catch (changedOrGone) {
      return false;
    }
  }

  /** Gives the whole file to the program, which asked for it as number `reading`. */
  async read(reading, handle) {
    ++this.reading;
    let bytes = null;
    try {
      bytes = new Uint8Array(await this.chosen.get(handle).arrayBuffer());
    } catch (changedOrGone) {
      // A file may be moved or changed between choosing and reading; the program then says so.
    }
    --this.reading;
    this.bridge.fileRead(reading, bytes !== null, bytes || new Uint8Array(0));
    this.wake();
  }

  /** The address lives as long as the page: a tab may show the document for hours. */
  publish(name, type, bytes) {
    return URL.createObjectURL(new File([bytes], name, {type}));
  }
}
