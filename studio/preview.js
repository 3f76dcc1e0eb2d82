// The page as citizens will see it.

import { element, fill, tell } from './element.js';

const WIDTHS = { 电脑: '100%', 手机: '390px' };

export class Preview {
  /**
   * @param {HTMLElement} place
   * @param {() => Promise<string>} render makes the page
   * @param {() => void} opened told once it is shown
   */
  constructor(place, render, opened) {
    this.place = place;
    this.render = render;
    this.opened = opened;
    this.close();
  }

  /** Nothing shown, until it is asked for. */
  close() {
    this.button = element('button', { class: 'button button--main', type: 'button', onclick: () => this.open() }, '打开预览');
    fill(this.place, this.button);
  }

  async open() {
    this.button.disabled = true;
    this.button.textContent = '正在生成……';
    try {
      const page = await this.render();
      // Without the right to this page's origin, as on a portal.
      const frame = element('iframe', {
        class: 'preview__frame',
        title: '网页预览',
        sandbox: 'allow-scripts allow-popups allow-downloads',
      });
      frame.srcdoc = page;
      fill(this.place, this.widths(frame), frame);
      this.opened();
      tell('预览已打开');
    } catch (error) {
      if (this.button.isConnected) this.close();
      throw error;
    }
  }

  widths(frame) {
    const buttons = Object.keys(WIDTHS).map((name, index) =>
      element('button', { class: 'segment', type: 'button', 'aria-pressed': index === 0 ? 'true' : 'false', onclick: choose }, name),
    );
    function choose({ currentTarget }) {
      frame.style.width = WIDTHS[currentTarget.textContent];
      for (const button of buttons) button.setAttribute('aria-pressed', String(button === currentTarget));
    }
    return element('div', { class: 'segments', role: 'group', 'aria-label': '预览宽度' }, ...buttons);
  }
}
