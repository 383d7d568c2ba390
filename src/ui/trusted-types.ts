// Where the browser has Trusted Types, a text becomes markup, and an address a script's, only through this policy.

interface Rules {
  readonly createHTML: (html: string) => string | null;
  readonly createScriptURL: (url: string) => string | null;
}

interface TrustedTypes {
  readonly defaultPolicy: unknown;
  createPolicy(name: 'default', rules: Rules): unknown;
}

/**
 * What may be markup: a text without a tag, since the components' library writes its style sheets that way. What may be a
 * script: a file of the page's own origin. Null refuses.
 */
export function rulesOf(page: string): Rules {
  return {
    createHTML: (html) => (html.includes('<') ? null : html),
    createScriptURL: (url) => (new URL(url, page).origin === new URL(page).origin ? url : null),
  };
}

/**
 * To be called before anything is drawn and any worker is started: by the first script and by the page, since either may
 * be read first.
 */
export function guardMarkup(): void {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  // There can be one alone.
  if (trustedTypes?.defaultPolicy === null) trustedTypes.createPolicy('default', rulesOf(document.baseURI));
}
