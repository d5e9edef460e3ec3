import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { download } from '../actions.js';
import { phrase } from '../words/phrases.js';
import { Glyph } from './icon.js';

interface ProductProps {
  readonly path: string;
  readonly file: string;
  readonly text: string;
  readonly look: 'primary' | 'plain';
}

/** A download, which may have to be made first. */
export const Product = ({ path, file, text, look }: ProductProps): JSX.Element => {
  const waiting = useSignal(false);
  const get = async (): Promise<void> => {
    if (waiting.value) return;
    waiting.value = true;
    await download(path, file);
    waiting.value = false;
  };
  return (
    <button type="button" class={look} aria-busy={waiting.value} onClick={() => void get()}>
      <Glyph name="down" />
      {waiting.value ? phrase('get.waiting') : text}
    </button>
  );
};
