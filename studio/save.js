// What can be saved, and what each is for.

import { copyButton, element, fill, tell } from './element.js';

/** Name for the worker, name and purpose for people. @type {[string, string, string][]} */
const PRODUCTS = [
  ['site', '网站文件夹（.zip）', '放到网站上用。解压后，把整个文件夹交给网站管理员上传。'],
  ['offline', '单个网页（.html）', '一个文件，双击就能打开，不用联网。适合发给领导审阅、存档、拷到 U 盘。'],
  ['dataset', '数据（.json）', '请留好。明年把它和新的 Word 文件一起放进来，网页上就有两年的对比。'],
  ['tables', '表格（.zip，内有 CSV）', '金额、绩效指标、政府采购、资产、核对结果，可以用 Excel 打开。'],
];

const SNIPPET =
  '<iframe src="/budget/embed.html" title="部门预算公开" width="100%" height="900" style="border:0" sandbox="allow-scripts allow-downloads allow-popups"></iframe>';

export class Save {
  /** @param {HTMLElement} place @param {(product: string) => Promise<{ name: string, content: Uint8Array }>} make */
  constructor(place, make) {
    this.place = place;
    this.make = make;
  }

  /** @param {number} differences how many figures do not agree */
  show(differences) {
    fill(
      this.place,
      differences > 0 &&
        element('p', { class: 'notice' }, `还有 ${differences} 处数字不符。可以先保存查看；公开前请核对，网页上会照原文显示并标明。`),
      element('ul', { class: 'products' }, ...PRODUCTS.map((product) => this.product(product))),
      element('h3', {}, '放到网站的文章里'),
      element(
        'p',
        {},
        '网站文件夹上传后，在网站后台新建文章，切换到“源代码”，粘贴下面这一行。把 /budget/ 换成上传的位置。',
      ),
      element('pre', { class: 'snippet', tabindex: 0 }, element('code', {}, SNIPPET)),
      copyButton('复制这一行', SNIPPET),
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
        tell(`已保存：${fileName}。一般在“下载”文件夹里。`);
      } finally {
        button.disabled = false;
        button.textContent = '保存';
      }
    });
    return element('li', { class: 'product' }, element('div', {}, title, element('p', {}, purpose)), button);
  }
}

function download(name, content) {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = element('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
