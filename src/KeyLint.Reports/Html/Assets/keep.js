// Keeping ticks: in a copy of this very page, or in a small file that a later report of the same credentials can load.
const ticksFormat = 'keylint-ticks';

function download(text, type, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  unsaved = false;
  showTotal('Saved as ' + name);
}

// The page as it came, but for the ticks: without what was filtered, sorted and opened meanwhile.
function pageText() {
  const root = document.documentElement;
  const [order, most] = [sorted, limit];
  const open = [...document.querySelectorAll('.credentials details[open]')];
  const sort = heads().map(head => head.getAttribute('aria-sort'));
  const texts = ['status', 'progress'].map(byId).map(node => [node, node.textContent]);

  boxes.forEach(box => box.toggleAttribute('checked', box.checked));
  open.forEach(details => details.open = false);
  limit = pageSize;
  placeRows(rows);
  showRows(() => true);
  markSort(0, 'ascending');
  rows.forEach(row => row.body.className || row.body.removeAttribute('class'));
  byId('status').textContent = count(rows.length, 'credential');
  byId('progress').textContent = '';
  root.removeAttribute('class');
  const text = '<!DOCTYPE html>\n' + root.outerHTML.replace(/<\/body><\/html>$/, '');

  root.className = 'js';
  limit = most;
  placeRows(order);
  heads().forEach((head, column) => sort[column] && markSort(column, sort[column]));
  filterRows();
  open.forEach(details => details.open = true);
  texts.forEach(([node, content]) => node.textContent = content);
  return text;
}

function savePage() {
  const name = decodeURIComponent(location.pathname.split('/').pop());
  download(pageText(), 'text/html', /\.html?$/i.test(name) ? name : 'keylint-report.html');
}

function saveTicks() {
  const ticks = {};
  boxes.filter(box => box.checked).forEach(box => (ticks[box.closest('[data-id]').dataset.id] ??= []).push(box.dataset.step));
  download(JSON.stringify({ format: ticksFormat, version: 1, ticks }, null, 2) + '\n', 'application/json', 'keylint-ticks.json');
}

function applyTicks(text) {
  const file = JSON.parse(text);
  if (file?.format !== ticksFormat || file.version !== 1 || typeof file.ticks !== 'object') {
    throw new Error('it holds no ticks of this kind of report');
  }

  const wanted = new Set(Object.entries(file.ticks).flatMap(([id, steps]) => [].concat(steps).map(step => id + ' ' + step)));
  const found = new Set();
  for (const box of boxes) {
    const key = box.closest('[data-id]').dataset.id + ' ' + box.dataset.step;
    if (wanted.has(key)) {
      found.add(key);
      box.checked = true;
    }
  }

  new Set(boxes.filter(box => box.checked).map(box => box.closest('[data-id]'))).forEach(showProgress);
  unsaved ||= found.size > 0;
  return count(found.size, 'tick') + ' loaded' + (found.size < wanted.size ? ', ' + number(wanted.size - found.size) + ' of steps that this report does not have' : '');
}

async function loadTicks(input) {
  try {
    showTotal(applyTicks(await input.files[0].text()));
    filterRows();
  } catch (error) {
    showTotal('The file was not loaded: ' + error.message);
  }

  input.value = '';
}

function startKeep() {
  byId('save-page').addEventListener('click', savePage);
  byId('save-ticks').addEventListener('click', saveTicks);
  byId('load-ticks').addEventListener('change', event => loadTicks(event.target));
}
