import type { View } from '../ui/context.ts';
import { onAsk } from '../ui/requests.ts';
import type { ShareDialog } from './export/dialog.ts';

/** The dialog that shares and exports; what it is made of is fetched when it is first asked for. */
export const mountExport: View = (host, context) => {
  let dialog: Promise<ShareDialog> | null = null;
  const stop = onAsk(host, 'share', () => {
    dialog ??= import('./export/dialog.ts').then(({ createDialog }) => createDialog(host, context));
    void dialog.then(({ open }) => open());
  });
  return () => {
    stop();
    void dialog?.then(({ destroy }) => destroy());
  };
};
