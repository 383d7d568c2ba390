import { Menu } from '@mantine/core';
import { type PageId, pageOf } from '../store/page-name';
import { usePages } from '../store/page-store';
import { getState, useApp } from '../store/store';
import { addressOf } from '../store/url-sync';
import { text } from '../text/text';
import classes from './shell.module.css';

const order: readonly PageId[] = ['playground', 'learn', 'compare', 'transfer', 'lab', 'landscape'];

/** The addresses of the pages, each as it was left. */
function useLinks(): readonly { readonly id: PageId; readonly href: string }[] {
  const { hashes } = usePages();
  const config = useApp((state) => state.config);
  const charts = useApp((state) => state.charts);
  // A bare '#' leads to the default configuration without loading the page anew.
  return order.map((id) => ({
    id,
    href: id === 'playground' ? addressOf({ config, charts }) || '#' : hashes[id],
  }));
}

/** The way back is to the configuration as it is, not as it was when the address was last written. */
function settleAddress(): void {
  if (pageOf(window.location.hash) !== 'playground') return;
  const { pathname, search } = window.location;
  window.history.replaceState(null, '', `${pathname}${search}${addressOf(getState())}`);
}

/** Links to the other pages, where the header has room for them. */
export function PageLinks({ page }: { readonly page: PageId }) {
  const links = useLinks();
  return (
    <nav className={classes.pages} aria-label={text('shell.pages.label')}>
      {links.map(({ id, href }) => (
        <a key={id} href={href} aria-current={id === page ? 'page' : undefined} onClick={settleAddress}>
          {text(`shell.pages.${id}`)}
        </a>
      ))}
    </nav>
  );
}

/** The same as items of the menu that a phone has. */
export function PageMenuItems({ page }: { readonly page: PageId }) {
  const links = useLinks();
  return links.map(({ id, href }) => (
    <Menu.Item
      key={id}
      className={classes.presetItem}
      component="a"
      href={href}
      aria-current={id === page ? 'page' : undefined}
      onClick={settleAddress}
    >
      {text(`shell.pages.${id}`)}
    </Menu.Item>
  ));
}
