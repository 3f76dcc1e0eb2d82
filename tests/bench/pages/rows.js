// The rows that every page shows, from the same dataset, and what is around the table in every page.

/** What stands in the columns, and the name of each row's part. */
export const COLUMNS = {
  name: '物品名称',
  code: '目录序号',
  unit: '单位',
  project: '项目',
  measure: '计量',
  quantity: '数量',
  price: '单价',
  total: '合计',
  budget: '一般公共预算',
  whole: '项目预算',
  share: '占比',
};

function rowsOf({ procurement }) {
  const rows = [];
  for (const group of procurement.groups) {
    for (const item of group.items) {
      const total = item.funds.total.value;
      const whole = item.project_budget.value;
      const row = {
        name: item.name.value,
        code: item.code.value,
        unit: group.unit.value,
        project: item.project.value,
        measure: item.measure.value,
        quantity: item.quantity.value,
        price: item.unit_price.value,
        total,
        budget: item.funds.general_budget.value,
        whole,
        share: `${((100 * Number(total)) / Number(whole)).toFixed(1)}%`,
        cents: Math.round(Number(total) * 100),
        text: '',
      };
      row.text = [row.name, row.code, row.unit, row.project, total].join('\n').toLowerCase();
      rows.push(row);
    }
  }
  return rows;
}

/** The rows of each year. */
export async function fetchRows() {
  const response = await fetch('/other.json');
  const { entries } = await response.json();
  return Object.fromEntries(entries.map(({ disclosure }) => [disclosure.year.value, rowsOf(disclosure)]));
}

/**
 * Connects the page's controls with a table. `filter`, `sort` (1 or -1) and `show` may be asynchronous; `shown` hands over the
 * rows that are left.
 *
 * @param {{ filter: (text: string) => any, sort: (direction: number) => any, show: (rows: object[]) => any, shown: () => any }} table
 */
export function connect(table) {
  const [field, year, button, status, sum] = ['input', 'select', '#sort', '[role=status]', '#sum'].map((selector) =>
    document.querySelector(selector),
  );
  let direction = -1;
  const tell = async () => {
    const shown = await table.shown();
    let cents = 0;
    for (const row of shown) cents += row.cents;
    status.textContent = String(shown.length);
    sum.textContent = (cents / 100).toFixed(2);
  };
  field.addEventListener('input', async () => {
    await table.filter(field.value.toLowerCase());
    await tell();
  });
  button.addEventListener('click', async () => {
    direction = -direction;
    await table.sort(direction);
    await tell();
  });
  year.addEventListener('change', async () => {
    await table.show(years[year.value]);
    await tell();
  });
  return tell();
}

/** The rows of each year, for the page. */
export const years = await fetchRows();
