/** Where the focus goes as the view opens and closes. */
export interface Focus {
  follow(visible: boolean): void;
  /** The next opening leaves the focus where it is: it was asked for by a key from anywhere. */
  keep(): void;
}

/** Opened by a press, the view takes the focus to its heading; closed, it gives it back. */
export function createFocus(host: HTMLElement): Focus {
  const page = host.ownerDocument;
  let before: HTMLElement | null = null;
  let shown = false;
  let kept = false;
  return {
    keep: () => {
      kept = !shown;
    },
    follow: (visible) => {
      if (visible === shown) return;
      shown = visible;
      const { activeElement } = page;
      if (visible) {
        before = activeElement instanceof HTMLElement && activeElement !== page.body ? activeElement : null;
        if (before && !kept) host.querySelector<HTMLElement>('h2')?.focus();
        kept = false;
      } else if (before?.isConnected && (activeElement === page.body || host.contains(activeElement))) {
        before.focus();
      }
    },
  };
}
