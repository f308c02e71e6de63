// Measures the grid of the gallery in Chromium: from a key to the pixels, at the start and after a scroll to the middle of
// 2,857 rows; and a paste of 500 × 5 cells. Run after build.sh web: node tests/bench/grid.mjs

import { launch, openPage, settle } from '../browser/support/browser.mjs';
import { startGallery } from '../browser/support/gallery.mjs';
import { letters, measure, moves, several } from './keys.mjs';
import { median } from './load.mjs';

const rows = [];

const gallery = await startGallery();
const browser = await launch({whole: true});

try {
  for (const [where, options] of [['1366×768', {}], ['683×384 at 2x', {viewport: {width: 683, height: 384}, deviceScaleFactor: 2}]]) {
    const page = await openPage(browser, `${gallery.url}#/captura`, {...options, permissions: ['clipboard-read', 'clipboard-write']});
    const first = page.getByRole('textbox', {name: 'Faltante Ambulatoria, Apendicectomía', exact: true});
    await settle(page, () => first.click());
    const typed = await measure(page, several(letters, 4));
    rows.push([`a typed key to the pixels, ${where} (ms, median)`, median(typed)], ['  the slowest', Math.max(...typed)]);
    await page.keyboard.press('Control+End');
    await settle(page, () => page.keyboard.press('PageUp'));
    const moved = await measure(page, several(moves, 4));
    rows.push([`a move to the pixels, ${where} (ms, median)`, median(moved)], ['  the slowest', Math.max(...moved)]);

    await settle(page, () => page.keyboard.press('Control+Home'));
    const block = Array.from({length: 500}, () => '1\t2\t3\t4\tL-1').join('\n');
    await page.evaluate((words) => navigator.clipboard.writeText(words), block);
    const pasted = await page.evaluate(() => {
      const started = performance.now();
      const data = new DataTransfer();
      return navigator.clipboard.readText().then((text) => {
        data.setData('text/plain', text);
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
        return performance.now() - started;
      });
    });
    rows.push([`a paste of 500 × 5 cells, ${where} (ms)`, pasted]);
    await page.context().close();
  }
} finally {
  await browser.close();
  await gallery.close();
}
for (const [what, value] of rows) console.log(value.toFixed(1).padStart(8), what);
