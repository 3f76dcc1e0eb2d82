customElements.define(
  'budget-disclosure',
  class extends HTMLElement {
    connectedCallback() {
      this.title = '别的程序';
    }
  },
);
