import * as v from 'valibot';

const schema = v.object({ origins: v.array(v.pipe(v.string(), v.regex(/^https?:\/\/[^/\s]+$/))) });

/**
 * Origins that the deployer lets speak with the atlas, from `embed.json` beside the page; none where there is no such file.
 * @throws a sentence when the file is not as expected
 */
export async function readHosts(url: string): Promise<readonly string[]> {
  const response = await fetch(url);
  if (response.status === 404) return [];
  if (!response.ok) throw new Error(`${url}: the server answered ${response.status}, expected the file.`);
  const parsed = v.safeParse(schema, await response.json());
  if (parsed.success) return parsed.output.origins;
  const path = parsed.issues[0].path?.map(({ key }) => String(key)).join('.') ?? '';
  throw new Error(
    `embed.json, key "${path}": ${parsed.issues[0].message}; expected origins like "https://news.example.org".`,
  );
}
