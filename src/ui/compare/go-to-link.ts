/** Takes a configuration, given as a link, to the playground as any other link is opened; Undo there leads back. */
export function goToLink(link: string): void {
  window.location.hash = `#${link}`;
}
