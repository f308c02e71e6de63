// What the person has asked of the system (less motion, more contrast, a dark page, touch) and of this program.
// C++ side: ui::Preferences, and the preference functions of browser_platform.cpp.
'use strict';

const QUERIES = {
  reducedMotion: '(prefers-reduced-motion: reduce)',
  moreContrast: '(prefers-contrast: more)',
  forcedColors: '(forced-colors: active)',
  dark: '(prefers-color-scheme: dark)',
  coarsePointer: '(pointer: coarse)',
};

class Preferences {
  /** `changed()` whenever one of them changes. */
  constructor(changed) {
    this.queries = {};
    for (const [name, query] of Object.entries(QUERIES)) {
      this.queries[name] = matchMedia(query);
      this.queries[name].addEventListener('change', changed);
    }
  }

  current() {
    const {reducedMotion, moreContrast, forcedColors, dark, coarsePointer} = this.queries;
    return {
      reducedMotion: reducedMotion.matches,
      highContrast: moreContrast.matches || forcedColors.matches,
      dark: dark.matches,
      coarsePointer: coarsePointer.matches,
      dateOrder: Preferences.dateOrder(),
    };
  }

  /** ui::DateOrder of the browser's own date fields, which follow its language and not the page's. */
  static dateOrder() {
    const first = new Intl.DateTimeFormat(navigator.language, {year: 'numeric', month: '2-digit', day: '2-digit'})
      .formatToParts().find(({type}) => type !== 'literal');
    return {day: 0, month: 1, year: 2}[first.type] || 0;
  }

  // A browser may forbid storage, or have none left: the preference then lasts as long as the page.
  stored(name) {
    try {
      return localStorage.getItem('prestaciones.' + name) || '';
    } catch (forbidden) {
      return '';
    }
  }

  store(name, value) {
    try {
      localStorage.setItem('prestaciones.' + name, value);
    } catch (forbidden) {
      // See above.
    }
  }
}
