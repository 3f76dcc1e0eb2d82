// Sites whose Content-Security-Policy stands in the way.

import { STRICT_CSP, keepsContent, test } from '../support.mjs';

for (const [what, from, to, says] of [
  ['no WebAssembly', " 'wasm-unsafe-eval'", '', "'wasm-unsafe-eval'"],
  ['no connections', "connect-src 'self'", "connect-src 'none'", 'connect-src'],
  ['no style sheets, nor reading them', "style-src 'self'; connect-src 'self'", "style-src 'none'", 'connect-src'],
]) {
  test(`the policy allows ${what}: the static content stays, and the staff read what to allow`, async ({
    page,
    open,
    problems,
  }) => {
    await open('policy-without-wasm', { headers: { 'Content-Security-Policy': STRICT_CSP.replace(from, to) } });
    await keepsContent(page, { code: 'csp', says }, problems);
  });
}
