// Search, filters, highlighting and zoom of a report. Without it the page holds everything all the same.
(() => {
  'use strict';

  // Words in a font with other widths: letters give way, not only the gaps between them.
  for (const text of document.querySelectorAll('text[textLength]')) text.setAttribute('lengthAdjust', 'spacingAndGlyphs');

  const form = document.getElementById('p_filters');
  const search = document.getElementById('p_search');
  const fold = (text) =>
    text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, ' ').toLowerCase()
      .replace(/œ/g, 'oe').replace(/æ/g, 'ae');

  // Everything that is about something: marks of pictures, rows of tables, sentences, whole articles.
  // Rows say it by their links.
  const recordsOf = (element) => 'of' in element.dataset
    ? element.dataset.of.split(' ').filter(Boolean)
    : [element.id, ...Array.from(element.querySelectorAll('a[href^="#"]'), (link) => link.hash.slice(1))];
  const things = Array.from(document.querySelectorAll('[data-of], .picture tbody tr'), (element) => ({
    element,
    records: recordsOf(element),
    stances: (element.dataset.stance || '').split(' ').filter(Boolean),
    earliest: element.dataset.from || '',
    latest: element.dataset.to || '\uffff',
    timed: 'from' in element.dataset || 'to' in element.dataset,
    drawn: element instanceof SVGElement,
    article: element.matches('article'),
    words: fold((element instanceof SVGElement || element.matches('article')
      ? element.querySelector('title, h4') : element)?.textContent || ''),
  }));
  const articles = things.filter((thing) => thing.article);
  const byElement = new Map(articles.map((thing) => [thing.element, thing]));
  const byRecord = new Map(articles.map((thing) => [thing.records[0], thing]));
  for (const article of articles) {
    const about = article.element.querySelectorAll(':scope > p, :scope > dl');
    article.words += ' ' + fold(Array.from(about, (part) => part.textContent).join(' '));
    article.parts = [];
  }
  for (const thing of things) {
    const owner = thing.article || thing.drawn ? null : thing.element.closest('article');
    if (owner) byElement.get(owner).parts.push(thing);
  }

  // What the form asks for.
  const wanted = () => {
    const data = new FormData(form);
    const query = fold(search.value.trim());
    const hits = new Set(articles.filter((a) => query && a.words.includes(query)).map((a) => a.records[0]));
    return { query, hits, stances: data.getAll('stance'), type: data.get('type') || '', tag: data.get('tag') || '',
             since: data.get('since') || '', until: data.get('until') || '' };
  };

  // True where one of the entities that a thing is about has what is asked for; things about none always pass.
  const someEntity = (thing, has) => {
    const entities = thing.records.map((id) => byRecord.get(id)?.element).filter((e) => e && 'type' in e.dataset);
    return entities.length === 0 || entities.some(has);
  };

  const ofKind = (thing, want) =>
    (!want.type || someEntity(thing, (e) => e.dataset.type === want.type)) &&
    (!want.tag || someEntity(thing, (e) => (e.dataset.tags || '').split(' ').includes(want.tag)));

  const fits = (thing, want) =>
    (!want.query || thing.words.includes(want.query) || thing.records.some((id) => want.hits.has(id))) &&
    (thing.stances.length === 0 || thing.stances.some((stance) => want.stances.includes(stance))) &&
    ofKind(thing, want) &&
    (!thing.timed || ((!want.since || thing.latest >= want.since) && (!want.until || thing.earliest <= want.until)));

  const apply = () => {
    const want = wanted();
    for (const thing of things) thing.shown = fits(thing, want);
    for (const article of articles)
      article.shown ||= ofKind(article, want) && article.parts.some((part) => part.shown);
    for (const thing of things) {
      if (thing.drawn) thing.element.classList.toggle('dim', !thing.shown);
      else thing.element.hidden = !thing.shown;
    }
    for (const chapter of document.querySelectorAll('.chapter'))
      chapter.hidden = !chapter.querySelector('article:not([hidden])');
    for (const group of document.querySelectorAll('article .group'))
      group.hidden = !group.querySelector(':scope > ul > li:not([hidden])');
    const counted = articles.filter((article) => article.shown).length;
    document.getElementById('p_filtered').hidden = things.every((thing) => thing.shown);
    document.getElementById('p_shown').textContent = String(counted);
    document.getElementById('p_all').textContent = String(articles.length);
  };

  const clear = () => {
    form.reset();
    apply();
  };

  // A mark pointed at, with what it touches: of a box or a name all its lines and their ends.
  const light = (svg, mark) => {
    const records = new Set(mark.dataset.of.split(' '));
    const marks = Array.from(svg.querySelectorAll('[data-of]'));
    const of = (element) => element.dataset.of.split(' ');
    const single = records.size === 1;
    const touched = new Set(records);
    if (single) for (const each of marks) if (of(each).some((id) => records.has(id))) of(each).forEach((id) => touched.add(id));
    for (const each of marks) {
      const own = of(each);
      const lit = own.length === 1 ? touched.has(own[0])
        : single ? own.some((id) => records.has(id)) : own.every((id) => records.has(id));
      each.classList.toggle('lit', lit);
    }
    svg.classList.add('focusing');
  };

  const prepare = (picture) => {
    const viewport = picture.querySelector('.viewport');
    const svg = viewport.querySelector('svg');
    const natural = svg.viewBox.baseVal.width * 4 / 3;
    let scale = 1;
    const zoom = (factor) => {
      scale = factor === 0 ? 1 : Math.min(8, Math.max(0.2, scale * factor));
      svg.style.width = `${natural * scale}px`;
    };
    picture.querySelector('.zoom').hidden = false;
    for (const button of picture.querySelectorAll('.zoom button'))
      button.addEventListener('click', () => zoom(Number(button.value)));
    viewport.addEventListener('wheel', (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const box = viewport.getBoundingClientRect();
      const x = event.clientX - box.left, y = event.clientY - box.top;
      const before = scale;
      zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15);
      viewport.scrollLeft = (viewport.scrollLeft + x) * scale / before - x;
      viewport.scrollTop = (viewport.scrollTop + y) * scale / before - y;
    }, { passive: false });
    viewport.addEventListener('dblclick', () => zoom(0));
    viewport.addEventListener('keydown', (event) => {
      const factor = { '+': 1.25, '=': 1.25, '-': 0.8, '0': 0 }[event.key];
      if (factor === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      zoom(factor);
    });
    let grip = null;
    viewport.addEventListener('pointerdown', (event) => {
      if (event.button === 0 && event.pointerType === 'mouse')
        grip = { x: event.clientX + viewport.scrollLeft, y: event.clientY + viewport.scrollTop, far: false };
    });
    window.addEventListener('pointermove', (event) => {
      if (!grip) return;
      const left = grip.x - event.clientX, top = grip.y - event.clientY;
      grip.far ||= Math.abs(left - viewport.scrollLeft) + Math.abs(top - viewport.scrollTop) > 4;
      if (!grip.far) return;
      viewport.classList.add('dragging');
      viewport.scrollTo(left, top);
    });
    window.addEventListener('pointerup', () => {
      grip = null;
      viewport.classList.remove('dragging');
    });
    svg.addEventListener('dragstart', (event) => event.preventDefault());
    const point = (event) => {
      const mark = event.target.closest('[data-of]') || event.target.querySelector?.('[data-of]');
      if (mark) light(svg, mark);
      else svg.classList.remove('focusing');
    };
    // On the element around: an SVG that listens for focus would take it.
    viewport.addEventListener('pointerover', point);
    viewport.addEventListener('focusin', point);
    for (const leaving of ['pointerleave', 'focusout'])
      viewport.addEventListener(leaving, () => svg.classList.remove('focusing'));
  };

  // What an address within the page leads to must be visible.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest('[hidden]')) clear();
    const folded = target.closest('details');
    if (folded) folded.open = true;
    target.scrollIntoView();
  };

  for (const picture of document.querySelectorAll('.picture')) prepare(picture);
  for (const table of document.querySelectorAll('.picture .table')) table.open = false;
  let unfolded = [];
  window.addEventListener('beforeprint', () => {
    unfolded = Array.from(document.querySelectorAll('details:not([open])'));
    for (const details of unfolded) details.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const details of unfolded) details.open = false;
  });
  form.hidden = false;
  form.addEventListener('submit', (event) => { // Enter leads to what the words name, else to what mentions them
    event.preventDefault();
    const { hits } = wanted();
    const found = articles.find((article) => article.shown && hits.has(article.records[0])) ||
      articles.find((article) => article.shown);
    if (search.value.trim() && found) location.hash = found.records[0];
  });
  form.addEventListener('input', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  document.addEventListener('keydown', (event) => {
    const typing = event.target.matches('input, select, textarea');
    if (event.key === 'Escape') clear();
    else if (event.key === '/' && !typing) {
      event.preventDefault();
      search.focus();
    }
  });
  window.addEventListener('hashchange', reveal);
  apply();
  if (location.hash) reveal();
})();
