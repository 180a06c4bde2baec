// Imported first by every script: says in one sentence that Node is too old, before anything newer is loaded.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22)) {
  console.error(
    `Mission Atlas needs Node 20.19 or newer (of the 22 series 22.12 or newer); this is Node ${process.versions.node}. Get one at https://nodejs.org and run the command again.`,
  );
  process.exit(1);
}
