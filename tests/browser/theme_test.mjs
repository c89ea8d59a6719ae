// SPDX-License-Identifier: Apache-2.0
// What a reader's browser makes of colours and links: the mode of the screen, a theme of one's own, and where a click leads.
import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {dossier, launch, openFile, scratchFolder, standpoint} from './browser.mjs';

const folder = scratchFolder();
let browser;

function drawn(name, ...words) {
  const file = join(folder, `${name}.svg`);
  writeFileSync(file, standpoint('render', ...words, '-d', dossier));
  return file;
}

// The colours that every shape and word of the page is painted in, as {class: Set of rgb(…)}.
function paints(page) {
  return page.evaluate(() => {
    const found = {};
    for (const element of document.querySelectorAll('[class*="sp-fill-"], [class*="sp-stroke-"]'))
      for (const name of element.classList) {
        const [, use] = name.match(/^sp-(fill|stroke)-/) ?? [];
        if (use) (found[name] ??= []).push(getComputedStyle(element)[use]);
      }
    return Object.fromEntries(Object.entries(found).map(([name, colours]) => [name, [...new Set(colours)].join()]));
  });
}

// {role: {light, dark, print}} of the built-in theme, as rgb(…).
function theme() {
  const rgb = code => `rgb(${[1, 3, 5].map(at => parseInt(code.slice(at, at + 2), 16)).join(', ')})`;
  const lines = standpoint('schema', '--theme').matchAll(/^ {2}([a-z-]+): \{light: "(.*?)", dark: "(.*?)", print: "(.*?)"\}$/gm);
  return Object.fromEntries([...lines].map(([, role, light, dark, print]) => [role, {light: rgb(light), dark: rgb(dark), print: rgb(print)}]));
}

async function check(file, colorScheme, palette) {
  const {page, faults, close} = await openFile(browser, file, {colorScheme});
  const roles = theme(), found = await paints(page);
  assert.ok(Object.keys(found).length > 8);
  for (const [name, colours] of Object.entries(found))
    assert.equal(colours, roles[name.replace(/^sp-(fill|stroke)-/, '')][palette], `${name} in ${colorScheme}`);
  assert.deepEqual(faults, []);
  await close();
}

before(async () => { browser = await launch(); });
after(() => browser?.close());

for (const view of ['positions', 'matrix', 'timeline']) {
  test(`Every paint of ${view} follows the mode of the screen, or stays in the palette asked for`, async () => {
    await check(drawn('auto', view), 'light', 'light');
    await check(drawn('auto', view), 'dark', 'dark');
    await check(drawn('dark', view, '--theme', 'dark'), 'light', 'dark');
    await check(drawn('print', view, '--theme', 'print'), 'dark', 'print');
  });
}

test('On paper an automatic picture is light, whatever the screen', async () => {
  const {page, close} = await openFile(browser, drawn('auto', 'matrix'), {colorScheme: 'dark'});
  await page.emulateMedia({media: 'print', colorScheme: 'dark'});
  assert.equal((await paints(page))['sp-fill-background'], theme().background.light);
  await close();
});

test('A theme of one’s own is what the screen shows, in both modes', async () => {
  const own = join(folder, 'own.yaml');
  writeFileSync(own, 'roles: {background: {light: "#fffff0", dark: "#000010"}}\n');
  for (const [colorScheme, colour] of [['light', 'rgb(255, 255, 240)'], ['dark', 'rgb(0, 0, 16)']]) {
    const {page, close} = await openFile(browser, drawn('own', 'matrix', '--theme', own), {colorScheme});
    assert.equal((await paints(page))['sp-fill-background'], colour);
    await close();
  }
});

test('A click on a cell leads to the place of its claim, by mouse and by keyboard', async () => {
  const {page, close} = await openFile(browser, drawn('links', 'matrix', '--link', '#{id}'));
  const cell = page.locator('a:has(> .sp-cell)').first();
  const href = await cell.getAttribute('href');
  await cell.click();
  assert.equal(new URL(page.url()).hash, href);
  const last = page.locator('a:has(> .sp-cell)').last();
  await last.focus();
  await page.keyboard.press('Enter');
  assert.equal(new URL(page.url()).hash, await last.getAttribute('href'));
  await close();
});
