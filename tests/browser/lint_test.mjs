// SPDX-License-Identifier: Apache-2.0
// Whether the script of the report, and the tests in a browser themselves, hold to what ESLint recommends.
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import js from '@eslint/js';
import {ESLint} from 'eslint';
import {root} from './browser.mjs';

const named = names => Object.fromEntries(names.map(name => [name, 'readonly']));
const ofPages = named(['document', 'window', 'location', 'getComputedStyle', 'FormData', 'SVGElement', 'CSSStyleSheet',
  'setTimeout', 'innerHeight', 'axe']);
const ofNode = named(['process', 'URL', 'Buffer', 'setTimeout', 'console']);
const rules = {
  ...js.configs.recommended.rules,
  'eqeqeq': 'error', 'no-var': 'error', 'prefer-const': 'error', 'no-shadow': 'error',
  'no-eval': 'error', 'no-implied-eval': 'error', 'no-implicit-globals': 'error', 'no-unused-expressions': 'error',
  'complexity': ['error', 16], 'max-len': ['error', {code: 145}],
};

async function lint(files, languageOptions) {
  const eslint = new ESLint({
    cwd: root, overrideConfigFile: true, overrideConfig: {languageOptions: {ecmaVersion: 2022, ...languageOptions}, rules},
  });
  const results = await eslint.lintFiles(files);
  assert.ok(results.length > 0);
  return results.flatMap(result => result.messages.map(
    message => `${result.filePath}:${message.line}: ${message.message} [${message.ruleId}]`));
}

test('The script of the report needs no more than a page gives, and nothing in it is left over or shadowed', async () => {
  assert.deepEqual(await lint([join('render/report', 'report.js')], {sourceType: 'script', globals: ofPages}), []);
});

test('So do the tests in a browser', async () => {
  assert.deepEqual(await lint(['tests/browser/*.mjs'], {sourceType: 'module', globals: {...ofNode, ...ofPages}}), []);
});
