// Keeps the demonstration's folder in this browser: read before the program starts, written after each change. Whether
// the browser does keep it is known here, and told to the program, which tells the person.
// C++ side: main_demo.cpp; the program's own file system does the copying (Emscripten's IDBFS).
'use strict';

const FOLDER = '/demo';

class DemoStorage {
  constructor(module) {
    this.fileSystem = module.FS;
    this.databases = module.IDBFS;
    this.saving = false;
    this.again = false;
    this.keeps = true;
    this.changed = () => {};
    this.fileSystem.mkdir(FOLDER);
    this.fileSystem.mount(module.IDBFS, {}, FOLDER);
  }

  get idle() { return !this.saving; }

  /** `changed()` is called when what `keeps` says has become otherwise. */
  tell(changed) { this.changed = changed; }

  /**
   * Without IndexedDB (a private window, say) the demonstration starts empty and forgets. With "?nuevo=1" it starts
   * empty too, and the first saving replaces what was kept.
   */
  async load() {
    const {pathname, search, hash} = window.location;
    if (!(await this.open())) return;
    if (new URLSearchParams(search).has('nuevo')) {
      window.history.replaceState(null, '', pathname + hash);  // only once
      return;
    }
    await this.copy(true);
  }

  /** IDBFS does not hear of a transaction that is given up at its end, as one without room is. */
  open() {
    return new Promise((resolve) => {
      const opened = (error, database) => {
        if (database) {
          const begin = database.transaction.bind(database);
          database.transaction = (...parts) => {
            const transaction = begin(...parts);
            transaction.addEventListener('abort', () => this.copied(transaction.error || new Error('aborted')));
            return transaction;
          };
        }
        if (error || !database) this.noteKept(error || new Error('no IndexedDB'));
        resolve(!error && Boolean(database));
      };
      try {
        this.databases.getDB(FOLDER, opened);
      } catch (error) {
        opened(error);
      }
    });
  }

  /** Everything that was entered is forgotten; load() of the new page reads the sign. */
  startAfresh() {
    const {pathname, hash} = window.location;
    window.location.replace(`${pathname}?nuevo=1${hash}`);
  }

  /** One copying at a time; a change during one asks for another. */
  async save() {
    if (this.saving) {
      this.again = true;
      return;
    }
    this.saving = true;
    do {
      this.again = false;
      await this.copy(false);
    } while (this.again);
    this.saving = false;
    this.changed();  // who waits for rest is told
  }

  /** Between the program's folder and the browser; resolves in any case. */
  copy(populate) {
    return new Promise((resolve) => {
      this.copied = (error) => {
        this.copied = () => {};
        this.noteKept(error);
        resolve();
      };
      try {
        this.fileSystem.syncfs(populate, (error) => this.copied(error));
      } catch (error) {
        this.copied(error);
      }
    });
  }

  copied() {}

  noteKept(error) {
    if (error) console.warn('storage.js: the demonstration could not be kept', error);
    const keeps = !error;
    if (keeps === this.keeps) return;
    this.keeps = keeps;
    this.changed();
  }
}
