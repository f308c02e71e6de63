// How long a page of ours takes from the arrival of a key to the end of the frame that shows what came of it.

import { idle } from '../browser/support/browser.mjs';

/** In milliseconds, one for each key. */
export async function measure(page, keys) {
  await page.evaluate(() => {
    window.took = [];
    if (window.tookFrom) return;
    window.tookFrom = true;
    document.addEventListener('keydown', () => {
      const asked = performance.now();
      // The callback runs before the browser paints, the task after it when it has.
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => window.took.push(performance.now() - asked);
        channel.port2.postMessage(null);
      });
    }, {capture: true});
  });
  for (const key of keys) {
    await page.keyboard.press(key);
    await idle(page);
  }
  return page.evaluate(() => window.took);
}

export const letters = ['1', '2', '3', 'Enter', '4', '5', 'Tab', '6', 'Enter'];
export const moves = ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'PageDown', 'ArrowUp', 'PageUp', 'ArrowDown'];
export const several = (keys, times) => Array.from({length: times}, () => keys).flat();
