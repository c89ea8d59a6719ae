// SPDX-License-Identifier: Apache-2.0
// Whether words stay where the layout has put them, in a browser that has our fonts and in one that has not.
import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {dossier, launch, openFile, scratchFolder, setInFamily, standpoint} from './browser.mjs';

const views = {
  relations: [], positions: [], matrix: [], timeline: [], conflicts: [], provenance: [], stream: [], arguments: [], network: [], camps: [],
  'ego cedric-o': [], 'conflicts between': ['--between', 'gouvernement-francais', '--between', 'cnll'],
  'timeline of one actor': ['--actor', 'cnll'],
  'relations full': ['--width', 'full'], 'matrix full': ['--width', 'full'], 'timeline narrow': ['--width', '12cm'],
};
const tolerance = 1;  // points

const folder = scratchFolder();
let browser;

function draw(view, language, ...more) {
  const words = view.startsWith('ego') ? view.split(' ') : [view.split(' ')[0]];
  const file = join(folder, `${view.replaceAll(' ', '-')}.${language}.svg`);
  writeFileSync(file, standpoint('render', ...words, ...views[view], ...more, '-d', dossier, '--lang', language));
  return file;
}

// What is wrong with the texts of the page, in words: those outside the page, outside the first shape of the box, cell,
// label or frame that they belong to, and those that run into another line of text.
function textsOutOfPlace(margin) {
  const svg = document.documentElement;
  const page = svg.getBoundingClientRect();
  const scale = svg.viewBox.baseVal.width / page.width;
  const box = element => {  // in points, also of turned words
    const {left, top, right, bottom} = element.getBoundingClientRect();
    return {left: (left - page.left) * scale, top: (top - page.top) * scale,
            right: (right - page.left) * scale, bottom: (bottom - page.top) * scale};
  };
  const inside = (inner, outer, slack) =>
    inner.left >= outer.left - slack && inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack - 2 && inner.bottom <= outer.bottom + slack + 2;  // ascenders count, drawn or not
  const {width, height} = svg.viewBox.baseVal;
  const texts = [...svg.querySelectorAll('text')].map(element => ({element, words: element.textContent, box: box(element)}));
  const faults = [];
  for (const {element, words, box: own} of texts) {
    if (!inside(own, {left: 0, top: 0, right: width, bottom: height}, 0)) faults.push(`outside the page: ${words}`);
    const thing = element.closest('.sp-node, .sp-cell, .sp-edge, .sp-group');
    const shapes = thing?.matches('.sp-node') ? 'rect, path, ellipse, polygon' : 'rect';  // of a line, that of its words
    const shape = thing?.querySelector(shapes);
    if (shape && !inside(own, box(shape), margin)) faults.push(`outside its ${thing.getAttribute('class')}: ${words}`);
  }
  texts.forEach((one, i) => texts.slice(i + 1).forEach(other => {
    const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
    const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
    if (wide > margin && high > 4) faults.push(`one on the other: ${one.words} | ${other.words}`);
  }));
  return {faults: faults.slice(0, 10), count: texts.length};
}

before(async () => { browser = await launch(); });
after(() => browser?.close());

for (const view of Object.keys(views)) {
  for (const language of ['fr', 'en']) {
    test(`Every word of ${view} stays in its place, in ${language}, with our fonts and with wider ones`, async () => {
      const {page, faults, close} = await openFile(browser, draw(view, language));
      for (const family of ['Arial', 'DejaVu Sans', 'DejaVu Serif', 'monospace']) {
        if (family !== 'Arial') await setInFamily(page, family);
        const found = await page.evaluate(textsOutOfPlace, tolerance);
        assert.ok(found.count > 5, 'the view has words');
        assert.deepEqual(found.faults, [], `set in ${family}`);
      }
      assert.deepEqual(faults, []);
      await close();
    });
  }
}

for (const font of ['serif', 'mono']) {
  test(`Every word of every view set in ${font} stays in its place, with our fonts and with wider ones`, async () => {
    for (const view of Object.keys(views)) {
      const {page, close} = await openFile(browser, draw(view, 'en', '--font', font));
      for (const family of ['', 'DejaVu Sans']) {
        if (family) await setInFamily(page, family);
        assert.deepEqual((await page.evaluate(textsOutOfPlace, tolerance)).faults, [], `${view} in ${family || font}`);
      }
      await close();
    }
  });
}

test('The widths that the layout counts on are those of the fonts that Chromium sets words in', async () => {
  for (const font of ['sans', 'serif', 'mono']) {
    const {page, close} = await openFile(browser, draw('matrix', 'fr', '--font', font));
    const off = await page.evaluate(() => [...document.querySelectorAll('text[textLength]')].map(text => {
      const said = Number(text.getAttribute('textLength'));
      text.removeAttribute('textLength');
      text.style.cssText = 'font-kerning: none; text-rendering: geometricPrecision';
      return {words: text.textContent, by: Math.abs(text.getComputedTextLength() / said - 1)};
    }));
    assert.ok(off.length > 50);
    const inTheFont = off.filter(text => !text.words.includes('\u202F'));  // which Liberation lacks
    assert.deepEqual(inTheFont.filter(text => text.by > 0.01), [], font);
    await close();
  }
});

test('DejaVu Sans, set in the place of our fonts, is wider than they are', async () => {
  const {page, close} = await openFile(browser, draw('matrix', 'fr'));
  const width = () => page.evaluate(() => {
    const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    text.textContent = 'Plateforme des données de santé';
    document.documentElement.append(text);
    return text.getComputedTextLength();
  });
  const ours = await width();
  await setInFamily(page, 'DejaVu Sans');
  assert.ok(await width() > 1.1 * ours);
  await close();
});
