// What a careful author writes by hand for this one table: rows in a pool, texts joined once, typing narrows,
// order worked out once. It knows nothing of sources, findings, links or years.

const ROW = 35;
const POOL = 40;
const response = await fetch('/other.json');
const { disclosure } = (await response.json()).entries[0];

const rows = [];
for (const group of disclosure.procurement.groups) {
  for (const item of group.items) {
    const total = item.funds.total.value;
    rows.push({
      cells: [
        item.name.value, item.code.value, group.unit.value, item.project.value, item.measure.value, item.quantity.value,
        item.unit_price.value, total, item.funds.general_budget.value, item.project_budget.value,
        `${((100 * Number(total)) / Number(item.project_budget.value)).toFixed(1)}%`,
      ],
      cents: Math.round(Number(total) * 100),
      text: `${item.name.value}\n${item.code.value}\n${group.unit.value}\n${item.project.value}\n${total}`.toLowerCase(),
    });
  }
}
const all = Uint32Array.from(rows.keys());
let order;
let hits = all;
let typed = '';
let direction = 0;
let shown = all;
let first = -1;

const [field, status, sum, frame, body, button] = ['input', '[role=status]', '#sum', '#frame', 'tbody', 'button'].map(
  (selector) => document.querySelector(selector),
);
const above = body.insertRow();
above.innerHTML = '<td colspan="11"></td>';
const pool = Array.from({ length: POOL }, () => {
  const row = body.insertRow();
  return { row, texts: rows[0].cells.map(() => row.insertCell().appendChild(new Text())) };
});
const below = body.insertRow();
below.innerHTML = '<td colspan="11"></td>';

function draw(force) {
  const next = Math.max(0, Math.min(Math.floor(frame.scrollTop / ROW) - 8, shown.length - POOL));
  if (next === first && !force) return;
  first = next;
  above.firstChild.style.height = `${first * ROW}px`;
  below.firstChild.style.height = `${Math.max(0, shown.length - first - POOL) * ROW}px`;
  pool.forEach(({ row, texts }, at) => {
    const position = shown[first + at];
    row.hidden = position === undefined;
    if (position !== undefined) {
      const { cells } = rows[position];
      texts.forEach((text, column) => {
        if (text.data !== cells[column]) text.data = cells[column];
      });
    }
  });
}

function update() {
  if (direction === 0) {
    shown = hits;
  } else {
    order ??= all.slice().sort((a, b) => rows[a].cents - rows[b].cents);
    const on = new Uint8Array(rows.length);
    for (const position of hits) on[position] = 1;
    shown = order.filter((position) => on[position]);
    if (direction < 0) shown.reverse();
  }
  let cents = 0;
  for (const position of hits) cents += rows[position].cents;
  status.textContent = `${hits.length} / ${rows.length}`;
  sum.textContent = (cents / 100).toFixed(2);
  draw(true);
}

field.addEventListener('input', () => {
  const text = field.value.toLowerCase();
  const base = text.startsWith(typed) ? hits : all;
  hits = text ? base.filter((position) => rows[position].text.includes(text)) : all;
  typed = text;
  frame.scrollTop = 0;
  update();
});
button.addEventListener('click', () => {
  direction = direction === 1 ? -1 : 1;
  update();
});
frame.addEventListener('scroll', () => draw(false));
update();
document.documentElement.dataset.ready = '';
