// What other scripts of the page have made of the browser's own functions. The program is bound to those
// when it starts; where they do something else, it cannot run, and says so instead of blaming its files.

var LOOKED_AT = [
  'Object', 'Array', 'Function', 'String', 'Number', 'Promise', 'Map', 'Set', 'JSON', 'Reflect', 'Uint8Array',
  'TextDecoder', 'TextEncoder', 'EventTarget', 'Node', 'Element', 'HTMLElement', 'Document', 'Event'
];

/** What data is decoded by, before the program sees it. */
var DECODERS = /^(TextDecoder|TypedArray|Uint8Array|JSON|String)\b/;

/** The names of changed functions, such as `Array.from`; loops alone are left to trust here. */
export function changed() {
  var names = [];
  for (var i = 0; i < LOOKED_AT.length; i++) {
    var object = window[LOOKED_AT[i]];
    collect(names, LOOKED_AT[i], object);
    collect(names, LOOKED_AT[i] + '.prototype', object && object.prototype);
  }
  // What all arrays of bytes and numbers share has no name of its own in a browser.
  collect(names, 'TypedArray.prototype', Object.getPrototypeOf(Uint8Array.prototype));
  return names;
}

/** Whether data may have become unreadable by one of the changes. */
export function changesData(names) {
  for (var i = 0; i < names.length; i++) {
    if (DECODERS.test(names[i])) {
      return true;
    }
  }
  return false;
}

function collect(names, name, object) {
  var keys = object ? Object.getOwnPropertyNames(object) : [];
  for (var i = 0; i < keys.length; i++) {
    var value = (Object.getOwnPropertyDescriptor(object, keys[i]) || {}).value;
    if (typeof value === 'function' && !isNative(value)) {
      names[names.length] = name + '.' + keys[i];
    }
  }
}

function isNative(value) {
  return /\{\s*\[native code\]\s*\}$/.test(Function.prototype.toString.call(value));
}
