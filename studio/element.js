// Elements, made and filled.

/**
 * Makes an element.
 *
 * @param {string} tag
 * @param {Record<string, any>} [attributes] `on…` are listeners; false and undefined are left out
 * @param {...(Node | string | null | undefined | false)} children empty ones are left out
 * @returns {any} the element, of the tag's own kind
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (value !== false && value !== undefined) made.setAttribute(name, value === true ? '' : value);
  }
  return fill(made, ...children);
}

/**
 * Puts children in the place of what an element held.
 *
 * @param {any} place
 * @param {...(Node | string | null | undefined | false)} children empty ones are left out
 */
export function fill(place, ...children) {
  place.textContent = '';
  for (const child of children) {
    if (child) place.append(child);
  }
  return place;
}

/** The element of the page that a selector names. */
export function find(selector) {
  return document.querySelector(selector);
}

let forgetting;

/** Tells what happened, also to those who do not see the page. */
export function tell(text) {
  const status = find('.status');
  status.textContent = text;
  clearTimeout(forgetting);
  forgetting = setTimeout(() => (status.textContent = ''), 6_000);
}

/** A button that copies a text, and says so. */
export function copyButton(label, text) {
  return element('button', { class: 'link', type: 'button', onclick: () => copy(text) }, label);
}

/** Pages that were opened from a disk have no clipboard in some browsers; a selection works everywhere. */
function copy(text) {
  const field = element('textarea', { class: 'copied', 'aria-hidden': 'true' });
  const focused = document.activeElement;
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  tell(copied ? `已复制：${text}` : '没有复制成功，请用鼠标选中后复制');
}
