/*
 * Defines <budget-disclosure>, and takes over the static content of the project's own pages.
 * Static content is hidden only when the widget stands in its place; wherever anything fails, it
 * stays, with a note for the people who run the site.
 *
 * <script defer src="embed.js"></script>                 defines the element
 * <script defer src="embed.js" data-page="ID"></script>  takes over the page's element of that id
 *
 * Written in the JavaScript of 2009, so that it parses everywhere.
 */
(function () {
  'use strict';

  var NAME = 'budget-disclosure';
  var GLUE = 'assets/budget-disclosure.js';
  var WASM = 'assets/budget-disclosure_bg.wasm';
  var WASM_AS_SCRIPT = 'assets/budget-disclosure-wasm.js';
  var STYLE = 'assets/budget-disclosure.css';

  /** Attributes that say what to show. The view comes first, for it drops the filters of another. */
  var SHOWN = ['view', 'filters', 'year', 'compare', 'project', 'q'];
  var LOOKS = ['theme', 'density'];

  var script = document.currentScript;
  if (!script || !window.Promise || !window.fetch) {
    return;
  }
  // Everything lies beside this script, wherever the page itself is.
  var folder = (script.src || '').replace(/[?#].*$/, '').replace(/[^/]*$/, '');
  // Pages of other origins, sandboxed frames and files may run scripts from here, but not fetch.
  var foreign = folder.indexOf(('origin' in window ? window.origin : location.origin) + '/') !== 0;
  // Two copies of this script on one page share one download.
  var shared = (window.__budget_disclosure = window.__budget_disclosure || {});
  var integrity = script.getAttribute('data-integrity') || script.integrity;

  var refused;
  document.addEventListener('securitypolicyviolation', function (event) {
    var ours = event.blockedURI === 'wasm-eval' || (folder && event.blockedURI.indexOf(folder) === 0);
    if (ours && event.disposition !== 'report') {
      refused = event;
    }
  });

  function problem(code, message) {
    var error = new Error(message);
    error.code = code;
    return error;
  }

  function mixed() {
    return problem('network', 'assets 文件夹里的文件与 embed.js 不是同一次生成的。请整体重新上传，并清除网站和 CDN 的缓存。');
  }

  function get(address) {
    return fetch(address, { credentials: 'same-origin' }).then(
      function (response) {
        if (!response.ok) {
          throw problem(
            'network',
            '取不到 ' + address + '（HTTP ' + response.status + '）。请确认文件已上传、允许访问，且与 embed.js 出自同一次生成。'
          );
        }
        return response;
      },
      function () {
        throw problem('network', '取不到 ' + address + '（网络中断，或被拦截）。请检查网络、防火墙和跨域设置。');
      }
    );
  }

  /** What the script `name` leaves in the global `variable`. */
  function run(name, variable) {
    if (window[variable]) {
      return Promise.resolve(window[variable]);
    }
    var address = folder + name;
    return new Promise(function (resolve) {
      var element = document.createElement('script');
      element.src = address;
      element.onload = element.onerror = function () {
        var value = window[variable];
        window[variable] = undefined;
        document.head.removeChild(element);
        resolve(value);
      };
      document.head.appendChild(element);
    }).then(function (value) {
      if (value) {
        return value;
      }
      if (foreign) {
        throw problem('network', '取不到 ' + address + '。请确认文件已上传、允许访问。');
      }
      return get(address).then(function (response) {
        throw wrongType(address, response, 'text/javascript');
      });
    });
  }

  function typeOf(response) {
    return response.headers.get('Content-Type') || '';
  }

  function wrongType(address, response, type) {
    return problem(
      'mime',
      '服务器把 ' + address + ' 的类型标成了“' + typeOf(response) + '”。请把这类文件的类型设为 ' + type + '。'
    );
  }

  /** Compiles while loading where the server names the type rightly, afterwards otherwise. */
  function compiled(bindings) {
    var inside = document.getElementById(NAME + '-wasm');
    if (inside || foreign) {
      return (inside ? Promise.resolve(inside.textContent) : run(WASM_AS_SCRIPT, '__budget_disclosure_wasm')).then(
        function (text) {
          var characters = atob(text.trim());
          var bytes = new Uint8Array(characters.length);
          for (var i = 0; i < bytes.length; i++) {
            bytes[i] = characters.charCodeAt(i);
          }
          return WebAssembly.compile(bytes);
        }
      );
    }
    var address = folder + WASM;
    return get(address).then(function (response) {
      if (typeOf(response) === 'application/wasm' && WebAssembly.compileStreaming) {
        return WebAssembly.compileStreaming(response);
      }
      return response.arrayBuffer().then(function (buffer) {
        var wrong = wrongType(address, response, 'application/wasm');
        // Every WebAssembly file begins with these; an error page does not.
        if (String.fromCharCode.apply(null, new Uint8Array(buffer).subarray(0, 4)) !== '\0asm') {
          throw wrong;
        }
        if (typeOf(response) !== 'application/wasm') {
          bindings.warning = wrong;
        }
        return WebAssembly.compile(buffer);
      });
    });
  }

  /** A promise of the widget's functions. */
  function widget() {
    if (!window.WebAssembly) {
      return Promise.reject(problem('wasm-unsupported', '这个浏览器不支持或关闭了 WebAssembly，网站无需改动。'));
    }
    if (!shared[GLUE]) {
      shared[GLUE] = run(GLUE, '__budget_disclosure_glue').then(function (bindings) {
        return compiled(bindings).then(function (module) {
          return bindings({ module_or_path: module }).then(
            function () {
              return bindings;
            },
            function () {
              throw mixed();
            }
          );
        });
      });
      shared[GLUE].catch(function () {
        // The next element tries again.
        shared[GLUE] = undefined;
      });
    }
    return shared[GLUE];
  }

  /** Mounts outside the page: whatever fails there, the visitor sees nothing of it. */
  function mount(bindings, target, options) {
    var place = document.createElement('div');
    var mounted;
    place.className = 'host';
    options.base = /^http/.test(folder) ? folder : '';
    options.integrity = integrity;
    options.tell = function (hash, selected) {
      var detail = { hash: hash };
      hash.replace(/([^#&=]+)=([^&]*)/g, function (_, name, value) {
        detail[name] = decodeURIComponent(value);
      });
      tell(target || place, 'state', detail);
      if (selected) {
        tell(target || place, 'select', { text: selected, year: detail.doc || detail.year, at: detail.at, hash: hash });
      }
    };
    try {
      mounted = bindings.mount(place, options);
    } catch (error) {
      // The widget itself throws texts; everything else comes from parts that do not fit together.
      throw typeof error === 'string' ? problem('bad-data', error + '（' + (options.src || NAME) + '）') : mixed();
    }
    return { place: place, mounted: mounted };
  }

  function ready(target, bindings, mounted) {
    tell(target, 'ready', { hash: mounted.location() });
    if (bindings.warning) {
      failed(target, bindings.warning, true);
    }
  }

  function tell(target, name, detail) {
    target.dispatchEvent(new CustomEvent('bd-' + name, { bubbles: true, composed: true, detail: detail }));
  }

  /** Tells what to change; `show` puts a note above the static content. */
  function failed(target, error, works, show) {
    // The browser reports what a policy refused a moment later than the refusal itself.
    setTimeout(function () {
      var code = error.code || 'network';
      var message = error.message;
      if (refused || /unsafe-eval|Content.Security/.test(message)) {
        code = 'csp';
        message =
          '内容安全策略（Content-Security-Policy）' +
          (refused ? '的 ' + refused.effectiveDirective + ' 拦截了 ' + refused.blockedURI : '不允许 WebAssembly') +
          '。请允许：' +
          "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'" +
          (foreign ? "（'self' 换成 " + folder + '）。' : '。');
      } else if (!error.code) {
        message = '文件已损坏（' + message + '）。请用二进制方式重新上传 assets 文件夹。';
      }
      console.warn(NAME + ': ' + code + ': ' + message);
      if (show) {
        var note = document.createElement('details');
        note.style.cssText = 'margin:0 0 .5em;font-size:.875em;opacity:.8';
        note.appendChild(document.createElement('summary')).textContent = '交互功能未启用，以下为静态内容。';
        note.appendChild(document.createElement('p')).textContent = '网站管理人员请看：' + message + '［' + code + '］';
        show(note);
      }
      tell(target, 'error', { code: code, message: message, works: !!works });
    }, 50);
  }

  /* The element. */

  function start(element) {
    var before = element._budget;
    var life = (element._budget = {});
    var root = element.shadowRoot || element.attachShadow({ mode: 'open' });
    var src = element.getAttribute('src');
    if (!before || !before.mounted) {
      root.textContent = '';
      root.appendChild(document.createElement('slot'));
    }
    Promise.all([widget(), styled(root), src && get(src).then(text)]).then(
      function (parts) {
        if (element._budget !== life) {
          return;
        }
        var options = {
          location: element._location || asked(element),
          sync: element.hasAttribute('hash-sync'),
          src: src && absolute(src),
          dataset: parts[2]
        };
        LOOKS.forEach(function (name) {
          options[name] = element.getAttribute(name);
        });
        var made = mount(parts[0], element, options);
        drop(before);
        clear(root, parts[1]);
        root.appendChild(made.place);
        life.mounted = made.mounted;
        hideStray(element);
        ready(element, parts[0], made.mounted);
      }
    ).catch(function (error) {
      if (element._budget === life) {
        drop(before);
        clear(root);
        root.appendChild(document.createElement('slot'));
        failed(element, error, false, function (note) {
          root.insertBefore(note, root.firstChild);
        });
      }
    });
  }

  /** An editor that puts the element into a <p> makes its static content fall out behind it. */
  function hideStray(element) {
    var behind = element.parentNode.nextElementSibling;
    if (behind && behind.className === NAME + '-static' && !element.firstElementChild) {
      behind.hidden = true;
    }
  }

  function absolute(address) {
    var link = document.createElement('a');
    link.href = address;
    return link.href;
  }

  function text(response) {
    return response.text();
  }

  function drop(life) {
    if (life && life.mounted) {
      life.mounted.unmount();
      life.mounted = undefined;
    }
  }

  /** Empties the shadow root, but for the style. */
  function clear(root, style) {
    root.textContent = '';
    if (style && style.rel) {
      style.media = 'all';
      root.appendChild(style);
    } else if (root.adoptedStyleSheets) {
      root.adoptedStyleSheets = style ? [style] : [];
    }
  }

  /** A promise of the style: one sheet for all elements, or a link in each. */
  function styled(root) {
    if (!foreign && document.adoptedStyleSheets && CSSStyleSheet.prototype.replaceSync) {
      if (!shared[STYLE]) {
        shared[STYLE] = get(folder + STYLE)
          .then(text)
          .then(function (rules) {
            var sheet = new CSSStyleSheet();
            sheet.replaceSync(rules);
            return sheet;
          });
        shared[STYLE].catch(function () {
          shared[STYLE] = undefined;
        });
      }
      return shared[STYLE];
    }
    return new Promise(function (resolve, reject) {
      var link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = folder + STYLE;
      // Not for the static content, which is the host's to style.
      link.media = 'not all';
      link.onload = function () {
        resolve(link);
      };
      link.onerror = function () {
        reject(problem('network', '取不到 ' + link.href + '。请确认文件已上传、允许访问。'));
      };
      root.appendChild(link);
    });
  }

  /** What the attributes ask for, as the hash of a link. */
  function asked(element) {
    return SHOWN.map(function (name) {
      var value = element.getAttribute(name) || '';
      return name === 'filters' ? value : name + '=' + encodeURIComponent(value);
    }).join('&');
  }

  function define() {
    if (!window.customElements || !window.Reflect || !HTMLElement.prototype.attachShadow) {
      return;
    }
    var known = customElements.get(NAME);
    if (known) {
      if (!known.budgetDisclosure) {
        console.warn(NAME + ': 页面已有同名的元素 <' + NAME + '>，静态内容保持不变。请改用 iframe 嵌入。');
      }
      return;
    }

    function BudgetDisclosure() {
      return Reflect.construct(HTMLElement, [], BudgetDisclosure);
    }
    BudgetDisclosure.budgetDisclosure = true;
    BudgetDisclosure.observedAttributes = SHOWN.concat(LOOKS, 'src', 'hash-sync');

    var prototype = (BudgetDisclosure.prototype = Object.create(HTMLElement.prototype));
    prototype.constructor = BudgetDisclosure;

    prototype.connectedCallback = function () {
      if (!this._budget) {
        start(this);
      }
    };

    prototype.disconnectedCallback = function () {
      var element = this;
      // Moving an element within a page takes it out and puts it back at once.
      Promise.resolve().then(function () {
        var life = element._budget;
        if (!element.isConnected && life) {
          element._location = life.mounted && life.mounted.location();
          element._budget = undefined;
          drop(life);
          clear(element.shadowRoot);
        }
      });
    };

    prototype.attributeChangedCallback = function (name, before, now) {
      var element = this;
      var life = element._budget;
      if (before === now) {
        return;
      }
      if (!life || !life.mounted) {
        element._location = undefined;
      } else if (SHOWN.concat(LOOKS).indexOf(name) >= 0) {
        if (!life.changed) {
          // All changes of one moment together, so that their order does not matter.
          Promise.resolve().then(function () {
            var changed = life.changed;
            life.changed = undefined;
            SHOWN.concat(LOOKS).forEach(function (name) {
              if (life.mounted && name in changed) {
                life.mounted.set(name, changed[name] || undefined);
              }
            });
          });
        }
        life.changed = life.changed || {};
        life.changed[name] = now;
        return;
      }
      if (life) {
        element._location = life.mounted && life.mounted.location();
        start(element);
      }
    };

    customElements.define(NAME, BudgetDisclosure);
  }

  /* The project's own pages. */

  function takeOver(content) {
    widget()
      .then(function (bindings) {
        var data = document.getElementById(NAME + '-data');
        var src = script.getAttribute('data-dataset');
        return data || !src ? [bindings, data && data.textContent] : get(folder + src).then(text).then(function (data) {
          return [bindings, data];
        });
      })
      .then(function (parts) {
        var bindings = parts[0];
        keepReading(content);
        var made = mount(bindings, undefined, {
          sync: true,
          dataset: parts[1],
          src: parts[1] ? folder + (script.getAttribute('data-dataset') || 'data/dataset.json') : ''
        });
        made.place.id = NAME;
        var heading = current(content);
        var offset = heading && heading.getBoundingClientRect().top;
        content.parentNode.replaceChild(made.place, content);
        heading = heading && made.place.querySelector('.view');
        window.scrollTo(0, heading ? window.pageYOffset + heading.getBoundingClientRect().top - offset : 0);
        ready(made.place, bindings, made.mounted);
      })
      .catch(function (error) {
        failed(content, error, false, function (note) {
          content.insertBefore(note, content.firstChild);
        });
      });
  }

  /** The section being read, of a page that was scrolled before the widget came. */
  function current(content) {
    var sections = content.querySelectorAll('.view');
    for (var i = sections.length - 1; window.pageYOffset > 0 && i >= 0; i--) {
      if (sections[i].getBoundingClientRect().top <= window.innerHeight / 3) {
        return sections[i];
      }
    }
  }

  /** Opens the view that is being read. */
  function keepReading(content) {
    var section = current(content);
    if (section && section.id && location.hash.indexOf('#' + section.id) !== 0) {
      try {
        history.replaceState(null, '', '#' + section.id);
      } catch (_) {
        // Without an origin of its own the page starts at its first view.
      }
    }
  }

  /** Tells a host page how high this page is, whatever is in it. */
  function tellHeight() {
    if (window.parent !== window && window.ResizeObserver) {
      new ResizeObserver(function () {
        var height = Math.ceil(document.body.getBoundingClientRect().height);
        window.parent.postMessage({ type: NAME + ':height', v: 1, id: window.name, height: height }, '*');
      }).observe(document.body);
    }
  }

  var content = document.getElementById(script.getAttribute('data-page'));
  if (content) {
    tellHeight();
    takeOver(content);
  }
  define();
})();
