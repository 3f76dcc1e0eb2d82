// What was understood, so that a person can hold it against the document.

import { element } from './element.js';

/** @param {import('./types').Summary} found @param {(place: import('./types').Place) => void} go opens a place in the document */
export function summary(found, go) {
  const missing = found.sections.filter(({ place }) => !place);
  const rest = found.figure_count - found.figures.length;
  const procurement = found.procurement.concat(found.procurement_total ? found.procurement_total : []);
  return element(
    'div',
    { class: 'summary' },
    element('h3', {}, '读到的内容'),
    element(
      'ul',
      { class: 'counts' },
      ...[
        ['金额', found.figure_count, '个'],
        ['预算项目', found.project_count, '个'],
        ['绩效指标', found.indicator_count, '项'],
        ['采购物品', found.procurement_count, '项'],
        ['资产', found.asset_count, '行'],
        ['单位', found.institution_count, '个'],
        ['名词解释', found.term_count, '条'],
      ].map(([name, count, unit]) =>
        element('li', {}, element('span', {}, String(name)), element('strong', {}, String(count)), ` ${unit}`),
      ),
    ),
    missing.length > 0 &&
      element('p', { class: 'notice' }, `没有找到这些部分：${missing.map(({ name }) => name).join('、')}。`),
    table('金额（万元）', found.figures, go),
    rest > 0 && element('p', { class: 'quiet' }, `还有 ${rest} 个金额没有列出。`),
    table('绩效指标', found.projects, go),
    table('政府采购（合计的单位为万元）', procurement, go),
  );
}

function table(caption, rows, go) {
  if (!rows.length) return undefined;
  return element(
    'table',
    { class: 'found' },
    element('caption', {}, caption),
    element(
      'tbody',
      {},
      ...rows.map(({ name, value, place }) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, name),
          element('td', { class: 'numeric' }, value),
          element(
            'td',
            { class: 'found__place' },
            place &&
              element(
                'button',
                { class: 'chip', type: 'button', 'aria-label': `看原文：${name}，${place.name}`, onclick: () => go(place) },
                place.name,
              ),
          ),
        ),
      ),
    ),
  );
}
