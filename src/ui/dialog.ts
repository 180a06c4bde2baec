/**
 * Opens a dialog over the page: the browser keeps the focus inside, closes it on Esc and gives the focus back.
 * A press on the backdrop closes it too.
 */
export function openDialog(dialog: HTMLDialogElement): void {
  if (dialog.open) return;
  dialog.showModal();
  dialog.onclick = (event) => {
    if (event.target === dialog && isOutside(dialog, event)) dialog.close();
  };
}

function isOutside(dialog: HTMLDialogElement, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
