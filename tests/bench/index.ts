import { cpus, loadavg, totalmem } from 'node:os';
import { embeds } from './embeds.ts';
import { countHistograms } from './histogram.ts';
import { firstLoad } from './load.ts';
import { keepMemory } from './memory.ts';
import { print, type Section } from './report.ts';
import { moveWindow, moveWindowOfMission } from './window.ts';

const SECTIONS: Readonly<Record<string, () => Section | Promise<Section>>> = {
  window: () => moveWindow(1),
  window10: () => moveWindow(10),
  mandates: moveWindowOfMission,
  histogram: countHistograms,
  load: firstLoad,
  memory: keepMemory,
  embeds,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in SECTIONS));
if (unknown.length > 0) {
  console.error(
    `"${unknown.join('", "')}": expected ${Object.keys(SECTIONS).join(', ')}, or nothing for all.`,
  );
  process.exit(1);
}
const [cpu] = cpus();
console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} x ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, software GPU, Node ${process.versions.node}\n`,
);
const sections: Section[] = [];
for (const name of asked.length > 0 ? asked : Object.keys(SECTIONS)) {
  const section = await SECTIONS[name]?.();
  if (!section) continue;
  sections.push(section);
  console.log(print(section));
  console.log(`Load of the machine (1 min): ${(loadavg()[0] ?? 0).toFixed(1)} on ${cpus().length} cores.\n`);
}
const figures = sections.flatMap((section) => section.figures);
const count = (holds: boolean): number => figures.filter((figure) => figure.holds === holds).length;
console.log(`${count(true)} bars hold, ${count(false)} are missed.`);
process.exitCode = count(false) > 0 ? 1 : 0;
