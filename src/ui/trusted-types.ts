// Where the browser has Trusted Types, a text becomes markup, and an address a script's, only through this policy.

interface Rules {
  readonly createHTML: (html: string) => string | null;
  readonly createScriptURL: (url: string) => string | null;
}

interface TrustedTypes {
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

/** To be called before anything is drawn and any worker is started. */
export function guardMarkup(): void {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', rulesOf(document.baseURI));
}
