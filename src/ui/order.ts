/**
 * On a phone the foot lies on the map, then come the timeline and the sheet; elsewhere timeline and foot are last. The
 * keyboard goes through the parts as they are seen. @returns the way to stop
 */
export function followOrder(dock: Element, foot: Element, sheet: Element): () => void {
  const home = document.createComment('');
  dock.before(home);
  const phone = matchMedia('(max-width: 599px)');
  const update = (): void => {
    const root = sheet.getRootNode() as Document | ShadowRoot;
    const focused = root.activeElement;
    if (phone.matches) sheet.before(foot, dock);
    else home.after(dock, foot);
    if (focused instanceof HTMLElement && root.activeElement !== focused)
      focused.focus({ preventScroll: true });
  };
  update();
  phone.addEventListener('change', update);
  return () => phone.removeEventListener('change', update);
}
