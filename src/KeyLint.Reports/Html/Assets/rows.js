// The rows of the table: which match, and how many of those are shown. Ten thousand may stand in the page; the browser lays out a hundred.
'use strict';
document.documentElement.classList.add('js');

const pageSize = 100;
const rows = [];
const rowOf = new Map();
let sorted = rows;
let limit = pageSize;
let isMoved = false;
const byId = id => document.getElementById(id);
const number = value => value.toLocaleString('en-US');
const count = (value, one) => number(value) + ' ' + one + (value === 1 ? '' : 's');

function findRows() {
  for (const body of document.querySelectorAll('.credentials > tbody')) {
    // By position: ten thousand look-ups by selector take seconds.
    const cells = body.firstElementChild;
    const [done, all] = cells.querySelector('.steps').textContent.split(' of ').map(text => Number(text.replaceAll(',', '')) || 0);
    const row = { body, cells, done, all: all ?? 0, is: new Set(body.dataset.is.split(' ')), isOn: !body.classList.contains('far'), text: null, raw: null };
    // In a saved copy some are done.
    if (row.done === row.all) {
      row.is.delete('undone');
    }

    rows.push(row);
    rowOf.set(body, row);
  }
}

// What a search looks through: the row, its places, people and fingerprints; not the steps, which many share.
function textOf(row) {
  row.text ??= (row.cells.textContent + ' ' + row.body.dataset.find).toLowerCase();
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

// Only rows that change are touched, and only shown ones are moved into the order: of hidden ones nobody sees it.
function showRows(matches) {
  const matching = sorted.filter(matches);
  const shown = matching.slice(0, limit);
  const on = new Set(shown);
  for (const row of rows) {
    if (row.isOn !== on.has(row)) {
      row.isOn = !row.isOn;
      row.body.classList.toggle('far', !row.isOn);
    }
  }

  if (isMoved || sorted !== rows) {
    placeRows(shown);
  }

  byId('status').textContent = (matching.length === rows.length ? count(rows.length, 'credential') : number(matching.length) + ' of ' + count(rows.length, 'credential') + ' match')
    + (shown.length < matching.length ? ', the first ' + number(shown.length) + ' shown' : '');
  document.querySelector('.more').hidden = shown.length === matching.length;
}

function placeRows(order) {
  document.querySelector('.credentials').append(...order.map(row => row.body));
  isMoved = true;
}
