// When to draw: only after something has happened, until all has settled, then not at all.
// C++ side: shell_frame in shell.cpp, whose answer comes from ui::Context::busy and wake_in.
'use strict';

// After the last reason to draw, this many more frames: hover states and popups need a second look.
const SETTLING_FRAMES = 2;
// A hidden page gets no animation frames, but answers and autosaves must still be taken in.
const HIDDEN_FRAME_MS = 250;

class Loop {
  /** `frame()` draws one and answers as Bridge.frame does; `settled()` is told when the page has come to rest. */
  constructor(frame, settled) {
    this.frame = frame;
    this.settled = settled;
    this.frames = 0;
    this.left = 0;
    this.request = 0;  // of requestAnimationFrame
    this.hiddenTimer = 0;
    this.wakeTimer = 0;
    this.wakeAt = Infinity;
    this.stopped = true;
    document.addEventListener('visibilitychange', () => {
      this.forgetRequest();
      this.wake();
    });
  }

  get idle() { return this.left === 0; }

  start() {
    this.stopped = false;
    this.wake();
  }

  /** Something has happened: draw soon. */
  wake() {
    if (this.stopped) return;
    this.left = SETTLING_FRAMES;
    this.requestFrame();
  }

  /** Something has happened that cannot wait for its turn. */
  drawNow() {
    if (this.stopped) return;
    this.wake();
    this.forgetRequest();
    this.tick();
  }

  /** Something will be due: draw then. The earliest wish counts. */
  wakeAfter(milliseconds) {
    if (milliseconds <= 0) {
      this.wake();
      return;
    }
    const at = performance.now() + milliseconds;
    if (at >= this.wakeAt) return;
    this.wakeAt = at;
    clearTimeout(this.wakeTimer);
    this.wakeTimer = setTimeout(() => {
      this.wakeAt = Infinity;
      this.wake();
    }, milliseconds);
  }

  /** Nothing is drawn any more: the program has failed. */
  stop() {
    this.stopped = true;
    this.left = 0;
    this.forgetRequest();
    clearTimeout(this.wakeTimer);
  }

  requestFrame() {
    if (this.stopped || this.request || this.hiddenTimer) return;
    if (document.hidden) {
      this.hiddenTimer = setTimeout(() => this.tick(), HIDDEN_FRAME_MS);
    } else {
      this.request = requestAnimationFrame(() => this.tick());
    }
  }

  forgetRequest() {
    cancelAnimationFrame(this.request);
    clearTimeout(this.hiddenTimer);
    this.request = this.hiddenTimer = 0;
  }

  tick() {
    this.request = this.hiddenTimer = 0;
    this.left = Math.max(0, this.left - 1);
    const next = this.frame();
    ++this.frames;
    if (next === 0) {
      this.left = SETTLING_FRAMES;
    } else if (next > 0) {
      this.wakeAfter(next);
    }
    if (this.left > 0) {
      this.requestFrame();
    } else {
      this.settled();
    }
  }
}
