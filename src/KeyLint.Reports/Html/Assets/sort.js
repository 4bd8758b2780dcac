// Sorting by a column; again by the same turns it round. Equal rows stay in the order of the report.
const heads = () => [...document.querySelectorAll('.credentials > thead th')];

function keyOf(row, column) {
  const cell = row.cells.children[column];
  const text = cell.dataset.v ?? cell.textContent;
  if (column === 0) {
    return Number(text);
  }

  // Steps: those with the most left come first.
  if (column === 6) {
    return row.all > 0 ? row.done - row.all : null;
  }

  return text === 'not known' || text === '–' ? null : text.toLowerCase();
}

function markSort(column, direction) {
  heads().forEach((head, index) => index === column ? head.setAttribute('aria-sort', direction) : head.removeAttribute('aria-sort'));
}

function sortBy(column) {
  const turn = heads()[column].getAttribute('aria-sort') === 'ascending' ? -1 : 1;
  const keyed = rows.map(row => ({ row, key: keyOf(row, column) }));
  // What is not known or does not apply has no key, and comes last whichever way the others go.
  keyed.sort((a, b) => (a.key === null) - (b.key === null) || turn * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  markSort(column, turn > 0 ? 'ascending' : 'descending');
  sorted = keyed.map(entry => entry.row);
  filterRows();
}

function startSort() {
  heads().forEach((head, column) => head.querySelector('button').addEventListener('click', () => sortBy(column)));
}
