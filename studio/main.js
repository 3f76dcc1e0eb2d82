// The staff's tool: from documents to a page, in the browser alone.

import { Cancelled, Crash, Desk } from './desk.js';
import { element, fill, find, tell } from './element.js';
import { Facts } from './facts.js';
import { FileList } from './files.js';
import { Preview } from './preview.js';
import { Progress } from './progress.js';
import { Save } from './save.js';
import { letSizesBeChosen } from './sizes.js';
import { letFilesBeDropped } from './drop.js';
import { Workbench } from './workbench.js';
import { disclosureName, toDoFirst, yearName } from './words.js';

let desk = new Desk();
/**
 * What was taken in, in order: a file with its row, or `built-in`. It brings a new worker to where a crashed one was.
 *
 * @type {(string | { file: File, row: any })[]}
 */
let taken = [];
let selected;
/** @type {import('./types').EntryOverview[]} */
let atHand = [];
let isSaved = false;

const files = new FileList(find('.files'));
const workbench = new Workbench(find('.workbench'), { ask: (...call) => desk.ask(...call) }, goElsewhere);
const progress = new Progress(find('.progress'));
const facts = new Facts(find('.publication'), () => change());
const preview = new Preview(
  find('.preview'),
  () => safely(() => desk.ask('preview', { facts: facts.values() })),
  () => progress.say(2, true, '看过了'),
);
const save = new Save(
  find('.save'),
  (product) => safely(() => desk.ask('save', { product, facts: facts.values() })),
  () => {
    isSaved = true;
    progress.say(3, true, '已保存');
  },
);

letSizesBeChosen(find('.sizes'), document.body);
letFilesBeDropped(find('.drop__input'), find('.curtain'), (dropped) => queue(() => take(dropped)));
window.addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof Cancelled) event.preventDefault();
  else tell('出了点问题，请再试一次；仍不行时请重新打开这个工具。');
});
window.addEventListener('beforeunload', (event) => {
  if (taken.length && !isSaved) event.preventDefault();
});

/** One thing after another: what is dropped while a file is read waits. */
let last = desk.started.catch(() => {
  const advice = '这个浏览器运行不了本工具。请换用 Edge、Chrome、Firefox，或 360 浏览器的极速模式打开。';
  fill(find('.drop').parentNode, element('p', { class: 'notice', role: 'alert' }, advice));
});
function queue(work) {
  last = last.then(work, work);
}

async function take(dropped) {
  const rows = dropped.map((file) => files.add(file));
  let newest;
  for (const [index, file] of dropped.entries()) {
    const row = rows[index];
    if (row.cancelled) continue;
    const reading = desk;
    row.begin(() => reading.close());
    try {
      const found = await desk.ask('take', { file }, (progress) => row.progress(progress));
      taken.push({ file, row });
      newest = found[found.length - 1];
      row.succeed(found);
      tell(`已读取 ${file.name}`);
    } catch (error) {
      if (error instanceof Cancelled) {
        tell(`已取消 ${file.name}`);
        await recover();
        continue;
      }
      if (error instanceof Crash) await recover();
      const message = error instanceof Crash ? '这个文件超出了浏览器能处理的范围。请确认选对了文件，或在 Word 里另存为新的 .docx 再试' : error;
      row.fail(message);
      tell(`没有读取 ${file.name}：${message}`);
    }
  }
  if (newest) await refresh(newest);
}

/** A new worker with everything that the crashed one had. */
async function recover() {
  desk.close();
  desk = new Desk();
  for (const one of taken) {
    await (typeof one === 'string' ? desk.ask('joinBuiltIn') : desk.ask('take', { file: one.file }));
  }
}

/** Work that may crash the worker: afterwards everything else still runs. */
async function safely(work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Crash) await recover();
    throw error;
  }
}

/** Shows what is at hand now, and of that the document of a department and year. */
async function refresh(shown, place) {
  const { entries, offer, known } = await desk.ask('overview');
  atHand = entries;
  for (const id of ['check', 'preview', 'save']) find(`#${id}`).hidden = !entries.length;
  facts.know(Math.max(0, ...entries.map(({ year }) => year)), known);
  change();
  if (!entries.length) return;
  const position = entries.findIndex(({ department, year }) => shown && department === shown.department && year === shown.year);
  selected = Math.max(position, 0);
  showYears(entries, offer);
  await workbench.show(selected, entries[selected].file, place);
}

/** What is at hand, or what is said of it, is not what was shown and saved before. */
function change() {
  const count = atHand.length;
  const first = toDoFirst(atHand);
  isSaved = false;
  preview.close();
  save.show({ first, missing: facts.missing(), title: titleOf(atHand), url: facts.values().url || '', departments: departmentsOf(atHand).length });
  progress.reach(count ? 4 : 1);
  progress.say(0, count > 0, count ? `${count} 份` : '');
  progress.say(1, count > 0 && !first, count ? first || '没有要先处理的' : '');
  progress.say(2, false, count ? '还没有看' : '');
  progress.say(3, false, count ? '还没有保存' : '');
}

/** What the page is about. */
function titleOf(entries) {
  const [department, ...others] = departmentsOf(entries);
  return department && !others.length ? `${department}部门预算公开` : '部门预算公开';
}

/** The departments of documents that say whose they are. */
function departmentsOf(entries) {
  return [...new Set(entries.map(({ department }) => department))].filter(Boolean);
}

/** Opens a place in another document. */
async function goElsewhere(place) {
  const { entries } = await desk.ask('overview');
  await refresh(entries[place.entry], place);
}

function showYears(entries, offer) {
  const hasMany = new Set(entries.map(({ department }) => department)).size > 1;
  fill(
    find('.years'),
    ...entries.map((entry, index) => {
      const questions = questionsOf(entry);
      return element(
        'button',
        { class: 'segment', type: 'button', 'aria-pressed': String(index === selected), onclick: () => refresh(entry) },
        hasMany ? disclosureName(entry) : yearName(entry.year),
        questions && element('span', { class: 'years__questions' }, questions),
      );
    }),
    element(
      'button',
      { class: 'link', type: 'button', onclick: () => queue(() => remove(entries)) },
      `移出${yearName(entries[selected].year)}`,
    ),
    offer && joining(offer),
  );
}

function questionsOf({ lost, differs, doubtful }) {
  if (lost) return `未读出 ${lost}`;
  return differs ? `不符 ${differs}` : doubtful ? `疑似 ${doubtful}` : '';
}

function joining(offer) {
  const box = element('input', { type: 'checkbox', onchange: () => queue(join) });
  return element('label', { class: 'years__offer' }, box, `并入已公开的${yearName(offer.year)}数据，网页上可以对比各年`);
}

async function join() {
  await desk.ask('joinBuiltIn');
  taken.push('built-in');
  await refresh();
  tell('已并入');
}

async function remove(entries) {
  const removed = entries[selected];
  await desk.ask('remove', { index: selected });
  const isRemoved = (one) => (typeof one === 'string' ? removed.built_in : one.file.name === removed.file);
  for (const one of taken.filter(isRemoved)) if (typeof one !== 'string') one.row.withdraw();
  taken = taken.filter((one) => !isRemoved(one));
  await refresh();
  (find('.years .segment') || find('.drop__input')).focus();
  tell(`已移出 ${disclosureName(removed)}`);
}
