import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Box } from '../../../model/schema/report.js';
import type { Size, View } from '../figures/view.js';
import { phrase } from '../words/phrases.js';
import { Glyph } from './icon.js';

/** Boxes that are being drawn, before they are applied. */
export interface Draft {
  readonly boxes: readonly Readonly<Box>[];
  /** Index of the last used box; -1 for none. */
  readonly selected: number;
}

export const without = ({ boxes }: Draft, index: number): Draft => ({
  boxes: boxes.filter((_, place) => place !== index),
  selected: -1,
});

/** A box of reasonable size in the middle of the view. */
const middleBox = ({ x, y, width, height }: View, size: Size): Box => {
  const wide = Math.max(1, Math.min(Math.round(width / 4), size.width));
  const high = Math.max(1, Math.min(Math.round(height / 8), size.height));
  return [Math.round(x + (width - wide) / 2), Math.round(y + (height - high) / 2), wide, high];
};

interface Props {
  readonly draft: Signal<Draft | undefined>;
  readonly view: View;
  readonly size: Size;
  /** Whether the boxes differ from the applied ones. */
  readonly changed: boolean;
  readonly onApply: () => void;
  readonly onDiscard: () => void;
}

/** Everything about masks that works without a pointer, and applying or discarding them. */
export const MaskTools = ({ draft, view, size, changed, onApply, onDiscard }: Props): JSX.Element => {
  const { boxes } = draft.value ?? { boxes: [] };
  const add = (): void => {
    draft.value = { boxes: [...boxes, middleBox(view, size)], selected: boxes.length };
  };
  return (
    <>
      <h3>{phrase('mask.head')}</h3>
      <p class="hint">{phrase('mask.hint')}</p>
      <ul class="mask-list">
        {boxes.map((box, index) => (
          <li key={box.join()}>
            <span>{phrase('mask.one', { n: index + 1 })}</span>
            <code>{`${box[2]} × ${box[3]}`}</code>
            <button
              type="button"
              class="bare"
              aria-label={phrase('mask.remove', { n: index + 1 })}
              onClick={() => {
                if (draft.value !== undefined) draft.value = without(draft.value, index);
              }}
            >
              <Glyph name="close" />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="plain" onClick={add}>
        {phrase('mask.add')}
      </button>
      <p class="hint">{phrase('mask.keys')}</p>
      <div class="mask-end" data-changed={changed}>
        <button type="button" class="primary" onClick={onApply}>
          {phrase('mask.apply')}
        </button>
        <button type="button" class="quiet" onClick={onDiscard}>
          {phrase('mask.discard')}
        </button>
      </div>
    </>
  );
};
