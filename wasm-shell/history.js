// The address of the page: what follows '#/' names the screen, and Back and Forward work as everywhere.
// C++ side: the address functions of browser_platform.cpp, and Program::address_changed.
'use strict';

class PageHistory {
  /** `changed()` when the person went elsewhere; `closeDialog()` closes an open dialog, or answers false. */
  constructor(changed, closeDialog) {
    this.changed = changed;
    this.closeDialog = closeDialog;
    this.known = location.hash;
    this.askBeforeLeaving = (event) => {
      event.preventDefault();
      event.returnValue = true;  // what Chrome before 119 goes by
    };
    // A link fires both events, Back only the first, a hand-written address in some browsers only the second.
    window.addEventListener('popstate', () => this.moved());
    window.addEventListener('hashchange', () => this.moved());
  }

  /** As it stands there: the program undoes the percent signs. */
  address() { return location.hash.replace(/^#\/?/, ''); }

  push(address) {
    window.history.pushState(null, '', '#/' + address);
    this.known = location.hash;
  }

  replace(address) {
    window.history.replaceState(null, '', '#/' + address);
    this.known = location.hash;
  }

  back() { window.history.back(); }

  /** Listening at all costs the page its place in the browser's memory of pages, so only while it matters. */
  setUnsaved(unsaved) {
    if (unsaved) {
      window.addEventListener('beforeunload', this.askBeforeLeaving);
    } else {
      window.removeEventListener('beforeunload', this.askBeforeLeaving);
    }
  }

  reload() { location.reload(); }

  moved() {
    if (location.hash === this.known) return;
    const before = this.known;
    this.known = location.hash;
    if (this.closeDialog()) {
      window.history.pushState(null, '', before || '#/');
      this.known = location.hash;
    } else {
      this.changed();
    }
  }
}
