'use strict';
// Asks what is current, and shows it: the framed page anew where the reader is, and what is wrong with the dossier.
const frame = document.getElementById('shown');
const problems = document.getElementById('problems');
const {shell, state} = document.body.dataset;
let page = document.body.dataset.page;

function reload() {
  const {scrollX, scrollY} = frame.contentWindow;
  frame.addEventListener('load', () => frame.contentWindow.scrollTo({left: scrollX, top: scrollY, behavior: 'instant'}),
                         {once: true});
  frame.contentWindow.location.reload();
}

function show(now) {
  if (now.shell !== shell) return location.reload();
  const text = now.problems;
  if (problems.querySelector('pre').textContent !== text) problems.querySelector('pre').textContent = text;
  problems.hidden = text === '';
  if (now.page === page) return;
  page = now.page;
  reload();
}

async function look() {
  let reached = false;
  try {
    const answer = await fetch(state, {cache: 'no-store'});
    reached = answer.ok;
    if (reached) show(await answer.json());
  } catch {
    reached = false;
  }
  document.getElementById('lost').hidden = reached;
  setTimeout(look, document.hidden ? 1000 : 150);
}

// Addresses elsewhere open elsewhere: the frame holds pages of the preview only.
frame.addEventListener('load', () => frame.contentDocument.addEventListener('click', event => {
  const link = event.target.closest('a');
  const address = link?.getAttribute('href') ?? '';
  if (!/^https?:/.test(address)) return;
  event.preventDefault();
  window.open(address, '_blank', 'noopener,noreferrer');
}));
look();
