/** Gives the focus back to where it was, if that is still there; the drawing of the map takes it as buttons do. */
export function giveFocus(element: Element | null): void {
  if (!element?.isConnected) return;
  if (element instanceof HTMLElement || element instanceof SVGElement) element.focus();
}
