// A single-page site: the address decides what is shown, and an unknown one leads home.
window.routed = [];
function route() {
  window.routed.push(location.hash);
  if (!location.hash.startsWith('#/')) location.hash = '#/home';
}
window.addEventListener('hashchange', route);
window.addEventListener('popstate', () => window.routed.push('popstate'));
