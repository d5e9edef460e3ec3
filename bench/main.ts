/**
 * `npm run bench`: what a case costs, on the fixtures. `npm run bench -- recognition …`: how well and how fast pictures of every
 * kind are read, on pictures that no fixture shows. `npm run bench -- legibility`: from where on numbers cannot be read any more.
 * `npm run bench -- bundle`: what a bundle costs apart from reading, and what it weighs within limits. `npm run bench -- batch …`: many cases
 * at once, and killed. `npm run bench -- queue …`: many machines, and killed.
 */
const [which, ...options] = process.argv.slice(2);

if (which === 'recognition') {
  const { runRecognition } = await import('./recognition/main.js');
  await runRecognition(options);
} else if (which === 'legibility') {
  const { runLegibility } = await import('./legibility.js');
  await runLegibility();
} else if (which === 'bundle') {
  const { runBundle } = await import('./bundle/main.js');
  await runBundle();
} else if (which === 'batch') {
  const { runBatch } = await import('./batch/main.js');
  await runBatch(options);
} else if (which === 'queue') {
  const { runQueue } = await import('./queue/main.js');
  await runQueue(options);
} else if (which === undefined) {
  await import('./speed.js');
} else {
  throw new Error(
    `npm run bench knows "recognition", "legibility", "bundle", "batch" and "queue", or no word at all; found "${which}"`,
  );
}
