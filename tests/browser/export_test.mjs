// SPDX-License-Identifier: Apache-2.0
// Exports as programs of the web read them: GEXF by graphology, flowcharts by Mermaid in Chromium.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {MultiDirectedGraph} from 'graphology';
import gexf from 'graphology-gexf';
import {dossier, launch, root, standpoint} from './browser.mjs';

const hostile = join(root, 'tests/render/export/hostile');
const mermaid = readFileSync(createRequire(import.meta.url).resolve('@mermaid-js/tiny/dist/mermaid.tiny.js'), 'utf8');
let browser;

before(async () => {
  browser = await launch();
});
after(() => browser.close());

const exported = (format, ...words) => standpoint('export', format, '--lang', 'en', ...words);
const asJson = (...words) => JSON.parse(exported('jgf', ...words)).graph;

for (const claims of ['edges', 'nodes']) {
  for (const of of [dossier, hostile]) {
    test(`graphology reads every node and edge of ${of.split('/').pop()} with claims as ${claims}`, () => {
      const graph = gexf.parse(MultiDirectedGraph, exported('gexf', '--claims', claims, '-d', of));
      const peer = asJson('--claims', claims, '-d', of);
      assert.deepEqual(graph.nodes().sort(), Object.keys(peer.nodes).sort());
      for (const [id, node] of Object.entries(peer.nodes)) {
        assert.equal(graph.getNodeAttribute(id, 'label'), node.label);
        for (const [name, value] of Object.entries(node.metadata))
          if (name !== 'start' && name !== 'end')
            assert.deepEqual(graph.getNodeAttribute(id, name), Array.isArray(value) ? value.join('; ') : value);
      }
      assert.deepEqual(graph.edges().sort(), peer.edges.map(edge => edge.id).sort());
      for (const edge of peer.edges) {
        assert.deepEqual(graph.extremities(edge.id), [edge.source, edge.target]);
        assert.equal(graph.getEdgeAttribute(edge.id, 'weight'), edge.metadata.weight);
        assert.match(graph.getEdgeAttribute(edge.id, 'color'), /^rgb\(\d+,\d+,\d+\)$/);
      }
    });
  }
}

// Draws the flowchart: the texts of its nodes, the number of its lines, and all that a page should never do.
async function drawn(text) {
  const page = await browser.newPage();
  const faults = [];
  page.on('pageerror', error => faults.push(error.message));
  page.on('dialog', dialog => faults.push(`dialog: ${dialog.message()}`));
  page.on('request', request => faults.push(`asks for ${request.url()}`));
  await page.setContent('<!doctype html><div id="out"></div>');
  await page.addScriptTag({content: mermaid});
  const found = await page.evaluate(async source => {
    globalThis.mermaid.initialize({startOnLoad: false});
    const {svg} = await globalThis.mermaid.render('flowchart', source);
    const out = document.querySelector('#out');
    out.innerHTML = svg;
    const lines = element => element.innerHTML.split('<br>').map(html => {
      const part = document.createElement('div');
      part.innerHTML = html;
      return part.textContent.trim();
    });
    return {
      nodes: [...out.querySelectorAll('.node .nodeLabel')].map(node => lines(node.querySelector('p') ?? node)),
      edges: out.querySelectorAll('path.flowchart-link').length,
      active: out.querySelectorAll('script, img, iframe, a').length,
    };
  }, text);
  await page.close();
  return {...found, faults};
}

const onOneLine = text => text.replace(/[\n\t]/g, ' ').replace(/ +/g, ' ').trim();
const shortened = text => [...text].length > 200 ? `${[...text].slice(0, 200).join('')}…` : text;

// What must be drawn of the graph that JSON has: nodes with an edge, and one line for all that say the same.
function expected(graph) {
  const joined = new Set(graph.edges.flatMap(edge => [edge.source, edge.target]));
  return Object.entries(graph.nodes).filter(([id]) => joined.has(id)).map(([, node]) => onOneLine(shortened(node.label)));
}

for (const [name, words] of Object.entries({
  'a hostile dossier': ['-d', hostile],
  'a hostile dossier with claims as nodes': ['--claims', 'nodes', '-d', hostile],
  'the reference dossier': ['-d', dossier],
  'a network of actors': ['--network', 'onemode', '--aggregation', 'subtract', '-d', dossier],
  'a network of actors and propositions': ['--network', 'twomode', '-d', dossier],
})) {
  test(`Mermaid draws ${name} with every name as it is written`, async () => {
    const text = exported('mermaid', ...words);
    const graph = asJson(...words);
    const found = await drawn(text);
    assert.deepEqual(found.faults, []);
    assert.equal(found.active, 0);
    assert.deepEqual(found.nodes.map(([label]) => onOneLine(label)).sort(), expected(graph).sort());
    const lines = text.split('\n').filter(line => /^ {2}n\d+ -/.test(line)).length;
    assert.equal(found.edges, lines);
    assert.ok(lines <= graph.edges.length);
  });
}

test('Of what charges someone the flowchart says what the accused replied', async () => {
  const found = await drawn(exported('mermaid', '--network', 'twomode', '-d', dossier));
  const charged = found.nodes.filter(lines => lines.length > 1);
  assert.ok(charged.length > 5);
  for (const [, remark] of charged) assert.match(remark, /reply/);
});
