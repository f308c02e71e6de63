// Brings the page up: loads the program and the fonts side by side, shows how far it is, starts, and says in Spanish
// when something fails. Which program and which files: the data- attributes of this script's tag.
// C++ side: main() and shell_start in wasm-shell/shell.cpp.
'use strict';

{
  const script = document.currentScript.dataset;
  const element = (id) => document.getElementById(id);
  const progress = element('loading-progress');

  /** The response, counted while it passes; itself where the total is unknown, so that the browser may keep what it compiled. */
  const counted = (response, passed) => {
    const total = response.headers.get('Content-Encoding') ? 0 : Number(response.headers.get('Content-Length'));
    if (!total) return response;
    const reader = response.body.getReader();
    let loaded = 0;
    const stream = new ReadableStream({
      async pull(controller) {
        const {done, value} = await reader.read();
        if (done) {
          controller.close();
          return;
        }
        loaded += value.length;
        passed(loaded / total);
        controller.enqueue(value);
      },
    });
    return new Response(stream, {headers: {'Content-Type': 'application/wasm'}});
  };

  const fetched = async (url) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return response;
  };

  const loadFont = async (url) => new Uint8Array(await (await fetched(url)).arrayBuffer());

  /** The program, with main() run. Emscripten asks for its WebAssembly by `instantiateWasm`. */
  const loadProgram = () => new Promise((resolve, reject) => {
    const instantiate = async (imports, received) => {
      const response = counted(await fetched(script.wasm), (share) => { progress.value = share; });
      const {instance, module} = await WebAssembly.instantiateStreaming(response, imports);
      received(instance, module);
    };
    createApp({
      instantiateWasm(imports, received) {
        instantiate(imports, received).catch(reject);
        return {};
      },
      onAbort: (reason) => showFailure('crashed', reason),
    }).then(resolve, reject);
  });

  const showFailure = (kind, reason) => {
    console.error('boot.js:', reason);
    show('');
    element('host').hidden = true;
    const failure = element('failure-' + kind);
    failure.hidden = false;
    failure.querySelector('button').focus();
  };

  const show = (id) => {
    for (const each of ['loading', 'other-tab']) {
      if (element(each)) element(each).hidden = each !== id;
    }
  };

  /** Without it (plain http, a private window) the demonstration works, but does not open without network. */
  const keepForOffline = async () => {
    if (!script.worker || !navigator.serviceWorker) return;
    try {
      await navigator.serviceWorker.register(script.worker, {scope: script.scope});
    } catch (refused) {
      console.info('boot.js: the page is not kept for use without network', refused);
    }
  };

  const start = async () => {
    const [module, regular, bold] = await Promise.all([
      loadProgram(), loadFont(script.fontRegular), loadFont(script.fontBold),
      document.fonts.load('16px "Noto Sans"'),  // so that the first field shows the letters of the canvas
    ]);
    const storage = script.keeps === 'storage' ? new DemoStorage(module) : null;
    if (storage) {
      await OnlyTab.become(() => show('other-tab'));
      show('loading');
      await storage.load();
    }
    const elements = {};
    for (const id of ['host', 'canvas', 'mirror', 'descriptions', 'polite', 'assertive']) elements[id] = element(id);
    elements.host.hidden = false;
    module.page = new Page(module, elements, storage, (reason) => showFailure('crashed', reason));
    module.page.start(regular, bold);
    show('');
    await keepForOffline();
  };

  for (const button of document.querySelectorAll('.failure button')) {
    button.addEventListener('click', () => location.reload());
  }
  if (window.browserIsSupported) start().catch((reason) => showFailure('loading', reason));
}
