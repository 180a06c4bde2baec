import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** Adds axe as an init script: the browser runs it before the page's own policy holds, so that the policy stays on. */
export function addAxe(page: Page): Promise<unknown> {
  return page.addInitScript({ content: axe.source });
}

/** @returns what axe finds, a sentence a rule with the first place and how many there are */
export async function findings(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.map(({ id, help, nodes }) => {
    const [first] = nodes;
    return `${id}: ${help}; ${nodes.length} times, first ${first?.target.join(' ')}: ${first?.failureSummary}`;
  });
}
