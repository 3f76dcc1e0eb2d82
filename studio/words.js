// Words that several parts use.

/** @param {{ department: string, year: number }} disclosure */
export function disclosureName({ department, year }) {
  return `${department || '未写明部门'} ${yearName(year)}`;
}

/** @param {number} year 0 where the document does not say it */
export function yearName(year) {
  return year ? `${year}年` : '未写明年度';
}

/** The kinds of issues, what needs a look first. */
export const KINDS = {
  differs: { name: '不符', about: '原文里的数字对不上，请核对。' },
  doubtful: { name: '疑似，需核对', about: '不一定有错，请对照原文确认。' },
  gap: { name: '没有找到或没有读懂', about: '请确认原文是否缺少，或换一种写法。' },
  'cannot-check': { name: '无法核对', about: '原文没有公开核对所需的数字。' },
  note: { name: '提示', about: '读取时的处理，供参考。' },
  holds: { name: '成立', about: '核对过，数字相符。' },
};
