import type { Readers } from './ports.js';

/**
 * Does some work, and rejects at once with the signal's reason if it is aborted. Work that is still running then ends at the next reader that it
 * asks.
 */
export const unlessAborted = <T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> => {
  if (signal === undefined) return work();
  return new Promise<T>((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });
};

/** The same readers, whose calls end at once when the signal is aborted. */
export const interruptible = (readers: Readers, own: AbortSignal | undefined): Readers => {
  if (own === undefined) return readers;
  const { barcodes, lines, witness, cyrillic } = readers;
  const recogniser = (reader: Pick<Readers['lines'], 'recognise'>): Pick<Readers['lines'], 'recognise'> => ({
    recognise: (image, quads, signal = own) => unlessAborted(own, () => reader.recognise(image, quads, signal)),
  });
  return {
    ...readers,
    barcodes: {
      identity: barcodes.identity,
      read: (image, signal = own) => unlessAborted(own, () => barcodes.read(image, signal)),
    },
    lines: {
      name: lines.name,
      identity: lines.identity,
      find: (image, signal = own) => unlessAborted(own, () => lines.find(image, signal)),
      ...recogniser(lines),
    },
    witness: witness && recogniser(witness),
    cyrillic: cyrillic && recogniser(cyrillic),
  };
};
