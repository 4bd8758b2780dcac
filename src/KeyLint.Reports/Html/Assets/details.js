// Details of rows beyond the first hundred come as text in a noscript element, which costs next to nothing to load; a browser without
// script reads it as the elements it is. Here it becomes elements when the row is opened. What is parsed is the page's own text alone.
const ownHtml = window.trustedTypes?.createPolicy('keylint', { createHTML: text => text }) ?? { createHTML: text => text };

function unpack(row) {
  const raw = row.body.querySelector('details > noscript');
  if (raw) {
    const parsed = document.createElement('template');
    parsed.innerHTML = ownHtml.createHTML(raw.textContent);
    raw.replaceWith(parsed.content);
    row.raw = raw;
  }
}

function pack(row) {
  const detail = row.body.querySelector('.detail');
  row.raw.textContent = detail.outerHTML;
  detail.replaceWith(row.raw);
  row.raw = null;
}

function openRow(row, isOpen = true) {
  unpack(row);
  row.body.querySelector('details').open = isOpen;
}
