// Before the first paint: the page's picture shows the opening. A link to another view gets the bare globe in its own
// colours, and none where no globe is to come. A file beside the page, as the page's policy allows no script within it.
{
  const parts = location.hash.slice(1).split('&').filter(Boolean);
  const { dataset } = document.documentElement;
  for (const part of parts) dataset.theme = /^theme=(light|dark)$/.exec(part)?.[1] ?? dataset.theme;
  if (parts.some((part) => /^(table|mandate|proj|ui|stage)=/.test(part))) dataset.first = 'none';
  else if (parts.some((part) => !part.startsWith('theme='))) dataset.first = 'bare';
  // Lines cost the first frame more than all areas do without a graphics card: they follow once it is drawn.
  dataset.lines = 'wait';
  requestAnimationFrame(() => requestAnimationFrame(() => delete dataset.lines));
}
