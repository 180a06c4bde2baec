/** What a page of the atlas may load and run: files of its own origin, nothing inline, no eval. */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** For the page itself, so that it holds on any static host. */
export const CSP_META = DIRECTIVES.join('; ');

/**
 * For the server: `frame-ancestors` has no meaning in a page.
 * @param {readonly string[]} hosts origins that may frame the atlas, besides its own
 */
export const cspHeader = (hosts) =>
  [...DIRECTIVES, ['frame-ancestors', "'self'", ...hosts].join(' ')].join('; ');
