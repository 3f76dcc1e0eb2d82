// Loads the widget and its style, each once a page.
import { broken, mixed, problem } from './events.js';
import { NAME, folder, foreign, shared } from './place.js';

// The build puts the names of the shipped files here.
var GLUE = 'assets/budget-disclosure.js';
var STYLE = 'assets/budget-disclosure.css';
var PROGRAM = 'assets/budget-disclosure_bg.wasm';
/** The same for pages that may run scripts from here, but not fetch. */
var PROGRAM_AS_SCRIPT = 'assets/budget-disclosure-wasm.js';
// Whoever publishes the site puts the name of its dataset here.
var DATA = 'data/dataset-0000000000000000.js';
/** Milliseconds without anything of a dataset coming, after which that is told. */
var PATIENCE = 8000;

// A trap is all that is seen of a panic. Afterwards the program is in no state to be called.
window.addEventListener('error', function (event) {
  var stack = String(event.error && event.error.stack);
  if (/wasm-function/.test(stack) && (!folder || stack.indexOf(NAME) >= 0)) {
    window.dispatchEvent(new Event('bd-panic'));
  }
});
window.addEventListener('bd-panic', function () {
  shared.broken = true;
});

/** A promise of the widget's functions. */
export function widget() {
  if (!window.WebAssembly) {
    return Promise.reject(problem('wasm-unsupported', '这个浏览器不支持或关闭了 WebAssembly，网站无需改动。'));
  }
  if (shared.broken) {
    return Promise.reject(broken());
  }
  return once(GLUE, function () {
    return Promise.all([run(GLUE, '__budget_disclosure_glue'), compiled()]).then(function (parts) {
      return parts[0]({ module_or_path: parts[1] }).then(
        function () {
          return parts[0];
        },
        function (error) {
          // WebKit heeds the policy only here, and says so by this error alone.
          throw error instanceof WebAssembly.CompileError ? error : mixed();
        }
      );
    });
  });
}

/** A promise of the site's own dataset, and what it must be told by; `late` as in {@link fetched}. */
export function dataset(late) {
  var watch = patience(folder + DATA, late);
  var coming = once(DATA, function () {
    return run(DATA, '__budget_disclosure_dataset', 'bad-data').then(function (json) {
      return { json: json, fingerprint: (/[0-9a-f]{16}/.exec(DATA) || [''])[0] };
    });
  });
  coming.then(watch.end, watch.end);
  return coming;
}

/** A promise of the style for a shadow root: one sheet for all of them, or a link in each. */
export function styled(root) {
  if (!foreign && document.adoptedStyleSheets && 'replaceSync' in CSSStyleSheet.prototype) {
    return once(STYLE, function () {
      return get(folder + STYLE)
        .then(text)
        .then(function (rules) {
          var sheet = new CSSStyleSheet();
          sheet.replaceSync(rules);
          return sheet;
        });
    });
  }
  return new Promise(function (resolve, reject) {
    var link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = folder + STYLE;
    // Not yet, for the static content is the host's to style.
    link.media = 'not all';
    link.onload = function () {
      resolve(link);
    };
    link.onerror = function () {
      reject(unreachable(link.href));
    };
    root.appendChild(link);
  });
}

/**
 * A promise of the text of a dataset at an address. When nothing of it comes for a while, `late` is given
 * an error to tell; it is waited for nonetheless.
 */
export function fetched(address, late) {
  var watch = patience(address, late);
  var coming = get(address)
    .then(function (response) {
      return bytes(response, watch.again);
    })
    .then(function (bytes) {
      return decodedText(bytes, address);
    });
  coming.then(watch.end, watch.end);
  return coming;
}

/** Calls `late` once, when `again` was not called for a while before `end`. */
function patience(address, late) {
  var timer;
  var watch = { again: again, end: end };
  again();
  return watch;

  function again() {
    clearTimeout(timer);
    timer = late && setTimeout(tell, PATIENCE);
  }
  function tell() {
    late(problem('network', '等了 ' + PATIENCE / 1000 + ' 秒，还没有收到 ' + address + '。请检查服务器和网络。'));
    end();
  }
  function end() {
    late = undefined;
    clearTimeout(timer);
  }
}

/** A promise of what a response holds; `moved` is called whenever some of it came. */
function bytes(response, moved) {
  var reader = response.body.getReader();
  var chunks = [];
  var length = 0;
  return reader.read().then(function next(step) {
    moved();
    if (!step.done) {
      chunks.push(step.value);
      length += step.value.length;
      return reader.read().then(next);
    }
    var whole = new Uint8Array(length);
    length = 0;
    chunks.forEach(function (chunk) {
      whole.set(chunk, length);
      length += chunk.length;
    });
    return whole;
  });
}

function decodedText(bytes, address) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (_) {
    throw problem('bad-data', address + ' 不是 UTF-8 编码的数据。请重新生成并上传。');
  }
}

/** A promise of a response that is no error. */
function get(address) {
  return fetch(address, { credentials: 'same-origin' }).then(
    function (response) {
      if (!response.ok) {
        throw unreachable(address, response.status);
      }
      return response;
    },
    function () {
      throw unreachable(address);
    }
  );
}

/** A promise of a response's text. */
function text(response) {
  return response.text();
}

/** What `load` promises, for all copies of this script; after a failure the next one tries again. */
function once(key, load) {
  if (!shared[key]) {
    shared[key] = load();
    shared[key].catch(function () {
      shared[key] = undefined;
    });
  }
  return shared[key];
}

function unreachable(address, status) {
  return problem(
    'network',
    '取不到 ' +
      address +
      (status ? '（HTTP ' + status + '）' : '（网络中断，或被拦截）') +
      '。请确认文件已上传、允许访问，且与 embed.js 出自同一次生成。'
  );
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

/** A promise of what the script `name` leaves in the global `variable`; a damaged one has the `code`. */
function run(name, variable, code) {
  if (window[variable]) {
    return Promise.resolve(window[variable]);
  }
  var address = folder + name;
  return new Promise(function (resolve) {
    var element = document.createElement('script');
    element.src = address;
    element.onload = element.onerror = function (event) {
      var value = window[variable];
      window[variable] = undefined;
      document.head.removeChild(element);
      resolve({ value: value, ran: /** @type {Event} */ (event).type === 'load' });
    };
    document.head.appendChild(element);
  }).then(function (came) {
    var cut = problem(code || 'network', address + ' 不完整，或不是原来的文件。请重新上传整个文件夹。');
    if (came.value) {
      return came.value;
    }
    if (foreign) {
      throw came.ran ? cut : unreachable(address);
    }
    return get(address).then(function (response) {
      throw code || /javascript/.test(typeOf(response)) ? cut : wrongType(address, response, 'text/javascript');
    });
  });
}

/** Compiles the program while loading where the server names the type rightly, afterwards otherwise. */
function compiled() {
  var inside = document.getElementById(NAME + '-wasm');
  if (inside) {
    return decoded(inside.textContent);
  }
  if (foreign) {
    return run(PROGRAM_AS_SCRIPT, '__budget_disclosure_wasm').then(decoded);
  }
  var address = folder + PROGRAM;
  return get(address).then(function (response) {
    var right = typeOf(response) === 'application/wasm';
    if (right && WebAssembly.compileStreaming) {
      return WebAssembly.compileStreaming(response);
    }
    return response.arrayBuffer().then(function (buffer) {
      var wrong = wrongType(address, response, 'application/wasm');
      // Every WebAssembly file begins with these; an error page does not.
      if (String.fromCharCode.apply(null, /** @type {any} */ (new Uint8Array(buffer).subarray(0, 4))) !== '\0asm') {
        throw wrong;
      }
      shared.warning = right ? undefined : wrong;
      return WebAssembly.compile(buffer);
    });
  });
}

function decoded(base64) {
  var characters = atob(base64.trim());
  var bytes = new Uint8Array(characters.length);
  for (var i = 0; i < bytes.length; i++) {
    bytes[i] = characters.charCodeAt(i);
  }
  return WebAssembly.compile(bytes);
}
