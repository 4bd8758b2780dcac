// Sorting by a column; again by the same turns it round. Equal rows stay in the order of the report.
const heads = () => [...document.querySelectorAll('.credentials > thead th')];

function keyOf(row, column) {
  const cell = row.cells.children[column];
  const text = cell.dataset.v ?? cell.textContent;
  if (column === 0) {
    return Number(text);
  }

  // Steps: those with the most left come first. What is not known or does not apply comes last.
  return column === 7 && row.all > 0 ? String(1000 + row.done - row.all) : text === 'not known' || text === '–' ? '\uffff' : text.toLowerCase();
}

function markSort(column, direction) {
  heads().forEach((head, index) => index === column ? head.setAttribute('aria-sort', direction) : head.removeAttribute('aria-sort'));
}

function sortBy(column) {
  const turn = heads()[column].getAttribute('aria-sort') === 'ascending' ? -1 : 1;
  const keyed = rows.map(row => ({ row, key: keyOf(row, column) }));
  keyed.sort((a, b) => turn * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  markSort(column, turn > 0 ? 'ascending' : 'descending');
  sorted = keyed.map(entry => entry.row);
  filterRows();
}

function startSort() {
  heads().forEach((head, column) => head.querySelector('button').addEventListener('click', () => sortBy(column)));
}
