import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Origins that the deployer lets frame the atlas and speak with it, from `embed.json` beside the page.
 * @param {string} folder
 * @returns {Promise<readonly string[]>} none where there is no such file
 */
export async function readHosts(folder) {
  const file = join(folder, 'embed.json');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return [];
  const { origins } = JSON.parse(text);
  if (!Array.isArray(origins)) throw new Error(`${file}, key "origins": expected a list of origins.`);
  const wrong = origins.find(
    (origin) => typeof origin !== 'string' || !/^https?:\/\/[^/\s;,'"]+$/.test(origin),
  );
  if (wrong !== undefined)
    throw new Error(`${file}, key "origins": "${wrong}" is not one like "https://news.example.org".`);
  return origins;
}
