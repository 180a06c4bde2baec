import { expect, isReady, open, test } from './driver.ts';

test('opens from a cold start: first a drawing, then the map', async ({ page, watch }) => {
  await page.goto('./');
  await isReady(page, 'sketch');
  await isReady(page, 'map');
  expect(watch.requests.length).toBeGreaterThan(3);
});

test('the policy stands in the page and in the answer', async ({ page, request }) => {
  const answer = await request.get('./');
  expect(answer.headers()['content-security-policy']).toContain("default-src 'none'");
  await open(page, '', 'sketch');
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  const content = await meta.getAttribute('content');
  expect(content).toContain("script-src 'self'");
  expect(content).not.toContain('unsafe');
});
