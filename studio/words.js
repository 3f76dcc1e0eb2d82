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
  lost: {
    name: '整个部分没有读出',
    about: '文件里有这些部分，但没有读出来，网页上就看不到其中的数字。请先改好写法，再公开。',
  },
  differs: { name: '不符', about: '原文里的数字对不上，请核对。' },
  doubtful: { name: '疑似，需核对', about: '不一定有错，请对照原文确认。' },
  gap: { name: '没有找到或没有读懂', about: '请确认原文是否缺少，或换一种写法。' },
  wording: { name: '写法', about: '只是文字或格式上的，不影响数字。' },
  'cannot-check': { name: '无法核对', about: '原文没有公开核对所需的数字。' },
  note: { name: '提示', about: '读取时的处理，供参考。' },
  holds: { name: '成立', about: '核对过，数字相符。' },
};

/** Kinds that keep a document from being published. @type {(keyof typeof KINDS)[]} */
export const FIRST = ['lost', 'differs'];

/**
 * What there is to do before documents are published; empty where there is nothing.
 *
 * @param {{ lost: number, differs: number }[]} entries
 */
export function toDoFirst(entries) {
  const sum = (kind) => entries.reduce((sum, entry) => sum + entry[kind], 0);
  return FIRST.filter(sum)
    .map((kind) => `${KINDS[kind].name} ${sum(kind)} 处`)
    .join('，');
}
