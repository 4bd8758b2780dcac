// The rows of the table: which match, and how many of those are shown. Ten thousand stand in the page; the browser lays out a hundred.
'use strict';
document.documentElement.classList.add('js');

const pageSize = 100;
const rows = [];
let sorted = rows;
let limit = pageSize;
const byId = id => document.getElementById(id);
const number = value => value.toLocaleString('en-US');
const count = (value, one) => number(value) + ' ' + one + (value === 1 ? '' : 's');

function findRows() {
  for (const body of document.querySelectorAll('.credentials > tbody')) {
    rows.push({ body, is: new Set(body.dataset.is.split(' ')), text: null });
  }
}

// What a search looks through: the row, its places, its fingerprints; not the steps, which many share.
function textOf(row) {
  row.text ??= [row.body.rows[0], ...row.body.querySelectorAll('summary, .find')].map(node => node.textContent).join(' ').toLowerCase();
  return row.text;
}

function readAhead(deadline, from = 0) {
  let at = from;
  while (at < rows.length && deadline.timeRemaining() > 1) {
    textOf(rows[at++]);
  }

  if (at < rows.length) {
    requestIdleCallback(next => readAhead(next, at));
  }
}

function showRows(matches) {
  let matching = 0;
  for (const row of sorted) {
    const isMatch = matches(row);
    row.body.classList.toggle('out', !isMatch);
    row.body.classList.toggle('far', isMatch && matching >= limit);
    matching += isMatch ? 1 : 0;
  }

  const shown = Math.min(matching, limit);
  byId('status').textContent = (matching === rows.length ? count(rows.length, 'credential') : number(matching) + ' of ' + count(rows.length, 'credential') + ' match')
    + (shown < matching ? ', the first ' + number(shown) + ' shown' : '');
  document.querySelector('.more').hidden = shown === matching;
}
