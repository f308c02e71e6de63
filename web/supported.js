// Says in Spanish when a browser is too old, before anything else runs. Written for old browsers: no newer syntax here.
// What must be there: WebAssembly with exceptions, which every layer of the program is compiled with.
(function () {
  'use strict';

  // The smallest program with a try block: (func try catch_all end).
  var withExceptions = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11];

  function runs() {
    try {
      return WebAssembly.validate(new Uint8Array(withExceptions)) && typeof ResizeObserver === 'function' &&
        typeof TextDecoder === 'function' && typeof PointerEvent === 'function';
    } catch (missing) {
      return false;
    }
  }

  window.browserIsSupported = runs();
  document.getElementById(window.browserIsSupported ? 'loading' : 'unsupported').hidden = false;
})();
