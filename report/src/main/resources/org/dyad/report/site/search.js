'use strict';
// Search in the browser. Words become terms by the same rules as in the program that wrote the index (its tables come in words.js);
// each term's documents lie in a small script that is loaded when asked for, because a page opened as a file may load nothing else.
const dyad = (() => {
  const FILES = 128, OPENINGS = 100, PAGE = 20;
  const PASSED_OVER = new Set(('a an the of and in to is was were for with that by be as are this from on at or it which have has been do does did how '
    + 'much many should what when can could would will i my me we there if so than who why where about any need needed take taking taken give given get '
    + 'getting enough per she her his their they you your am not out s while').split(' '));
  const ASKING = new Set(['evidence', '~rct', 'trial', '~meta-analysis', '~systematic-review', 'proof', 'proven', 'prove', 'proved']);
  const asked = new Map(), waiting = new Map();
  let tables, documents, shown = [], drawn = 0, terms = [];

  const load = (name) => {
    if (!asked.has(name)) {
      asked.set(name, new Promise((resolve, reject) => {
        waiting.set(name, resolve);
        const script = document.createElement('script');
        script.src = 'data/' + name + '.js';
        script.onerror = reject;
        document.head.append(script);
      }));
    }
    return asked.get(name);
  };
  const arrived = (name, value) => waiting.get(name)?.(value);

  const form = (word) => {
    const lower = word.replace(/[\u00b5\u03bc]/g, 'u').normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
    if (lower.length <= 3 || !/^[a-z]+$/.test(lower)) return lower;
    return american(singular(lower));
  };
  const singular = (w) => {
    if (Object.hasOwn(tables.irregular, w) || !w.endsWith('s') || tables.asTheyAre.includes(w)) return w;
    if (w.endsWith('yses')) return w.slice(0, -2) + 'is';
    if (w.endsWith('ies') && w.length > 4) return w.slice(0, -3) + 'y';
    if (/(sses|ches|shes|xes)$/.test(w)) return w.slice(0, -2);
    return /(ss|us|is)$/.test(w) ? w : w.slice(0, -1);
  };
  const american = (w) => {
    if (Object.hasOwn(tables.irregular, w)) return tables.irregular[w];
    if (w.endsWith('isation')) return w.slice(0, -7) + 'ization';
    const mended = w.endsWith('aemia') ? w.slice(0, -5) + 'emia' : w;
    const pair = tables.beginnings.find(([british]) => mended.startsWith(british));
    return pair ? pair[1] + mended.slice(pair[0].length) : mended;
  };

  // Metabolites, numbers with thousands, units with a stroke, words: one pattern each, none with nested repetition.
  const METABOLITE = /^(?:(1(?:\u03b1|a|alpha)?[\s,-]{0,2}25[\s([-]{0,2}(?:oh|dihydroxy)[\s)\]-]{0,2}2?)|25[\s([-]{0,2}(?:oh|hydroxy))[\s)\]-]{0,2}(?:vitamin|cholecalciferol)?[\s-]{0,2}d?[23]?(?![\p{L}\p{N}])[)\]]?/iu;
  const scan = (text) => {
    const found = [];
    let at = 0;
    while (at < text.length) {
      const rest = text.slice(at, at + 80);
      let m;
      if ((m = METABOLITE.exec(rest))) found.push(m[1] ? '125oh2d' : '25ohd');
      else if ((m = /^\d{1,3}(?:[,\u00a0\u2009\u202f']\d{3})+(?!\d)(?:[.\u00b7]\d+)?|^\d{1,3} \d{3}(?!\d)|^\d+(?:[.\u00b7]\d+)?/.exec(rest))) {
        const after = /^\p{L}+/u.exec(rest.slice(m[0].length));
        if (after && !tables.units.includes(form(after[0]))) { m = /^[\p{L}\p{N}]+/u.exec(rest); found.push(form(m[0])); }
        else found.push(m[0].replace('\u00b7', '.').replace(/[^\d.]/g, ''));
      } else if ((m = /^\p{L}[\p{L}\p{N}]*\/\p{L}+/u.exec(rest))) {
        const parts = m[0].split('/').map(form), whole = parts.join('/');
        found.push(...(Object.hasOwn(tables.single, whole) ? [whole] : parts));
      }
      else if ((m = /^\p{L}[\p{L}\p{N}\u0300-\u036f]*(?:['\u2019][st](?![\p{L}\p{N}]))?/u.exec(rest))) found.push(form(m[0].replace(/['\u2019][st]$/, '')));
      at += m ? m[0].length : 1;
    }
    return found;
  };
  const concepts = (text) => {
    const words = scan(text), all = [];
    for (let i = 0; i < words.length;) {
      let n = Math.min(5, words.length - i);
      while (n > 1 && !Object.hasOwn(tables.phrases, words.slice(i, i + n).join(' '))) n--;
      if (n > 1) all.push(tables.phrases[words.slice(i, i + n).join(' ')]);
      else all.push(Object.hasOwn(tables.single, words[i]) ? tables.single[words[i]] : words[i]);
      i += n;
    }
    return all;
  };

  const fileOf = (term) => {
    let hash = 7;
    for (let i = 0; i < term.length; i++) hash = (hash * 31 + term.charCodeAt(i)) % 65521;
    return hash % FILES;
  };
  const postings = async (term) => {
    const file = await load('terms-' + fileOf(term));
    const list = [];
    if (!Object.hasOwn(file, term)) return list;
    let at = 0;
    for (const m of file[term].matchAll(/([0-9a-z]+)([A-Z])/g)) {
      at += parseInt(m[1], 36);
      list.push([at, m[2].charCodeAt(0) - 64]);
    }
    return list;
  };

  // Words may stand in quotation marks (all of them must be there), behind title: (in the title) or behind a hyphen (not there).
  const parts = (query) => {
    const plain = [], must = [], title = [], not = [];
    for (const [, minus, field, quoted, word] of query.matchAll(/(?<!\S)(-?)(title:)?(?:"([^"]*)"|(\S+))/g)) {
      const words = quoted ?? word, sought = () => concepts(words).filter((term) => !PASSED_OVER.has(term));
      if (minus) not.push(...sought());
      else if (field) title.push(...sought());
      else if (quoted !== undefined) must.push(...sought());
      else plain.push(words);
    }
    return { plain: concepts(plain.join(' ')), must, title, not };
  };
  const find = async (query) => {
    const { plain, must, title, not } = parts(query);
    const all = [...plain, ...must, ...title];
    const evidence = plain.some((term) => ASKING.has(term));
    const kept = all.filter((term) => !PASSED_OVER.has(term) && !ASKING.has(term));
    terms = [...new Set(kept.length ? kept : all)];
    const documentsOf = async (term) => new Set((await postings(term)).map(([n]) => n));
    const having = await Promise.all([...must, ...title].map(documentsOf)), without = await Promise.all(not.map(documentsOf));
    const allowed = (n) => having.every((some) => some.has(n)) && !without.some((some) => some.has(n))
      && (title.length === 0 || (inTitle => title.every((term) => inTitle.has(term)))(new Set(concepts(documents[n][0]))));
    const scores = new Map();
    for (const term of terms) {
      const list = await postings(term);
      const rarity = Math.log(1 + (documents.length - list.length + 0.5) / (list.length + 0.5));
      for (const [n, weight] of list) {
        const score = scores.get(n) || [0, 0];
        scores.set(n, [score[0] + rarity * weight, score[1] + 1]);
      }
    }
    const enough = terms.length <= 3 ? terms.length : Math.ceil(0.7 * terms.length);
    const found = [...scores].filter(([n]) => allowed(n));
    let hits = found.filter(([, [, count]]) => count >= enough);
    const some = hits.length === 0 && found.length > 0;
    if (some) hits = found;
    const value = ([n, [score]]) => score * (evidence ? Number(documents[n][3]) : 1);
    hits.sort((a, b) => value(b) - value(a) || a[0] - b[0]);
    return { hits: hits.map(([n]) => n), some, evidence };
  };

  const marked = (text) => {
    const part = document.createDocumentFragment();
    const wanted = new Set(terms);
    for (const piece of text.split(/(\s+)/)) {
      const hit = concepts(piece).some((term) => wanted.has(term));
      if (hit) { const mark = document.createElement('mark'); mark.textContent = piece; part.append(mark); } else part.append(piece);
    }
    return part;
  };
  const draw = async () => {
    const list = document.getElementById('hits');
    const next = shown.slice(drawn, drawn + PAGE);
    drawn += next.length;
    for (const n of next) {
      const [title, href, date] = documents[n];
      const item = document.createElement('li'), link = document.createElement('a'), time = document.createElement('time'), text = document.createElement('p');
      link.href = href;
      link.append(marked(title));
      time.textContent = date;
      item.append(link, ' ', time, text);
      list.append(item);
      load('openings-' + Math.floor(n / OPENINGS)).then((openings) => text.append(marked(openings[n % OPENINGS])));
    }
    document.getElementById('more').hidden = drawn >= shown.length;
  };
  const say = (words) => { document.getElementById('status').textContent = words; };
  const start = async () => {
    if (!tables || !documents) return;
    const query = (new URLSearchParams(location.search).get('q') || '').slice(0, 300).trim();
    document.getElementById('q').value = query;
    document.getElementById('more').addEventListener('click', draw);
    if (!query) { say(documents.length + ' pages. Type words above; synonyms of the field are found as well.'); document.getElementById('q').focus(); return; }
    try {
      const { hits, some, evidence } = await find(query);
      shown = hits;
      const count = (hits.length === 1 ? '1 page' : hits.length + ' pages') + (some ? '' : ' for \u201c' + query + '\u201d');
      say((hits.length === 0 ? 'No page has the words of \u201c' + query + '\u201d.' : some ? 'No page has all of these words. ' + count + ' with some of them.' : count + '.')
        + (evidence && hits.length ? ' Meta-analyses and trials first.' : ''));
      await draw();
    } catch { say('A part of the index could not be loaded; is the folder complete?'); }
  };
  say('Loading the index\u2026');
  return {
    cut: (text) => scan(text),
    words(all) { tables = all; start(); },
    documents(rows) { documents = rows; start(); },
    terms(n, map) { arrived('terms-' + n, map); },
    openings(n, list) { arrived('openings-' + n, list); },
  };
})();
