/**
 * What the status page does in a browser: it sorts and filters the rows that are there already. One pass reads them, one
 * writes what changes, and only rows in sight are laid out.
 */
export const statusPageScript = `
(() => {
  const body = document.querySelector('.clusters tbody');
  if (body === null) return;
  const rows = [...body.rows];
  const field = document.getElementById('filter');
  const attention = document.getElementById('attention');
  const count = document.getElementById('count');
  const collator = new Intl.Collator('en', { numeric: true });
  let texts;

  const filter = () => {
    texts ??= rows.map((row) => [...row.cells].map((cell) => cell.textContent).join(' ').toLowerCase());
    const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, index) => {
      const hide = (attention.checked && row.className === '') || !words.every((word) => texts[index].includes(word));
      if (hide !== row.hidden) row.hidden = hide;
      if (!hide) shown++;
    });
    count.textContent = shown === rows.length ? rows.length + ' clusters' : shown + ' of ' + rows.length + ' clusters';
  };

  const sort = (header) => {
    const down = header.getAttribute('aria-sort') === 'ascending';
    for (const other of header.parentNode.cells) other.removeAttribute('aria-sort');
    header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const column = header.cellIndex;
    const keyed = rows.map((row) => [row.cells[column].dataset.key ?? row.cells[column].textContent, row]);
    const sign = down ? -1 : 1;
    // What is not known has no place in an order, so it comes last either way.
    const isEmpty = (key) => key === '' || key === 'unknown' || key === '-';
    keyed.sort(([left], [right]) => isEmpty(left) - isEmpty(right) || sign * collator.compare(left, right));
    body.append(...keyed.map(([, row]) => row));
  };

  for (const header of document.querySelectorAll('.clusters thead th')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...header.childNodes);
    button.addEventListener('click', () => sort(header));
    header.append(button);
  }
  field.addEventListener('input', filter);
  attention.addEventListener('change', filter);
  // Not every browser takes a row for one that is not laid out as one.
  document.querySelector('.clusters').role = 'table';
  for (const row of document.querySelectorAll('.clusters tr')) {
    row.role = 'row';
    for (const cell of row.cells) cell.role = cell.tagName === 'TD' ? 'cell' : cell.scope === 'row' ? 'rowheader' : 'columnheader';
  }
  for (const part of document.querySelectorAll('.clusters thead, .clusters tbody')) part.role = 'rowgroup';
  document.getElementById('tools').hidden = false;
  // A browser keeps what was typed when the page is loaded again.
  filter();
})();
`;
