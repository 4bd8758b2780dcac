// Ticks. They live in the page alone until they are saved, so leaving it with unsaved ones asks first.
const boxesIn = node => [...node.querySelectorAll('input[data-step]')];
let unsaved = false;
let boxes = [];

function showProgress(holder) {
  const mine = boxesIn(holder);
  const done = mine.filter(box => box.checked).length;
  const cell = holder.querySelector('.row > .steps');
  if (cell && mine.length > 0) {
    cell.textContent = number(done) + ' of ' + number(mine.length);
    const row = rows.find(other => other.body === holder);
    row.is[done < mine.length ? 'add' : 'delete']('undone');
  }
}

function showTotal(note = '') {
  byId('progress').textContent = boxes.length === 0 ? note : number(boxes.filter(box => box.checked).length) + ' of ' + count(boxes.length, 'step') + ' done' + (note && '. ' + note);
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
  boxes = boxesIn(document);
  new Set(boxes.filter(box => box.checked).map(box => box.closest('[data-id]'))).forEach(showProgress);
  showTotal();
  document.addEventListener('change', event => event.target.dataset.step && tick(event.target));
  window.addEventListener('beforeunload', event => unsaved && event.preventDefault());
}
