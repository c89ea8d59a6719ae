// SPDX-License-Identifier: Apache-2.0
// The page of `standpoint report` as its readers meet it: with and without script, by keyboard, in the dark, on a phone,
// on paper.
import assert from 'node:assert/strict';
import {readFileSync, statSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {HtmlValidate} from 'html-validate';
import {dossier, launch, openFile, scratchFolder, setInFamily, standpoint} from './browser.mjs';

const folder = scratchFolder();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const files = {};
let browser;

before(async () => {
  for (const language of ['fr', 'en']) {
    files[language] = join(folder, `report.${language}.html`);
    standpoint('report', '-d', dossier, '--lang', language, '--date', '2026-11-26', '-o', files[language]);
  }
  browser = await launch();
});
after(() => browser?.close());

// A test with the page open; nothing may be asked of the network, nothing be said on the console.
function withPage(title, options, body) {
  test(title, async () => {
    const {page, faults, close} = await openFile(browser, files[options.language ?? 'fr'], options);
    await body(page);
    assert.deepEqual(faults, []);
    await close();
  });
}

const shown = page => page.locator('#p_shown').textContent().then(Number);
const visible = (page, selector) => page.locator(selector).isVisible();
const dimmed = (page, selector) => page.locator(selector).evaluateAll(
  marks => marks.filter(mark => mark.classList.contains('dim')).length);

withPage('The page opens from disk, shows its controls and says how much it shows', {}, async page => {
  assert.ok(await visible(page, '#p_filters'));
  assert.equal(await shown(page), Number(await page.locator('#p_all').textContent()));
  assert.equal(await page.locator('.picture svg').count(), 10);
  assert.ok(await visible(page, '.picture svg >> nth=0'));
});

withPage('The search passes over accents and filters text, tables and pictures together', {}, async page => {
  const all = await shown(page);
  await page.fill('#p_search', 'cedric o');
  assert.ok(await shown(page) < all / 2);
  assert.ok(await visible(page, '#cedric-o'));
  assert.ok(!await visible(page, '#anticor'));
  assert.ok(await dimmed(page, '#p_view_positions svg [data-of]') > 10);
  assert.equal(await dimmed(page, '#p_view_positions svg [data-of="cedric-o"]'), 0);
  assert.equal(await page.locator('article .group:visible').evaluateAll(
    groups => groups.filter(group => !group.innerText.includes('\n')).length), 0);  // no heading over nothing
  await page.fill('#p_search', 'zzz nobody zzz');
  assert.equal(await shown(page), 0);
  await page.keyboard.press('Escape');
  assert.equal(await shown(page), all);
  assert.equal(await dimmed(page, 'svg [data-of]'), 0);
});

withPage('Enter in the search leads to what the words name, without a filter in the way', {}, async page => {
  await page.keyboard.press('/');
  await page.keyboard.type('cedric o');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => location.hash), '#cedric-o');
  assert.ok(await page.locator('#cedric-o').evaluate(article => article.getBoundingClientRect().top < innerHeight));
});

test('The search takes a ligature for its two letters', async () => {
  const file = join(folder, 'ligature.yaml');
  writeFileSync(file, 'dossier: {language: fr}\nentities:\n  villa: {type: place, name: "Œuvreville"}\n');
  standpoint('report', '-d', file, '-o', join(folder, 'ligature.html'));
  const {page, close} = await openFile(browser, join(folder, 'ligature.html'));
  await page.fill('#p_search', 'oeuvre');
  assert.ok(await visible(page, '#villa'));
  await close();
});

withPage('A stance, a type, a camp and a date each leave out what does not fit', {}, async page => {
  const rows = selector => page.locator(`#p_view_matrix tbody tr${selector}:not([hidden])`).count();
  await page.uncheck('input[value=oppose]');
  assert.equal(await rows('[data-stance=oppose]'), 0);
  assert.ok(await rows('[data-stance=support]') > 0);
  await page.click('button[type=reset]');
  await page.waitForFunction(() => document.querySelector('input[value=oppose]').checked);
  await page.selectOption('select[name=type]', 'association');
  assert.ok(await visible(page, '#cnll'));
  assert.ok(!await visible(page, '#cedric-o'));
  await page.selectOption('select[name=type]', '');
  await page.selectOption('select[name=tag]', 'free-software');
  assert.ok(await visible(page, '#cnll'));
  assert.ok(!await visible(page, '#cedric-o'));
  await page.selectOption('select[name=tag]', '');
  const claims = () => page.locator('#p_propositions li[data-from]:not([hidden])').count();
  const unfiltered = await claims();
  await page.fill('input[name=since]', '2021-06-01');
  assert.ok(await claims() < unfiltered);
});

withPage('What one points at stands out with all it touches, and nothing else', {}, async page => {
  const picture = '#p_view_positions';
  await page.locator(`${picture} svg a[data-of="cnll"]`).hover();
  const lit = await page.locator(`${picture} svg .lit`).evaluateAll(marks => marks.map(mark => mark.dataset.of.split(' ')));
  const lines = lit.filter(records => records.length === 2);
  assert.ok(lines.length > 3);
  for (const records of lines) assert.ok(records.includes('cnll'), records.join(' '));
  for (const [proposition] of lines.map(records => records.filter(id => id !== 'cnll')))
    assert.ok(lit.some(records => records.length === 1 && records[0] === proposition), proposition);
  assert.ok(!lit.some(records => records[0] === 'anticor'));
});

withPage('The keyboard reaches the search, every mark and every size of a picture', {}, async page => {
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'p_search');
  await page.locator('#p_view_positions .viewport').focus();
  const width = () => page.locator('#p_view_positions svg').evaluate(svg => svg.getBoundingClientRect().width);
  const natural = await width();
  await page.keyboard.press('+');
  assert.ok(await width() > 1.2 * natural);
  await page.keyboard.press('0');
  assert.ok(Math.abs(await width() - natural) < 1);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'a');
  assert.ok(await page.locator('#p_view_positions svg.focusing').count());
  const target = await page.evaluate(() => document.activeElement.getAttribute('href').slice(1));
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => location.hash), `#${target}`);
});

withPage('An address within the page leads to what a filter had hidden', {}, async page => {
  await page.fill('#p_search', 'cedric');
  assert.ok(!await visible(page, '#anticor'));
  await page.evaluate(() => { location.hash = 'anticor'; });
  await page.waitForFunction(() => !document.getElementById('anticor').hidden);
  assert.ok(await visible(page, '#anticor'));
});

withPage('Dragging moves a picture, and does not follow the link under it', {}, async page => {
  const viewport = page.locator('#p_view_matrix .viewport');
  await viewport.scrollIntoViewIfNeeded();
  for (let i = 0; i < 5; ++i) await page.locator('#p_view_matrix .zoom button').first().click();
  const box = await viewport.boundingBox();
  await page.mouse.move(box.x + 200, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 90, {steps: 5});
  await page.mouse.up();
  assert.ok(await viewport.evaluate(element => element.scrollLeft) > 100);
  assert.equal(await page.evaluate(() => location.hash), '');
});

for (const [title, options] of [['in the light', {}], ['in the dark', {colorScheme: 'dark'}],
  ['on a phone', {viewport: {width: 360, height: 740}}], ['in English', {language: 'en'}]]) {
  withPage(`axe finds nothing against the page ${title}`, options, async page => {
    await page.evaluate(axe);
    const violations = await page.evaluate(() => axe.run().then(result => result.violations.map(
      violation => `${violation.id}: ${violation.nodes[0].html.slice(0, 120)}`)));
    assert.deepEqual(violations, []);
  });
}

withPage('The dark page is dark, pictures included', {colorScheme: 'dark'}, async page => {
  const colours = await page.evaluate(() => [getComputedStyle(document.body).backgroundColor,
    getComputedStyle(document.querySelector('.picture svg > rect')).fill]);
  assert.deepEqual(colours, ['rgb(13, 17, 23)', 'rgb(13, 17, 23)']);
});

for (const width of [360, 768])
  withPage(`On a screen ${width} pixels wide nothing sticks out but what can be moved`, {viewport: {width, height: 740}},
    async page => {
      await setInFamily(page, 'DejaVu Sans');
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width);
    });

withPage('On paper everything is there and no control', {}, async page => {
  await page.emulateMedia({media: 'print'});
  assert.ok(!await visible(page, '#p_filters'));
  assert.ok(!await visible(page, '.zoom >> nth=0'));
  const pdf = await page.pdf({preferCSSPageSize: true, tagged: true});
  assert.ok(pdf.length > 100000);
  const boxes = pdf.toString('latin1').match(/\/MediaBox \[[^\]]*\]/g);
  assert.ok(boxes.length > 10);
  for (const box of new Set(boxes)) {
    const [, , width, height] = box.match(/[\d.]+/g).map(Number);
    assert.ok(Math.abs(width - 595) < 2 && Math.abs(height - 842) < 2, box);
  }
});

withPage('Without script everything is in the page, open and unfiltered', {javaScriptEnabled: false}, async page => {
  assert.ok(!await visible(page, '#p_filters'));
  assert.ok(!await visible(page, '.zoom >> nth=0'));
  for (const place of ['#p_summary', '#cnll', '#p_sources table', '#p_view_matrix svg', '#p_view_matrix table'])
    assert.ok(await visible(page, `${place} >> nth=0`), place);
});

test('The page is valid HTML, in both languages, and under a megabyte', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {  // the filters work as one types: there is nothing to send
      'no-trailing-whitespace': 'off', 'long-title': 'off', 'svg-focusable': 'off', 'wcag/h32': 'off',
      'no-inline-style': 'error',
    },
  });
  for (const file of Object.values(files)) {
    const report = await validator.validateString(readFileSync(file, 'utf8'));
    const messages = report.results.flatMap(result => result.messages.map(m => `${m.ruleId} ${m.line}: ${m.message}`));
    assert.deepEqual([...new Set(messages)].slice(0, 10), []);
    assert.ok(statSync(file).size < 1e6);
  }
});
