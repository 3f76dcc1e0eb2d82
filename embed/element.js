// <budget-disclosure>.
import { broken, failed } from './events.js';
import { dataset, fetched, styled, widget } from './load.js';
import { collected, mount, ready } from './mount.js';
import { NAME, absolute } from './place.js';

/** Attributes that say what to show. The view comes first, for it drops the filters of another. */
var SHOWN = ['view', 'department', 'kind', 'filters', 'year', 'compare', 'project', 'q'];
var LOOKS = ['theme', 'density'];
/** Attributes that change the views in place; any other takes new ones. */
var CHANGEABLE = SHOWN.concat(LOOKS);

/** Defines the element, unless another copy of this script or somebody else has. */
export function define() {
  if (!window.customElements || !window.Reflect || !HTMLElement.prototype.attachShadow) {
    return;
  }
  /** @type {any} */
  var known = customElements.get(NAME);
  if (known) {
    if (!known.budgetDisclosure) {
      console.warn(NAME + ': 页面已有同名的元素，静态内容保持不变。请改用 iframe 嵌入。');
    }
    return;
  }

  function BudgetDisclosure() {
    return Reflect.construct(HTMLElement, [], BudgetDisclosure);
  }
  BudgetDisclosure.budgetDisclosure = true;
  BudgetDisclosure.observedAttributes = CHANGEABLE.concat('src', 'hash-sync', 'show', 'heading-level');
  var prototype = (BudgetDisclosure.prototype = Object.create(HTMLElement.prototype));
  prototype.constructor = BudgetDisclosure;

  prototype.connectedCallback = function () {
    if (!this._life) {
      start(this);
    }
  };

  prototype.disconnectedCallback = function () {
    var element = this;
    // Moving an element within a page takes it out and puts it back at once.
    Promise.resolve().then(function () {
      if (!element.isConnected && element._life) {
        stop(element);
      }
    });
  };

  prototype.attributeChangedCallback = function (name, before, now) {
    var life = this._life;
    if (before === now) {
      return;
    }
    if (life && life.views && CHANGEABLE.indexOf(name) >= 0) {
      change(life, name, now);
    } else {
      this._location = life && life.views && life.views.location();
      if (life) {
        start(this);
      }
    }
  };

  customElements.define(NAME, /** @type {any} */ (BudgetDisclosure));
}

/**
 * Loads and mounts new views, in the place of those that are there.
 *
 * @param {import('./types').DisclosureElement} element
 */
function start(element) {
  var before = element._life;
  /** @type {import('./types').Life} */
  var life = {};
  element._life = life;
  var root = element.shadowRoot || element.attachShadow({ mode: 'open' });
  var src = element.getAttribute('src');
  if (!before || !before.views) {
    showContent(root);
  }
  /** @type {Record<string, any>} */
  var options = { sync: element.hasAttribute('hash-sync'), src: src && absolute(src) };
  Promise.all([widget(), styled(root), src ? fetched(options.src, late) : dataset(late)])
    .then(function (parts) {
      options.location = element._location || asked(element);
      options.dataset = src ? parts[2] : parts[2].json;
      options.fingerprint = parts[2].fingerprint;
      return Promise.all([parts[0], parts[1], src && collected(parts[0], options)]);
    })
    .then(function (parts) {
      if (element._life !== life) {
        return;
      }
      LOOKS.concat('show').forEach(function (name) {
        options[name] = element.getAttribute(name);
      });
      options.headingLevel = element.getAttribute('heading-level');
      var mounted = mount(parts[0], element, options);
      unmount(before);
      clear(root, parts[1]);
      root.appendChild(mounted.place);
      life.views = mounted.views;
      life.fail = fail;
      window.addEventListener('bd-panic', fail);
      hideStray(element);
      ready(element, life.views);
    })
    .catch(function (error) {
      if (element._life === life) {
        unmount(before);
        fail(error);
      }
    });

  function fail(error) {
    window.removeEventListener('bd-panic', fail);
    life.views = undefined;
    life.over = true;
    showContent(root);
    failed(element, error.message ? error : broken(), show);
  }

  function late(error) {
    if (element._life === life && !life.over) {
      // Views that are there already stay until then.
      failed(element, error, before && before.views ? undefined : show);
    }
  }

  function show(note) {
    root.insertBefore(note, root.firstChild);
  }
}

/** Drops the views, and remembers what they showed. */
function stop(element) {
  var life = element._life;
  element._life = undefined;
  element._location = life.views && life.views.location();
  unmount(life);
  clear(element.shadowRoot);
}

function unmount(life) {
  if (life && life.views) {
    window.removeEventListener('bd-panic', life.fail);
    life.views.unmount();
    life.views = undefined;
  }
}

/** Changes all that is changed in one moment together, so that the order does not matter. */
function change(life, name, value) {
  if (!life.changed) {
    life.changed = {};
    Promise.resolve().then(function () {
      var changed = life.changed;
      life.changed = undefined;
      CHANGEABLE.forEach(function (name) {
        if (life.views && name in changed) {
          life.views.set(name, changed[name] || undefined);
        }
      });
    });
  }
  life.changed[name] = value;
}

/** What the attributes ask for, as the hash of a link. */
function asked(element) {
  return SHOWN.map(function (name) {
    var value = element.getAttribute(name) || '';
    return name === 'filters' ? value : name + '=' + encodeURIComponent(value);
  }).join('&');
}

/** The static content, which the host styles. */
function showContent(root) {
  clear(root);
  root.appendChild(document.createElement('slot'));
}

/** Empties the shadow root, but for the style. */
function clear(root, style) {
  // A linked style stays where it is: put in anew, it would be loaded anew, with bare views until then.
  Array.from(root.childNodes).forEach(function (child) {
    if (child !== style) {
      root.removeChild(child);
    }
  });
  if (style && style.rel) {
    style.media = 'all';
  } else if (root.adoptedStyleSheets) {
    root.adoptedStyleSheets = style ? [style] : [];
  }
}

/** An editor that puts the element into a <p> makes its static content fall out behind it. */
function hideStray(element) {
  var behind = element.parentNode.nextElementSibling;
  if (behind && behind.className === NAME + '-static' && !element.firstElementChild) {
    behind.hidden = true;
  }
}
