import type { Notice } from './state';

/** What a new version of the page is taken with; tests put fakes in their place. */
export interface VersionParts {
  readonly container: Pick<ServiceWorkerContainer, 'controller' | 'addEventListener'>;
  readonly otherTabs: () => Promise<number | null>;
  readonly notify: (notice: Notice) => void;
  readonly reload: () => void;
}

type Registration = Pick<ServiceWorkerRegistration, 'waiting' | 'installing' | 'update' | 'addEventListener'>;

/** A page that stays open for days asks this often whether there is a new version. */
const askEveryMs = 3_600_000;

/**
 * New versions of the page. One is fetched beside the old one, is told of, and waits until the user takes it, or the last
 * tab is closed: to take it drops the old one's files, some of which another tab may still have to load.
 */
export interface NewVersions {
  /** Nothing where the browser pretends to keep files and does not. */
  watch(registration: Registration | undefined): void;
  /** Takes the one that waits, where no other tab is open; else says so. */
  take(): Promise<void>;
}

export function createNewVersions({ container, otherTabs, notify, reload }: VersionParts): NewVersions {
  let watched: Registration | null = null;
  return {
    watch(registration) {
      if (registration === undefined) return;
      watched = registration;
      const look = () => {
        // The first version of all takes over by itself.
        if (registration.waiting === null || container.controller === null) return;
        notify({ code: 'new-version', others: 0 });
      };
      look();
      registration.addEventListener('updatefound', () =>
        registration.installing?.addEventListener('statechange', look),
      );
      setInterval(() => {
        registration
          .update()
          .catch((error: unknown) => console.warn('no new version can be looked for', error));
      }, askEveryMs);
    },
    async take() {
      const others = await otherTabs();
      if (others !== 0) {
        notify({ code: 'new-version', others });
        return;
      }
      container.addEventListener('controllerchange', reload, { once: true });
      watched?.waiting?.postMessage({ type: 'SKIP_WAITING' });
    },
  };
}
