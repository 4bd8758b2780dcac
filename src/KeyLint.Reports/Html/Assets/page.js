// What is left: rows that open by a click, links into the table, the copy button, the key for the search, printing.
const relabel = button => button.textContent = 'Copy message';

async function copy(button) {
  const message = button.parentNode.querySelector('.message');
  try {
    await navigator.clipboard.writeText(message.textContent);
    button.textContent = 'Copied';
  } catch {
    // Not every browser lets a file do that: then it is at least selected.
    getSelection().selectAllChildren(message);
    button.textContent = 'Selected: copy it with the keyboard';
  }

  setTimeout(() => relabel(button), 3000);
}

function click(target) {
  const body = target.closest('tbody');
  if (target.matches('.copy')) {
    copy(target);
  } else if (target.closest('summary')) {
    unpack(rowOf.get(body));
  } else if (target.closest('.row') && !String(getSelection())) {
    openRow(rowOf.get(body), !body.querySelector('details').open);
  }
}

function reveal() {
  const row = rows.find(other => '#' + other.body.id === location.hash);
  if (!row) {
    return;
  }

  if (!row.isOn) {
    clearFilter();
    limit = Math.max(pageSize, sorted.indexOf(row) + 1);
    filterRows();
  }

  openRow(row);
  row.body.querySelector('summary').focus({ preventScroll: true });
  row.body.scrollIntoView();
}

// On paper: all that matches, in order and open.
function startPrinting() {
  let [most, opened] = [limit, []];
  window.addEventListener('beforeprint', () => {
    most = limit;
    limit = Infinity;
    filterRows();
    rows.filter(row => row.isOn).forEach(unpack);
    // The style sheet opens them where the browser lets it.
    opened = CSS.supports('selector(::details-content)') ? [] : [...document.querySelectorAll('details:not([open])')];
    opened.forEach(details => details.open = true);
  });
  window.addEventListener('afterprint', () => {
    limit = most;
    filterRows();
    opened.forEach(details => details.open = false);
  });
}

function startPage() {
  document.querySelector('.credentials').addEventListener('click', event => click(event.target));
  window.addEventListener('hashchange', reveal);
  document.addEventListener('keydown', event => {
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.matches('input[type=search], select')) {
      event.preventDefault();
      byId('search').focus();
    }
  });
}

document.addEventListener('DOMContentLoaded', () => {
  if (!byId('search')) {
    return;
  }

  findRows();
  startFilter();
  startSort();
  startChecklist();
  startKeep();
  startPage();
  startPrinting();
  filterRows();
  reveal();
  window.requestIdleCallback?.(readAhead);
});
