// What is left: rows that open by a click, links into the table, the copy button, the key for the search, printing.
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

  setTimeout(() => button.textContent = 'Copy message', 3000);
}

function reveal() {
  const row = rows.find(other => '#' + other.body.id === location.hash);
  if (!row) {
    return;
  }

  if (row.body.matches('.out, .far')) {
    clearFilter();
    limit = Math.max(pageSize, sorted.indexOf(row) + 1);
    filterRows();
  }

  const details = row.body.querySelector('details');
  details.open = true;
  details.querySelector('summary').focus({ preventScroll: true });
  row.body.scrollIntoView();
}

function startPage() {
  document.querySelector('.credentials').addEventListener('click', event => {
    if (event.target.matches('.copy')) {
      copy(event.target);
    } else if (event.target.closest('.row') && !String(getSelection())) {
      const details = event.target.closest('tbody').querySelector('details');
      details.open = !details.open;
    }
  });
  window.addEventListener('hashchange', reveal);
  document.addEventListener('keydown', event => {
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.matches('input[type=search], select')) {
      event.preventDefault();
      byId('search').focus();
    }
  });

  // The style sheet opens all details on paper where the browser can; else it is done here.
  if (!CSS.supports('selector(::details-content)')) {
    let opened = [];
    window.addEventListener('beforeprint', () => {
      opened = [...document.querySelectorAll('details:not([open])')];
      opened.forEach(details => details.open = true);
    });
    window.addEventListener('afterprint', () => opened.forEach(details => details.open = false));
  }
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
  reveal();
  window.requestIdleCallback?.(readAhead);
});
