import { html, type TemplateResult } from 'lit-html';

/** Signs that only the timeline needs, drawn like those of `views/icons.ts`. */
export function calendarIcon(): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 1.75v3M10.5 1.75v3" />
  </svg>`;
}

export function playIcon(): TemplateResult {
  return html`<svg class="icon filled" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d="M4 2.5v11l9-5.5z" />
  </svg>`;
}

export function pauseIcon(): TemplateResult {
  return html`<svg class="icon filled" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d="M4 3h3v10H4zM9 3h3v10H9z" />
  </svg>`;
}

export function minusIcon(): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d="M3.5 8h9" />
  </svg>`;
}

export function plusIcon(): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d="M3.5 8h9M8 3.5v9" />
  </svg>`;
}

/** An arrow from end to end. */
export function wholeIcon(): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d="M2 4v8M14 4v8M4.5 8h7M6.5 6l-2 2 2 2M9.5 6l2 2-2 2" />
  </svg>`;
}

/** Two sliders. */
export function moreIcon(): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d="M2 5h7M13 5h1M2 11h1M7 11h7M11 3.5v3M5 9.5v3" />
  </svg>`;
}
