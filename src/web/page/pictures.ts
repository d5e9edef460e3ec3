import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ShownFile } from './session.js';
import { session } from './store.js';
import { getPicture } from './talk/client.js';

/** Widths of requested pictures: beside a file's name, and for viewing. */
export const widths = { thumbnail: 480, large: 2400 } as const;

/** The key of a picture: everything that would change it. */
const keyOf = (id: string, file: string, width: number): string => `${id}/${file}/${width}`;

interface Kept {
  readonly address: Promise<string>;
  readonly stop: AbortController;
}

const kept = new Map<string, Kept>();

const addressOf = (id: string, file: string, width: number): Promise<string> => {
  const key = keyOf(id, file, width);
  const known = kept.get(key);
  if (known !== undefined) return known.address;
  const stop = new AbortController();
  const address = getPicture(id, file, width, stop.signal).then((blob) => URL.createObjectURL(blob));
  kept.set(key, { address, stop });
  address.catch(() => kept.delete(key));
  return address;
};

/** Drops the pictures of files that are gone. */
export const prunePictures = (id: string, files: readonly ShownFile[]): void => {
  const present = new Set(files.map((file) => `${id}/${file.id}`));
  for (const [key, { address, stop }] of kept) {
    if (present.has(key.slice(0, key.lastIndexOf('/')))) continue;
    kept.delete(key);
    stop.abort();
    address.then(URL.revokeObjectURL).catch(() => undefined);
  }
};

/** Address of a file's picture; undefined until it has arrived. */
export const usePicture = (file: ShownFile | undefined, width: number): string | undefined => {
  const address = useSignal<string | undefined>(undefined);
  const id = session.value?.id;
  const picture = file?.image === undefined ? undefined : file.id;
  const asked = Math.min(width, file?.image?.width ?? width);
  useEffect(() => {
    address.value = undefined;
    if (id === undefined || picture === undefined) return;
    let wanted = true;
    addressOf(id, picture, asked)
      .then((found) => {
        if (wanted) address.value = found;
      })
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [id, picture, asked]);
  return address.value;
};
