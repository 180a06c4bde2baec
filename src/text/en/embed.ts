/** What a part of the atlas says in another page. */
export const embed = {
  key: 'What is shown',
  world: 'UN peacekeeping missions',
  active: (count: number): string => `${count} active`,
  mission: (acronym: string, hosts: readonly string[]): string => [acronym, ...hosts].join(', '),
  unfold: 'Key',
  open: 'Open in Mission Atlas',
  noStory: 'No story is open: name one with the step.',
  unknownStory: (id: string): string => `There is no story “${id}”.`,
  noStep: (id: string, step: number, count: number): string =>
    `The story “${id}” has ${count} steps, not ${step}.`,
};
