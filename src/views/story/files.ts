import { checkStory, readStory } from '../../bundle/story.ts';
import { storyFile } from '../../model/own-stories.ts';
import type { Story } from '../../model/story.ts';
import type { Context } from '../../ui/context.ts';

const MOST_BYTES = 2_000_000;

/** Loads a story; what is loaded stays where it cannot be read. @returns its id, or a sentence that says why not */
export async function loadStory(
  { store, stories, text }: Context,
  file: File,
): Promise<{ id: string } | { fault: string }> {
  if (file.size > MOST_BYTES) return { fault: text.story.editor.tooLarge(file.name) };
  const read = readStory(file.name, await file.text(), store.limits);
  return 'fault' in read ? read : { id: stories.own.add(read.story) };
}

/** Hands a story to the browser as a file. @returns a sentence where it could not be loaded again, else null */
export function saveStory({ store }: Context, story: Story): string | null {
  const content = storyFile(story);
  const file = `${story.id.replace(/^own-/, '')}.json`;
  const checked = checkStory(file, JSON.parse(content), store.limits);
  if ('fault' in checked) return checked.fault;
  const url = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 0);
  return null;
}
