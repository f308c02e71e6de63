// One tab at a time writes the demonstration: two would each keep their own copy over the other's. Whoever comes later
// waits, and goes on by itself when the other is closed.
'use strict';

const DEMO_NAME = 'prestaciones-demo';

class OnlyTab {
  /** Resolves once this tab is the only one, until it is closed; `occupied()` is called when that takes a while. */
  static async become(occupied) {
    const PATIENCE_MS = 600;  // a page that is being reloaded lets go within this time
    const patience = setTimeout(occupied, PATIENCE_MS);
    await (navigator.locks ? OnlyTab.byLock() : OnlyTab.byAsking());
    clearTimeout(patience);
  }

  static byLock() {
    return new Promise((resolve, reject) => {
      navigator.locks.request(DEMO_NAME, () => {
        resolve();
        return new Promise(() => {});  // held as long as the page lives
      }).catch(reject);
    });
  }

  /** Without Web Locks (older browsers, plain http): ask the other tabs; of two that ask at once the elder goes first. */
  static async byAsking() {
    const ANSWER_MS = 400;
    const channel = new BroadcastChannel(DEMO_NAME);
    const me = {rank: performance.timeOrigin + Math.random(), working: false};
    let refused = false;
    channel.addEventListener('message', ({data}) => {
      if (data.kind === 'taken') refused = true;
      if (data.kind === 'may-i' && (me.working || me.rank < data.rank)) channel.postMessage({kind: 'taken'});
    });
    for (;;) {
      refused = false;
      channel.postMessage({kind: 'may-i', rank: me.rank});
      await new Promise((later) => setTimeout(later, ANSWER_MS));
      if (!refused) break;
    }
    me.working = true;
  }
}
