// SPDX-License-Identifier: Apache-2.0
// What tests in a browser share: the program under test, a Chromium without network, and pages opened from disk.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const dossier = join(root, 'data/health-data-hub');

export const program = process.env.STANDPOINT_PROGRAM ?? join(root, 'build/dev/standpoint');

// What the program prints on standard output, as text. Throws when it exits with another code than 0.
export function standpoint(...words) {
  return execFileSync(program, words, {cwd: root, encoding: 'utf8', maxBuffer: 1 << 28});
}

// A folder that is removed when this process ends.
export function scratchFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-browser-'));
  process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

// A headless Chromium that resolves no name and reaches this machine alone; to be closed by the caller.
export function launch() {
  const name = process.env.STANDPOINT_CHROMIUM ?? 'chromium';
  const executablePath = name.includes('/') ? name : `/usr/bin/${name}`;
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking',
      '--disable-component-update', '--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

// Opens a file of the disk in a page of its own. `faults` grows with everything that a reader should never meet: errors
// on the console or in scripts, and every address other than the file itself that the page asks for.
// `options` are those of a browser context, such as {colorScheme: 'dark', viewport: {width: 390, height: 844}}.
export async function openFile(browser, path, options = {}) {
  const context = await browser.newContext({javaScriptEnabled: true, ...options});
  const page = await context.newPage();
  const address = pathToFileURL(path).href;
  const faults = [];
  page.on('console', message => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', error => faults.push(`script: ${error.message}`));
  page.on('request', request => {
    const asked = request.url().split('#')[0];
    if (asked !== address && !asked.startsWith('data:')) faults.push(`asks for ${asked}`);
  });
  await page.goto(address);
  return {page, faults, close: () => context.close()};
}

// Sets every text of the page, HTML or SVG, in one family, as a reader's browser does that lacks the fonts we name.
export function setInFamily(page, family) {
  return page.evaluate(name => {
    const sheet = new CSSStyleSheet();  // which no Content-Security-Policy forbids
    sheet.replaceSync(`* {font-family: "${name}" !important}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, family);
}
