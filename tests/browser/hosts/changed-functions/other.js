// What libraries of 2008 do to the browser's own functions. They still work, more or less.
Array.from = (iterable) => {
  const results = [];
  for (let at = 0; at < (iterable.length || 0); at += 1) results.push(iterable[at]);
  return results;
};
Object.assign(Array.prototype, {
  /** @this {any[]} */
  last: function last() {
    return this[this.length - 1];
  },
});
Object.assign(Object.prototype, {
  inspect() {
    return String(this);
  },
});
Function.prototype.bind = function bind(object, ...first) {
  return (...rest) => this.apply(object, first.concat(rest));
};
String.prototype.trim = function trim() {
  return this.replace(/^\s+/, '').replace(/\s+$/, '');
};
