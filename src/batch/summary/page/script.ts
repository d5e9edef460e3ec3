/**
 * What the page does if scripts may run: sorting, searching and filters. Their state is in the address after `#`, so a link leads to the
 * same view. Without the script the page shows everything, in one fixed order.
 */
export const script = `
(() => {
  'use strict';
  const $ = (id) => document.getElementById(id);
  const body = $('rows'), form = $('tools'), q = $('q'), element = $('element'), reason = $('reason'), shown = $('shown'), none = $('none');
  const rows = [...body.rows], verdicts = [...form.querySelectorAll('button[data-v]')], heads = [...document.querySelectorAll('th[data-sort]')];
  const names = [...reason.options].map((option) => option.value);
  const asked = { q: '', verdict: '', element: '', reason: '', sort: '', down: '' };
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  let texts;
  const text = (index) => (texts ??= rows.map((row) => row.textContent.toLowerCase()))[index];
  const order = { fail: 0, unusable: 1, review: 2, pass: 3 };
  const keys = {
    case: (row) => row.querySelector('.id').textContent,
    verdict: (row) => order[row.dataset.v],
    reason: (row) => row.querySelector('.m')?.textContent ?? '',
    order: (row) => sign(row, 0), tracking: (row) => sign(row, 1), label: (row) => sign(row, 2), chain: (row) => sign(row, 3),
  };
  const sign = (row, at) => order[row.querySelectorAll('td.e')[at]?.classList[1]] ?? 4;
  const sorted = () => {
    const key = keys[asked.sort];
    if (key === undefined) return rows;
    const turn = asked.down ? -1 : 1;
    return rows.map((row, at) => ({ row, at, key: key(row) }))
      .sort((a, b) => turn * (typeof a.key === 'number' ? a.key - b.key : collator.compare(a.key, b.key)) || a.at - b.at)
      .map(({ row }) => row);
  };
  let laid = '';
  const show = () => {
    const words = asked.q.toLowerCase().split(/\\s+/).filter(Boolean);
    const number = asked.reason === '' ? '' : String(names.indexOf(asked.reason) - 1);
    let count = 0;
    rows.forEach((row, index) => {
      const { v, e = '', r = '' } = row.dataset;
      const is = (asked.verdict === '' || asked.verdict === v) && (asked.element === '' || e.split(' ').includes(asked.element)) &&
        (number === '' || r.split(' ').includes(number)) && words.every((word) => text(index).includes(word));
      if (row.hidden === is) row.hidden = !is;
      if (is) count++;
    });
    const way = asked.sort + asked.down;
    if (way !== laid) body.append(...sorted());
    laid = way;
    shown.value = shown.dataset.words.replace('{n}', count);
    none.hidden = count > 0;
    q.value === asked.q || (q.value = asked.q);
    element.value = asked.element;
    reason.value = asked.reason;
    for (const button of verdicts) button.setAttribute('aria-pressed', String(button.dataset.v === asked.verdict));
    for (const head of heads) {
      if (head.dataset.sort === asked.sort) head.setAttribute('aria-sort', asked.down ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
  };
  const read = () => {
    if (/^#[cu]:/.test(location.hash)) return;
    const given = new URLSearchParams(location.hash.slice(1));
    for (const name of Object.keys(asked)) asked[name] = given.get(name) ?? '';
    if (!names.includes(asked.reason)) asked.reason = '';
    show();
  };
  const ask = (change) => {
    Object.assign(asked, change);
    const kept = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
    history.replaceState(null, '', '#' + kept);
    show();
  };
  let waiting;
  q.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(() => ask({ q: q.value }), 120); });
  element.addEventListener('change', () => ask({ element: element.value }));
  reason.addEventListener('change', () => ask({ reason: reason.value }));
  form.addEventListener('submit', (event) => { event.preventDefault(); ask({ q: q.value }); });
  form.addEventListener('reset', (event) => { event.preventDefault(); ask({ q: '', verdict: '', element: '', reason: '', sort: '', down: '' }); });
  for (const button of verdicts) button.addEventListener('click', () => ask({ verdict: button.dataset.v }));
  for (const head of heads) {
    const button = document.createElement('button');
    button.append(...head.childNodes);
    button.type = 'button';
    head.append(button);
    button.addEventListener('click', () => {
      const same = asked.sort === head.dataset.sort;
      ask(same && asked.down ? { sort: '', down: '' } : { sort: head.dataset.sort, down: same ? '1' : '' });
    });
  }
  for (const link of document.querySelectorAll('a[data-ask]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      ask({ q: '', verdict: '', element: '', reason: '', ...Object.fromEntries(new URLSearchParams(link.dataset.ask)) });
      form.scrollIntoView({ block: 'start' });
    });
  }
  addEventListener('hashchange', read);
  form.hidden = false;
  read();
})();
`;
