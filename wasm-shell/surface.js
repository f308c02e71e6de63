// The canvas: how large it is in real pixels, what draws on it, and what to do when the graphics card goes away.
// C++ side: renderer.cpp, and ui::Context::resize.
'use strict';

const Drawing = Object.freeze({automatic: 0, withWebgl: 1, withoutGraphicsCard: 2});

// Without a graphics card every pixel costs; above this density nobody sees the difference.
const RATIO_MAX_WITHOUT_CARD = 1.5;
// What the browser reports as device pixels is believed up to this error (emulated devices report CSS pixels).
const PIXELS_ERROR_MAX = 0.05;
// A lost context usually comes back at once; after this time drawing goes on without it.
const RESTORE_MS_MAX = 3000;
// A visible area lower than the page by this much is a keyboard on the screen.
const KEYBOARD_HEIGHT_MIN = 80;

class Surface {
  constructor(host, canvas, bridge, wake) {
    this.host = host;
    this.canvas = canvas;
    this.bridge = bridge;
    this.wake = wake;
    this.withWebgl = false;
    this.flat = null;      // the 2D context when painting without WebGL
    this.lost = false;
    this.keyboardCame = false;
    this.measured = null;  // the size to take on in the next frame
    this.taken = null;     // the one that the program draws with
    canvas.addEventListener('webglcontextlost', (event) => this.contextLost(event));
    canvas.addEventListener('webglcontextrestored', () => this.drawAgain(Drawing.withWebgl));
    this.measure(null);
    this.observe();
  }

  /** What `?render=` in the address asks for. */
  static wish() {
    const wishes = {gl: Drawing.withWebgl, cpu: Drawing.withoutGraphicsCard};
    return wishes[new URLSearchParams(location.search).get('render')] || Drawing.automatic;
  }

  // ---- size ----

  observe() {
    const observer = new ResizeObserver(([entry]) => this.measure(entry));
    try {
      observer.observe(this.host, {box: 'device-pixel-content-box'});
    } catch (unknownBox) {
      observer.observe(this.host);
    }
    this.observeRatio();
    if (window.visualViewport) window.visualViewport.addEventListener('resize', () => this.makeRoomForKeyboard());
  }

  /** Zooming, or moving the window to another screen: the query only says that the ratio is no longer this one. */
  observeRatio() {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      this.measure(null);
      this.observeRatio();
    }, {once: true});
  }

  measure(entry) {
    const {clientWidth: width, clientHeight: height} = this.host;
    const ratio = this.withWebgl ? devicePixelRatio : Math.min(devicePixelRatio, RATIO_MAX_WITHOUT_CARD);
    let pixelWidth = Math.round(width * ratio);
    let pixelHeight = Math.round(height * ratio);
    const [exact] = (entry && entry.devicePixelContentBoxSize) || [];
    if (exact && ratio === devicePixelRatio && Math.abs(exact.inlineSize / pixelWidth - 1) <= PIXELS_ERROR_MAX) {
      pixelWidth = exact.inlineSize;
      pixelHeight = exact.blockSize;
    }
    this.measured = {width, height, ratio, pixelWidth: Math.max(1, pixelWidth), pixelHeight: Math.max(1, pixelHeight)};
    this.wake();
  }

  /** At the start of a frame, so that the emptied canvas is drawn before anyone sees it. */
  takeSize() {
    if (!this.measured) return;
    const {width, height, ratio, pixelWidth, pixelHeight} = this.taken = this.measured;
    this.measured = null;
    this.canvas.width = pixelWidth;
    this.canvas.height = pixelHeight;
    this.bridge.resize(width, height, ratio, pixelWidth, pixelHeight);
  }

  /** Not before the program knows the window's size; the browser tells of a new one only after its next frame. */
  get idle() {
    return this.taken && !this.measured &&
        this.taken.width === this.host.clientWidth && this.taken.height === this.host.clientHeight;
  }

  makeRoomForKeyboard() {
    const {height, scale} = window.visualViewport;
    const keyboard = Math.abs(scale - 1) < 0.01 && window.innerHeight - height > KEYBOARD_HEIGHT_MIN;
    this.host.style.height = keyboard ? height + 'px' : '';
    this.keyboardCame = keyboard;
  }

  /** The page has come to rest: the field that the keyboard might cover has its new place. */
  settled() {
    if (!this.keyboardCame) return;
    this.keyboardCame = false;
    document.activeElement.scrollIntoView({block: 'nearest'});
  }

  // ---- drawing ----

  /** The program tells what it draws with, at the start and when it changes its mind. */
  drawingChosen(withWebgl) {
    this.withWebgl = withWebgl;
    this.flat = null;
    if (!withWebgl) {
      this.flat = this.canvas.getContext('2d', {alpha: false});
      if (!this.flat) {  // a canvas once used by WebGL does nothing else
        const fresh = this.canvas.cloneNode();
        this.canvas.replaceWith(fresh);
        this.canvas = fresh;
        this.flat = fresh.getContext('2d', {alpha: false});
      }
    }
    this.measure(null);
  }

  paint(pixels, width, height) {
    const {bytes} = this.bridge.memory();
    const colours = new Uint8ClampedArray(bytes.buffer, pixels, width * height * 4);
    this.flat.putImageData(new ImageData(colours, width, height), 0, 0);
  }

  contextLost(event) {
    event.preventDefault();  // or it would never be restored
    this.lost = true;
    this.bridge.stopDrawing();
    setTimeout(() => {
      if (this.lost) this.drawAgain(Drawing.withoutGraphicsCard);
    }, RESTORE_MS_MAX);
  }

  drawAgain(drawing) {
    this.lost = false;
    this.bridge.drawWith(drawing);
    this.wake();
  }
}
