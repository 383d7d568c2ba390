// What the built page may load and run. The page says it of itself in a meta tag, wherever it is served from; `npm start`
// sends it too, and with it the policy of workers, which only a header can give.

/** Styles stand in the document since the components' library makes them there; scripts come as files alone. */
export const pagePolicy = policyOf({
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  // Pictures of charts are painted from a blob on their way to a file.
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
});

/**
 * Kernels are WebAssembly; a table is fetched, by its worker, from the address that the user has confirmed, and a large
 * spreadsheet is unpacked by workers that its reader's library makes of a blob.
 */
export const workerPolicy = policyOf({
  'default-src': "'self'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self' blob:",
  'connect-src': "'self' https: http:",
});

function policyOf(directives) {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}

/** Puts the page's policy into the built document, before all that it is about. */
export function contentSecurityPolicy() {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      // Behind the encoding, which has to stand among the first bytes.
      handler: (html) =>
        html.replace(
          /<meta charset[^>]*>/,
          `$&\n    <meta http-equiv="Content-Security-Policy" content="${pagePolicy}" />`,
        ),
    },
  };
}
