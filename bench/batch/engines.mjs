/** Simulated engines: they see nothing, after a pause. Plain JavaScript, so that a worker can load it. */
import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';

const pauseMs = 15;
const identity = 'simulated';

export const linesIdentity = async () => identity;

export const createReaders = async () => ({
  barcodes: {
    identity,
    read: async () => {
      await setTimeout(pauseMs);
      return [];
    },
  },
  lines: { name: 'paddle', identity, find: async () => [], recognise: async () => [] },
  witness: undefined,
  identities: () => [identity],
  close: async () => undefined,
});

const pdfBytes = 200_000;

/** In place of a bundle bytes that tell the case: composing pages would take all the time, and is not what is measured. */
export const buildCase = async (opened, options) => {
  const { checkCase } = await import('../../dist/compile.js');
  const judged = await checkCase(opened, options);
  const pdf = Buffer.alloc(pdfBytes, opened.claims.id);
  const maxBytes = opened.policy.limits.maxBundleBytes;
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const bundle = { file: options.fileName, sha256, bytes: pdf.length, pages: 1, maxBytes };
  return { report: { ...judged, copy: 'working', fitting: { maxBytes }, bundle }, pdf };
};
