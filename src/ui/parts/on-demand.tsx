import { type ComponentType, createContext, type FunctionComponent, use } from 'react';

/** Counts what the user has tried again, in the PanelBoundary around. */
export const Attempt = createContext(0);

/** A part whose code can be asked for before it is drawn. */
type OnDemand<Props> = FunctionComponent<Props> & { readonly begin: () => void };

/**
 * A part of the page whose code comes when it is first drawn, or when `begin` is called. To be drawn within a Suspense and a
 * PanelBoundary: where the code does not come, for want of a network for one, trying again there asks for it again. React's
 * own `lazy` would not.
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): OnDemand<Props> {
  /** What is there is drawn at once: whoever waits for a promise, even a kept one, shows what stands in for the part first. */
  let part: ComponentType<Props> | null = null;
  let loading: Promise<ComponentType<Props>> | null = null;
  /** The attempt that failed; null while none has. */
  let failed: number | null = null;

  async function loaded(attempt: number): Promise<ComponentType<Props>> {
    try {
      if (failed !== null) await fetchStylesAgain(document);
      failed = null;
      part = await load();
      return part;
    } catch (error) {
      failed = attempt;
      throw error;
    }
  }

  // biome-ignore lint/correctness/noComponentHookFactories: called once a part, outside components, as React's lazy is
  function OnDemand(props: Props) {
    const attempt = use(Attempt);
    if (loading === null || (failed !== null && failed !== attempt)) loading = loaded(attempt);
    const Part = part ?? use(loading);
    return <Part {...props} />;
  }

  return Object.assign(OnDemand, {
    begin() {
      loading ??= loaded(0);
      // Who draws it hears of an error.
      loading.catch(() => {});
    },
  });
}

/** The bundler's loader asks for a style sheet once, and takes one that failed for one that is there. */
function fetchStylesAgain(page: Document): Promise<unknown> {
  const links = [...page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  return Promise.all(links.filter(({ sheet }) => sheet === null).map(fetchAgain));
}

function fetchAgain(link: HTMLLinkElement): Promise<unknown> {
  const again = link.cloneNode() as HTMLLinkElement;
  const isLoaded = new Promise((resolve, reject) => {
    again.addEventListener('load', resolve);
    again.addEventListener('error', () => reject(new Error(`no style sheet at ${again.href}`)));
  });
  link.replaceWith(again);
  return isLoaded;
}
