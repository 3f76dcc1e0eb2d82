/*
 * Loads the widget once a page and puts it in the place of the static content, which stays
 * wherever anything fails. Written in the JavaScript of 2009, so that it parses everywhere.
 *
 * <script defer src="embed.js" data-page="ID"></script> takes over the element of that id.
 */
(function () {
  'use strict';

  var GLUE = 'assets/budget-disclosure.js';
  var WASM = 'assets/budget-disclosure_bg.wasm';

  var script = document.currentScript;
  if (!script || !window.Promise || !window.fetch || !window.WebAssembly) {
    return;
  }
  // Everything lies beside this script, wherever the page itself is.
  var folder = script.src.replace(/[?#].*$/, '').replace(/[^/]*$/, '');
  // Two copies of this script on one page share one download.
  var shared = (window.__budget_disclosure = window.__budget_disclosure || {});

  /** A promise of the widget's functions. */
  function widget() {
    if (!shared.widget) {
      shared.widget = Promise.all([glue(), compiled()]).then(function (parts) {
        var bindings = parts[0];
        return bindings({ module_or_path: parts[1] }).then(function () {
          return bindings;
        });
      });
    }
    return shared.widget;
  }

  function glue() {
    return new Promise(function (resolve, reject) {
      var element = document.createElement('script');
      element.src = folder + GLUE;
      element.onload = function () {
        resolve(window.__budget_disclosure_glue);
      };
      element.onerror = function () {
        reject(new Error('could not load ' + element.src));
      };
      document.head.appendChild(element);
    });
  }

  /** Compiles while loading where the server names the type rightly, afterwards otherwise. */
  function compiled() {
    return fetch(folder + WASM, { credentials: 'same-origin' }).then(function (response) {
      if (!response.ok) {
        throw new Error(response.url + ': ' + response.status);
      }
      var type = response.headers.get('Content-Type') || '';
      if (WebAssembly.compileStreaming && type.indexOf('application/wasm') === 0) {
        return WebAssembly.compileStreaming(response);
      }
      return response.arrayBuffer().then(function (bytes) {
        return WebAssembly.compile(bytes);
      });
    });
  }

  /** Mounts outside the page first: whatever fails there, the visitor sees nothing of it. */
  function takeOver(content) {
    return widget().then(function (bindings) {
      var place = document.createElement('div');
      place.id = 'budget-disclosure';
      bindings.mount(place);
      var top = window.pageYOffset;
      content.parentNode.replaceChild(place, content);
      if (window.pageYOffset !== top) {
        window.scrollTo(0, top);
      }
    });
  }

  var content = document.getElementById(script.getAttribute('data-page'));
  if (content) {
    takeOver(content).catch(function (error) {
      console.warn('budget-disclosure: the static content stays.', error);
    });
  }
})();
