// Keeping ticks: in a copy of this very page, or in a small file that a later report of the same credentials can load.
const ticksFormat = 'keylint-ticks';
// Ticks of a hundred thousand credentials take less.
const mostBytes = 16 * 1024 * 1024;
const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value);

// The rows that the page came with open.
let openAtFirst = [];
const openRows = () => [...document.querySelectorAll('.credentials details[open]')].map(details => rowOf.get(details.closest('tbody')));

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
  const open = openRows();
  const sort = heads().map(head => head.getAttribute('aria-sort'));
  const texts = ['status', 'progress'].map(byId).map(node => [node, node.textContent]);

  boxesIn(document).forEach(box => box.toggleAttribute('checked', box.checked));
  open.forEach(row => openRow(row, false));
  openAtFirst.forEach(row => openRow(row));
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
  document.querySelectorAll('.copy').forEach(relabel);
  root.removeAttribute('class');
  const text = '<!DOCTYPE html>\n' + root.outerHTML.replace(/<\/body><\/html>$/, '');

  root.className = 'js';
  [sorted, limit] = [order, most];
  heads().forEach((head, column) => sort[column] && markSort(column, sort[column]));
  filterRows();
  openAtFirst.forEach(row => openRow(row, false));
  open.forEach(row => openRow(row));
  texts.forEach(([node, content]) => node.textContent = content);
  return text;
}

function savePage() {
  const name = decodeURIComponent(location.pathname.split('/').pop());
  download(pageText(), 'text/html', /\.html?$/i.test(name) ? name : 'keylint-report.html');
}

function saveTicks() {
  rows.filter(row => row.done > 0).forEach(unpack);
  const ticks = [...rows.map(row => row.body), cleanUp()]
    .map(holder => [holder.dataset.id, [...new Set(boxesIn(holder).filter(box => box.checked).map(box => box.dataset.step))]])
    .filter(([, steps]) => steps.length > 0);
  download(JSON.stringify({ format: ticksFormat, version: 1, ticks: Object.fromEntries(ticks) }, null, 2) + '\n', 'application/json', 'keylint-ticks.json');
}

// All of a file is looked at before any of it counts.
async function readTicks(file) {
  if (file.size > mostBytes) {
    throw new Error('it is larger than any file of ticks');
  }

  const text = await file.text();
  let content;
  try {
    content = JSON.parse(text);
  } catch {
    // The browser's own words would quote the file.
    throw new Error('it is not whole JSON');
  }

  const isTicks = content?.format === ticksFormat && content.version === 1 && isObject(content.ticks)
    && Object.values(content.ticks).every(steps => Array.isArray(steps) && steps.every(step => typeof step === 'string'));
  if (!isTicks) {
    throw new Error('it holds no ticks of this kind of report');
  }

  return Object.entries(content.ticks);
}

function applyTicks(ticks) {
  let [found, lost] = [0, 0];
  const holders = new Map([cleanUp(), ...rows.map(row => row.body)].map(holder => [holder.dataset.id, holder]));
  for (const [id, steps] of ticks) {
    const holder = holders.get(id);
    if (rowOf.has(holder)) {
      unpack(rowOf.get(holder));
    }

    const boxes = holder ? boxesIn(holder) : [];
    for (const step of new Set(steps)) {
      const mine = boxes.filter(box => box.dataset.step === step);
      mine.forEach(box => box.checked = true);
      mine.length > 0 ? found++ : lost++;
    }

    if (holder) {
      showProgress(holder);
    }
  }

  unsaved ||= found > 0;
  return count(found, 'tick') + ' loaded' + (lost > 0 ? ', ' + number(lost) + ' of steps that this report does not have' : '');
}

async function loadTicks(input) {
  const file = input.files[0];
  try {
    showTotal(applyTicks(await readTicks(file)));
    filterRows();
  } catch (error) {
    showTotal('Not loaded: ' + file.name + ': ' + error.message);
  }

  input.value = '';
}

function startKeep() {
  openAtFirst = openRows();
  byId('save-page').addEventListener('click', savePage);
  byId('save-ticks').addEventListener('click', saveTicks);
  byId('load-ticks').addEventListener('change', event => loadTicks(event.target));
}
