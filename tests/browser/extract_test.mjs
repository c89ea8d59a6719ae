// SPDX-License-Identifier: Apache-2.0
// The page of `standpoint extract` as its readers meet it: by mouse and keyboard, without script, in the dark, on a
// phone, on paper.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {HtmlValidate} from 'html-validate';
import {launch, openFile, root, scratchFolder, standpoint} from './browser.mjs';

const folder = scratchFolder();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const file = join(folder, 'article.html');
let browser;

before(async () => {
  standpoint('extract', join(root, 'examples/07-article/article.txt'), '-d', join(root, 'examples/07-article/digue'),
    '-o', file);
  browser = await launch();
});
after(() => browser?.close());

// A test with the page open; nothing may be asked of the network, nothing be said on the console.
function withPage(title, options, body) {
  test(title, async () => {
    const {page, faults, close} = await openFile(browser, file, options);
    await body(page);
    assert.deepEqual(faults, []);
    await close();
  });
}

const shownTips = page => page.locator('.tip').evaluateAll(
  tips => tips.filter(tip => getComputedStyle(tip).display !== 'none').map(tip => tip.parentElement.className));

withPage('Pointing at a mark shows what is told of it, and of the innermost mark alone', {javaScriptEnabled: false},
  async page => {
    assert.deepEqual(await shownTips(page), []);
    await page.locator('mark.direct').first().hover();
    assert.deepEqual(await shownTips(page), ['m direct n0']);
    await page.locator('mark .known').first().hover();
    assert.deepEqual(await shownTips(page), ['m known']);
    await page.mouse.move(0, 0);
    assert.deepEqual(await shownTips(page), []);
  });

withPage('What is told of a mark stands beside the text where there is room', {}, async page => {
  for (const mark of await page.locator('mark:has(.b)').all()) {
    await mark.locator('.b').first().hover();
    const line = await mark.locator('.b').first().boundingBox();
    const text = await page.locator('p.text').first().boundingBox();
    const tip = await mark.locator('.tip').first().boundingBox();
    assert.ok(Math.abs(tip.y - line.y) < 30, `${tip.y} beside ${line.y}`);
    assert.ok(tip.x >= text.x + text.width && tip.x + tip.width <= 1280);
    await page.mouse.move(0, 0);
  }
});

withPage('On a phone it stands below the line that the mark begins in', {viewport: {width: 390, height: 844}},
  async page => {
    for (const mark of await page.locator('mark:has(.b)').all()) {
      await mark.locator('.b').first().hover();
      const line = await mark.locator('.b').first().boundingBox();
      const tip = await mark.locator('.tip').first().boundingBox();
      assert.ok(tip.y >= line.y + line.height - 2, `${tip.y} under ${line.y}`);
      assert.ok(tip.x >= 0 && tip.x + tip.width <= 390);
      await page.mouse.move(0, 0);
    }
  });

withPage('Tab goes from mark to mark and shows each, and Enter opens its card', {}, async page => {
  await page.locator('.b').first().focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  assert.deepEqual(await shownTips(page), [await page.locator('.b').first().evaluate(b => b.parentElement.className)]);
  const card = await page.locator('.b').first().getAttribute('href');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator(`details:has(${card})`).evaluate(details => details.open), true);
});

withPage('Every link of the page leads to something in it, once', {}, async page => {
  const broken = await page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')]
    .map(link => link.getAttribute('href').slice(1))
    .filter(id => document.querySelectorAll(`[id="${id}"]`).length !== 1));
  assert.deepEqual(broken, []);
});

withPage('The text of the page is the text of the article', {}, async page => {
  const words = await page.evaluate(() => {
    for (const told of document.querySelectorAll('.tip, .b')) told.remove();
    return [...document.querySelectorAll('.text')].map(row => row.textContent).join('\n\n');
  });
  assert.equal(words, readFileSync(join(root, 'examples/07-article/article.txt'), 'utf8').trim());
});

for (const [title, options] of [['in the light', {}], ['in the dark', {colorScheme: 'dark'}],
  ['on a phone', {viewport: {width: 390, height: 844}}]])
  withPage(`axe finds nothing against the page ${title}, with all cards open`, options, async page => {
    await page.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true; }));
    await page.evaluate(axe);
    const violations = await page.evaluate(() => axe.run().then(result => result.violations.map(
      violation => `${violation.id}: ${violation.nodes[0].html.slice(0, 120)}`)));
    assert.deepEqual(violations, []);
  });

for (const width of [360, 768, 1280])
  withPage(`On a screen ${width} pixels wide nothing sticks out`, {viewport: {width, height: 740}}, async page => {
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
  });

withPage('On paper the cards are told whole, and nothing that only a screen can show', {}, async page => {
  await page.emulateMedia({media: 'print'});
  assert.equal(await page.locator('.hint').isVisible(), false);
  assert.equal(await page.locator('.card dl').first().isVisible(), true);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
});

test('The page is valid HTML', async () => {
  const validator = new HtmlValidate({extends: ['html-validate:standard'], rules: {'long-title': 'off'}});
  const report = await validator.validateFile(file);
  const messages = report.results.flatMap(result => result.messages.map(
    message => `${message.line}: ${message.ruleId}: ${message.message}`));
  assert.deepEqual(messages, []);
});
