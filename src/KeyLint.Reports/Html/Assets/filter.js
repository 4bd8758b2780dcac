// Search and filters. All must hold.
const selects = ['provider', 'urgency', 'state'];
const onlyBoxes = () => [...document.querySelectorAll('input[name=only]')];

function filterRows() {
  const terms = byId('search').value.toLowerCase().split(/\s+/).filter(term => term);
  const provider = byId('provider').value;
  const words = [byId('urgency').value, byId('state').value, ...onlyBoxes().filter(box => box.checked).map(box => box.value)].filter(word => word);
  showRows(row => words.every(word => row.is.has(word))
    && (!provider || row.body.dataset.provider === provider)
    && (terms.length === 0 || terms.every(term => textOf(row).includes(term))));
}

function changeFilter() {
  limit = pageSize;
  filterRows();
}

function clearFilter() {
  byId('search').value = '';
  selects.forEach(id => byId(id).value = '');
  onlyBoxes().forEach(box => box.checked = false);
  changeFilter();
}

function startFilter() {
  byId('search').addEventListener('input', changeFilter);
  selects.forEach(id => byId(id).addEventListener('change', changeFilter));
  onlyBoxes().forEach(box => box.addEventListener('change', changeFilter));
  byId('clear').addEventListener('click', clearFilter);
  byId('more').addEventListener('click', () => { limit += pageSize; filterRows(); });
  byId('all').addEventListener('click', () => { limit = Infinity; filterRows(); });
}
