// SPDX-License-Identifier: Apache-2.0
// `standpoint serve` as an author meets it: a save shows up in the browser by itself, a mistake is told and taken back.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {cpSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {dossier, launch, program, scratchFolder} from './browser.mjs';

const folder = scratchFolder();
const copy = join(folder, 'dossier');
const entities = join(copy, 'entities.yaml');
const shots = process.env.STANDPOINT_SCREENSHOTS;  // a folder, for eyes
let browser, server, address, original;

// As most editors save.
function save(path, text) {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

before(async () => {
  cpSync(dossier, copy, {recursive: true});
  original = readFileSync(entities, 'utf8');
  server = spawn(program, ['serve', '-d', copy, '--lang', 'en'], {stdio: ['ignore', 'pipe', 'ignore']});
  address = await new Promise(resolve => server.stdout.once('data', data => resolve(String(data).trim())));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.kill('SIGINT');
});

// Opens the preview. `faults` grows with what a reader should never meet, refusals of a policy among them, and with
// every request to anywhere else.
async function open(path = '', options = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
  const page = await context.newPage();
  const faults = [];
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', error => faults.push(`script: ${error.message}`));
  page.on('request', request => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) faults.push(`asks for ${request.url()}`);
  });
  await page.goto(address + path);
  const shown = page.frameLocator('#shown');
  await shown.locator('h1, svg').first().waitFor();
  return {page, shown, faults, frame: page.frame({url: /\/page\//}), close: () => context.close()};
}

test('A change of the dossier appears by itself, where the reader is, and only in the page that it changes', async () => {
  const {page, shown, faults, frame, close} = await open();
  await frame.evaluate(() => window.scrollTo({top: 1500, behavior: 'instant'}));
  const loads = [];
  page.on('framenavigated', which => loads.push(which.url()));
  save(entities, original.replace('name: Anticor', 'name: Anticor the Second'));
  await shown.getByText('Anticor the Second').first().waitFor({state: 'attached'});
  await page.waitForFunction(() => document.getElementById('shown').contentWindow.scrollY === 1500);
  assert.deepEqual(loads, [`${address}page/report`]);
  save(entities, `${original}# a comment, which changes no view\n`);
  await shown.getByText('Anticor the Second').first().waitFor({state: 'detached'});
  assert.deepEqual(faults, []);
  await close();
});

test('A mistake is told with file and line above the last good page, and taken back when it is mended', async () => {
  const {page, shown, faults, close} = await open('show/relations');
  save(entities, `${original}\nentities: [<script>alert(1)</script>\n`);
  const banner = page.locator('#problems');
  await banner.waitFor({state: 'visible'});
  const line = original.split('\n').length + 1;
  assert.match(await banner.innerText(), new RegExp(`entities\\.yaml:${line}:\\d+: error: `));
  assert.match(await banner.innerText(), /<script>alert\(1\)<\/script>/);  // as text
  assert.ok(await shown.locator('svg').first().isVisible());
  if (shots) await page.screenshot({path: join(shots, 'serve-broken.png')});
  save(entities, original);
  await banner.waitFor({state: 'hidden'});
  assert.deepEqual(faults, []);
  await close();
});

for (const colorScheme of ['light', 'dark'])
  test(`Every page can be reached and is drawn whole on a ${colorScheme} screen`, async () => {
    const {page, shown, faults, close} = await open('', {colorScheme});
    const links = await page.locator('nav a').allInnerTexts();
    assert.ok(links.length >= 11);
    for (const link of links) {
      await page.locator('nav').getByText(link, {exact: true}).click();
      await page.waitForLoadState();
      await shown.locator('svg').first().waitFor();
      assert.equal(await page.locator('nav a[aria-current]').innerText(), link);
      assert.ok(await page.locator('#problems').isHidden());
      if (shots && ['report', 'relations'].includes(link))
        await page.screenshot({path: join(shots, `serve-${link}-${colorScheme}.png`)});
    }
    assert.deepEqual(faults, []);
    await close();
  });

test('A link to a source opens elsewhere, and the preview stays', async () => {
  const {page, shown, close} = await open();
  const article = join(copy, 'articles', '2022-02-cnam.yaml');
  save(article, readFileSync(article, 'utf8').replace(/^( +)(title: .*)$/m, '$1$2\n$1url: https://example.org/cnam'));
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    shown.locator('a[href="https://example.org/cnam"]:visible').first().click(),
  ]);
  assert.ok(!opened.url().startsWith(address));
  assert.ok(page.url().startsWith(address));
  await close();
});

test('The page says when the preview has ended', async () => {
  const {page, close} = await open('show/matrix');
  server.kill('SIGINT');
  await page.locator('#lost').waitFor({state: 'visible'});
  await close();
});
