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
  const open = [...document.querySelectorAll('.credentials details[open]')].map(details => rowOf.get(details.closest('tbody')));
  const sort = heads().map(head => head.getAttribute('aria-sort'));
  const texts = ['status', 'progress'].map(byId).map(node => [node, node.textContent]);

  boxesIn(document).forEach(box => box.toggleAttribute('checked', box.checked));
  open.forEach(row => openRow(row, false));
  rows.filter(row => row.raw).forEach(pack);
  [sorted, limit] = [rows, pageSize];
  showRows(() => true);
  if (isMoved) {
    placeRows(rows);
    isMoved = false;
  }

  markSort(0, 'ascending');
  rows.forEach(row => row.body.className || row.body.removeAttribute('class'));
  byId('status').textContent = count(rows.length, 'credential');
  byId('progress').textContent = '';
  root.removeAttribute('class');
  const text = '<!DOCTYPE html>\n' + root.outerHTML.replace(/<\/body><\/html>$/, '');

  root.className = 'js';
  [sorted, limit] = [order, most];
  heads().forEach((head, column) => sort[column] && markSort(column, sort[column]));
  filterRows();
  open.forEach(row => openRow(row));
  texts.forEach(([node, content]) => node.textContent = content);
  return text;
}

function savePage() {
  const name = decodeURIComponent(location.pathname.split('/').pop());
  download(pageText(), 'text/html', /\.html?$/i.test(name) ? name : 'keylint-report.html');
}

function saveTicks() {
  const ticks = {};
  rows.filter(row => row.done > 0).forEach(unpack);
  for (const holder of [...rows.map(row => row.body), cleanUp()]) {
    const steps = boxesIn(holder).filter(box => box.checked).map(box => box.dataset.step);
    if (steps.length > 0) {
      ticks[holder.dataset.id] = [...new Set(steps)];
    }
  }

  download(JSON.stringify({ format: ticksFormat, version: 1, ticks }, null, 2) + '\n', 'application/json', 'keylint-ticks.json');
}

function applyTicks(text) {
  const file = JSON.parse(text);
  if (file?.format !== ticksFormat || file.version !== 1 || typeof file.ticks !== 'object') {
    throw new Error('it holds no ticks of this kind of report');
  }

  let [found, lost] = [0, 0];
  const holders = new Map([[cleanUp().dataset.id, cleanUp()], ...rows.map(row => [row.body.dataset.id, row.body])]);
  for (const [id, steps] of Object.entries(file.ticks)) {
    const holder = holders.get(id);
    if (rowOf.has(holder)) {
      unpack(rowOf.get(holder));
    }

    for (const step of new Set([].concat(steps))) {
      const boxes = holder ? boxesIn(holder).filter(box => box.dataset.step === step) : [];
      boxes.forEach(box => box.checked = true);
      boxes.length > 0 ? found++ : lost++;
    }

    if (holder) {
      showProgress(holder);
    }
  }

  unsaved ||= found > 0;
  return count(found, 'tick') + ' loaded' + (lost > 0 ? ', ' + number(lost) + ' of steps that this report does not have' : '');
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
