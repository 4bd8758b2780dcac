// Sorting by a column; again by the same turns it round. Equal rows stay in the order of the report.
const heads = () => [...document.querySelectorAll('.credentials > thead th')];

function keyOf(row, column) {
  const cell = row.body.rows[0].cells[column];
  const text = cell.dataset.v ?? cell.textContent;
  if (column === 0) {
    return Number(text);
  }

  // Steps: those with the most left come first. What is not known or does not apply comes last.
  const steps = /^(\d+) of (\d+)$/.exec(text);
  return steps ? String(1000 + Number(steps[1]) - Number(steps[2])) : text === 'not known' || text === '–' ? '\uffff' : text.toLowerCase();
}

function placeRows(order) {
  sorted = order;
  document.querySelector('.credentials').append(...order.map(row => row.body));
}

function markSort(column, direction) {
  heads().forEach((head, index) => index === column ? head.setAttribute('aria-sort', direction) : head.removeAttribute('aria-sort'));
}

function sortBy(column) {
  const turn = heads()[column].getAttribute('aria-sort') === 'ascending' ? -1 : 1;
  const keyed = rows.map(row => ({ row, key: keyOf(row, column) }));
  keyed.sort((a, b) => turn * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  markSort(column, turn > 0 ? 'ascending' : 'descending');
  placeRows(keyed.map(entry => entry.row));
  filterRows();
}

function startSort() {
  heads().forEach((head, column) => head.querySelector('button').addEventListener('click', () => sortBy(column)));
}
