// Ticks. They live in the page alone until they are saved, so leaving it with unsaved ones asks first.
const boxesIn = node => [...node.querySelectorAll('input[data-step]')];
const cleanUp = () => document.querySelector('section[data-id]');
let unsaved = false;

function showProgress(holder) {
  const mine = boxesIn(holder);
  const row = rowOf.get(holder);
  if (row && mine.length > 0) {
    row.done = mine.filter(box => box.checked).length;
    row.cells.querySelector('.steps').textContent = number(row.done) + ' of ' + number(row.all);
    row.is[row.done < row.all ? 'add' : 'delete']('undone');
  }
}

function showTotal(note = '') {
  const last = boxesIn(cleanUp());
  const done = rows.reduce((sum, row) => sum + row.done, last.filter(box => box.checked).length);
  const all = rows.reduce((sum, row) => sum + row.all, last.length);
  byId('progress').textContent = number(done) + ' of ' + count(all, 'step') + ' done' + (note && '. ' + note);
}

function tick(box) {
  const holder = box.closest('[data-id]');
  // A step that is told twice is done once.
  boxesIn(holder).filter(other => other.dataset.step === box.dataset.step).forEach(other => other.checked = box.checked);
  unsaved = true;
  showProgress(holder);
  showTotal('Not saved yet');
}

function startChecklist() {
  showTotal();
  document.addEventListener('change', event => event.target.dataset.step && tick(event.target));
  window.addEventListener('beforeunload', event => unsaved && event.preventDefault());
}
