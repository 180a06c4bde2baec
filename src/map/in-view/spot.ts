/** A ring around the mark that the list is at. */
export interface Spot {
  show(x: number, y: number): void;
  hide(): void;
  destroy(): void;
}

export function createSpot(host: HTMLElement): Spot {
  const ring = document.createElement('div');
  ring.className = 'map-spot';
  ring.hidden = true;
  host.append(ring);
  return {
    show(x, y) {
      ring.style.left = `${x}px`;
      ring.style.top = `${y}px`;
      ring.hidden = false;
    },
    hide() {
      ring.hidden = true;
    },
    destroy() {
      ring.remove();
    },
  };
}
