// What can be saved, and what each is for.

import { copyButton, element, fill, tell } from './element.js';

/** Name for the worker, name and purpose for people. @type {[string, string, string][]} */
const PRODUCTS = [
  ['site', '网站文件夹（.zip）', '放到网站上用。解压后，把整个文件夹交给网站管理员上传。'],
  ['offline', '单个网页（.html）', '一个文件，双击就能打开，不用联网。适合发给领导审阅、存档、拷到 U 盘。'],
  ['dataset', '数据（.json）', '请留好。明年把它和新的 Word 文件一起放进来，网页上就有两年的对比。'],
  ['tables', '表格（.zip，内有 CSV）', '金额、绩效指标、政府采购、资产、核对结果，可以用 Excel 打开。'],
];

/** Where the folder is said to be as long as nobody told. */
const FOLDER = '/budget/';

export class Save {
  /**
   * @param {HTMLElement} place
   * @param {(product: string) => Promise<{ name: string, content: Uint8Array }>} make
   * @param {() => void} saved told when something was saved
   */
  constructor(place, make, saved) {
    this.place = place;
    this.make = make;
    this.saved = saved;
    this.before = element('div');
    this.after = element('div');
    fill(place, this.before, element('ul', { class: 'products' }, ...PRODUCTS.map((product) => this.product(product))), this.after);
  }

  /**
   * @param {object} at what is at hand
   * @param {string} at.first what should be done before anything is published; empty for nothing
   * @param {string[]} at.missing what the page will not say of its publication
   * @param {string} at.title what the page is about
   * @param {string} at.url where the page will be; empty where nobody told
   * @param {number} at.departments how many there are
   */
  show({ first, missing, title, url, departments }) {
    fill(
      this.before,
      first &&
        element(
          'p',
          { class: 'notice notice--first' },
          element('strong', {}, `公开前先处理：${first}。`),
          '可以先保存查看；网页上会照原文显示并标明。',
        ),
      departments > 1 &&
        element(
          'p',
          { class: 'quiet' },
          `共 ${departments} 个部门：网站文件夹里每个部门、年度各有一个文件，网页先显示一个部门，其余的选到时再取；其他三种里是全部内容。`,
        ),
      missing.length > 0 && element('p', { class: 'quiet' }, `网页末尾不会写明：${missing.join('、')}。要写的，在上一步填好。`),
    );
    const folder = url ? folderOf(url) : FOLDER;
    const text = snippet(title, folder);
    fill(
      this.after,
      element('h3', {}, '放到网站的文章里'),
      element(
        'p',
        {},
        '网站文件夹上传后，在网站后台新建文章，切换到“源代码”，粘贴下面两行。',
        !url && `把 ${FOLDER} 换成上传的位置。`,
      ),
      element('pre', { class: 'snippet', tabindex: 0, role: 'region', 'aria-label': '放到文章里的代码' }, element('code', {}, text)),
      element('p', { class: 'quiet' }, '第二行让网页在文章里有多长显示多长。网站后台会删掉它的，只留第一行也能用，在框里上下滚动。'),
      copyButton('复制这两行', text),
    );
  }

  product([product, name, purpose]) {
    const button = element('button', { class: 'button button--main', type: 'button' }, '保存');
    const title = element('h3', { id: `product-${product}` }, name);
    button.setAttribute('aria-describedby', title.id);
    button.addEventListener('click', async () => {
      button.disabled = true;
      button.textContent = '正在生成……';
      try {
        const { name: fileName, content } = await this.make(product);
        download(fileName, content);
        this.saved();
        tell(`已保存：${fileName}。一般在“下载”文件夹里。`);
      } finally {
        button.disabled = false;
        button.textContent = '保存';
      }
    });
    return element('li', { class: 'product' }, element('div', {}, title, element('p', {}, purpose)), button);
  }
}

/** What is pasted: a frame, and what makes it as high as its content. */
function snippet(title, folder) {
  const place = escaped(folder);
  return (
    `<iframe src="${place}embed.html" title="${escaped(title)}" width="100%" height="900" frameborder="0" loading="lazy" sandbox="allow-scripts allow-downloads allow-popups"></iframe>\n` +
    `<script defer src="${place}resize.js"></script>`
  );
}

/** The address of the folder that a page is in. */
function folderOf(url) {
  const [page] = url.split(/[?#]/);
  return /^https?:\/\/[^/]*$/i.test(page) ? `${page}/` : page.replace(/[^/]*$/, '');
}

function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function download(name, content) {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = element('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
