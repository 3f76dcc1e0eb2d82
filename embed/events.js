// What the host page hears.
import { changed, changesData } from './changed.js';
import { NAME, folder, foreign } from './place.js';

/** Sends `bd-NAME` from `target` up to the host's document. */
export function tell(target, name, detail) {
  target.dispatchEvent(new CustomEvent('bd-' + name, { bubbles: true, composed: true, detail: detail }));
}

/** An error with a code of the event `bd-error` and what the portal's staff should change. */
export function problem(code, message) {
  /** @type {import('./types').CodedError} */
  var error = new Error(message);
  error.code = code;
  return error;
}

/** Parts of different versions, as a cache or half an upload leaves them. */
export function mixed() {
  return (
    disturbed() ||
    problem('network', 'assets 文件夹里的文件与 embed.js 不是同一次生成的。请整体重新上传，并清除缓存。')
  );
}

/** The widget has come to an end that nobody foresaw. */
export function broken() {
  return disturbed() || problem('bad-data', '程序在运行中出错，已恢复静态内容。请把控制台里的信息反馈给维护者。');
}

/** What failed on a page whose scripts have changed what the program is bound to. */
function disturbed() {
  var names = changed();
  if (names.length) {
    return problem(
      'wasm-unsupported',
      '本页的其他脚本改动了浏览器自带的功能（' + names[0] + (names.length > 1 ? ' 等 ' + names.length + ' 处' : '') +
        '），程序不能在这里运行。请改用 iframe 嵌入。'
    );
  }
}

/** What the page's policy refused of ours. */
var refused;
document.addEventListener('securitypolicyviolation', function (event) {
  var ours = event.blockedURI === 'wasm-eval' || (folder && event.blockedURI.indexOf(folder) === 0);
  if (ours && event.disposition !== 'report') {
    refused = event;
  }
});

/**
 * Tells what went wrong. `show` is given a note to put above the static content; without it the
 * widget works in spite of what went wrong.
 */
export function failed(target, error, show) {
  // The browser reports what a policy refused a moment later than the refusal itself.
  setTimeout(function () {
    var code = error.code;
    var message = error.message;
    if (refused || /unsafe-eval|Content.Security|CSP|Trusted/.test(message)) {
      code = 'csp';
      message = policy(message);
    } else if ((!code || (code === 'bad-data' && changesData(changed()))) && disturbed()) {
      error = disturbed();
      code = error.code;
      message = error.message;
    } else if (!code) {
      code = 'network';
      message = '文件已损坏（' + message + '）。请用二进制方式重新上传 assets 文件夹。';
    }
    console.warn(NAME + ': ' + code + ': ' + message);
    if (show) {
      show(note(code, message));
    }
    tell(target, 'error', { code: code, message: message, works: !show });
  }, 50);
}

function policy(message) {
  var what = refused ? '的 ' + refused.effectiveDirective + ' 拦截了 ' + refused.blockedURI : '：' + message;
  return (
    '内容安全策略（Content-Security-Policy）' +
    what +
    "。请允许：script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'" +
    (foreign ? "（'self' 换成 " + folder + '）。' : '。')
  );
}

/** Calm for the visitor, and unfolding for the staff. */
function note(code, message) {
  var note = document.createElement('details');
  note.style.cssText = 'margin:0 0 .5em;font-size:.875em;opacity:.8';
  note.appendChild(document.createElement('summary')).textContent = '交互功能未启用，以下为静态内容。';
  note.appendChild(document.createElement('p')).textContent = '网站管理人员请看：' + message + '［' + code + '］';
  return note;
}
