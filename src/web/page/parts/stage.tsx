import { type Signal, useSignal } from '@preact/signals';
import type { JSX, TargetedKeyboardEvent, TargetedPointerEvent, TargetedWheelEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Box } from '../../../model/schema/report.js';
import type { Spot } from '../figures/sightings.js';
import {
  boxBetween,
  middleOf,
  moved,
  resizedBox,
  type Size,
  shifted,
  type View,
  whole,
  zoomed,
} from '../figures/view.js';
import { usePicture, widths } from '../pictures.js';
import type { ShownFile } from '../session.js';
import { phrase } from '../words/phrases.js';
import { Frames, Masks } from './frames.js';
import { type Draft, without } from './mask-tools.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The place of an event, in the picture's pixels. */
const pointIn = (svg: SVGSVGElement, { clientX, clientY }: MouseEvent): Point => {
  const turned = svg.getScreenCTM()?.inverse();
  return turned === undefined ? { x: 0, y: 0 } : new DOMPoint(clientX, clientY).matrixTransform(turned);
};

interface Props {
  readonly file: ShownFile & { readonly image: Size };
  readonly view: Signal<View>;
  readonly draft: Signal<Draft | undefined>;
  readonly spots: readonly Spot[];
}

/** An arrow key moves by this share of the view. */
const stride = 0.1;

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The view after a key; undefined for a key that does nothing. */
const viewAfter = (key: string, view: View, size: Size): View | undefined => {
  const arrow = arrows[key];
  if (arrow !== undefined) return moved(view, arrow[0] * stride * view.width, arrow[1] * stride * view.height, size);
  if (key === '+' || key === '=') return zoomed(view, 1.5, middleOf(view), size);
  if (key === '-' || key === '−') return zoomed(view, 1 / 1.5, middleOf(view), size);
  return key === '0' ? whole(size) : undefined;
};

/** The boxes after a key, while one of them has the focus. */
const draftAfter = (event: KeyboardEvent, draft: Draft, index: number, size: Size): Draft | undefined => {
  if (event.key === 'Delete' || event.key === 'Backspace') return without(draft, index);
  const [arrow, box] = [arrows[event.key], draft.boxes[index]];
  if (arrow === undefined || box === undefined) return undefined;
  const pixels = Math.max(1, Math.round(size.width / 100));
  const change = event.shiftKey ? resizedBox : shifted;
  const next = change(box, arrow[0] * pixels, arrow[1] * pixels, size);
  return { boxes: draft.boxes.map((other, place) => (place === index ? next : other)), selected: index };
};

/** A drawn box must be this many screen pixels large. Anything smaller is a click. */
const smallest = 4;

/** The picture, moved by dragging, wheel, pinching or keys, with the boxes that are drawn on it. */
export const PictureStage = ({ file, view, draft, spots }: Props): JSX.Element => {
  const size = file.image;
  const svg = useRef<SVGSVGElement>(null);
  const address = usePicture(file, widths.large);
  const pointers = useRef(new Map<number, Point>());
  const begun = useRef<Point | undefined>(undefined);
  const drawing = useSignal<Box | undefined>(undefined);

  useEffect(() => {
    const { selected } = draft.value ?? { selected: -1 };
    svg.current?.querySelectorAll<SVGElement>('[data-mask]')[selected]?.focus();
  }, [draft.value?.boxes.length]);

  const down = (event: TargetedPointerEvent<SVGSVGElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = pointIn(event.currentTarget, event);
    pointers.current.set(event.pointerId, at);
    begun.current = pointers.current.size === 1 && draft.value !== undefined ? at : undefined;
    if (begun.current === undefined) drawing.value = undefined;
  };
  const go = (event: TargetedPointerEvent<SVGSVGElement>): void => {
    const before = pointers.current.get(event.pointerId);
    if (before === undefined) return;
    const at = pointIn(event.currentTarget, event);
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    if (other !== undefined) {
      const factor = Math.hypot(at.x - other.x, at.y - other.y) / Math.hypot(before.x - other.x, before.y - other.y);
      view.value = zoomed(view.value, Number.isFinite(factor) && factor > 0 ? factor : 1, other, size);
    } else if (begun.current !== undefined) drawing.value = boxBetween(begun.current, at, size);
    else view.value = moved(view.value, before.x - at.x, before.y - at.y, size);
    // The picture has moved under the pointer.
    pointers.current.set(event.pointerId, begun.current === undefined ? pointIn(event.currentTarget, event) : at);
  };
  const up = (event: TargetedPointerEvent<SVGSVGElement>): void => {
    pointers.current.delete(event.pointerId);
    const [box, scale] = [drawing.value, event.currentTarget.getScreenCTM()?.a ?? 1];
    drawing.value = undefined;
    begun.current = undefined;
    if (box === undefined || draft.value === undefined || Math.min(box[2], box[3]) * scale < smallest) return;
    draft.value = { boxes: [...draft.value.boxes, box], selected: draft.value.boxes.length };
  };
  const wheel = (event: TargetedWheelEvent<SVGSVGElement>): void => {
    event.preventDefault();
    view.value = zoomed(view.value, 1.0018 ** -event.deltaY, pointIn(event.currentTarget, event), size);
  };
  const key = (event: TargetedKeyboardEvent<SVGSVGElement>): void => {
    const index = Number((event.target as SVGElement).dataset['mask'] ?? -1);
    if (index >= 0 && draft.value !== undefined) {
      const after = draftAfter(event, draft.value, index, size);
      if (after === undefined) return;
      draft.value = after;
    } else {
      const after = viewAfter(event.key, view.value, size);
      if (after === undefined) return;
      view.value = after;
    }
    event.preventDefault();
  };

  const { x, y, width, height } = view.value;
  return (
    <div class={`stage${draft.value === undefined ? '' : ' stage-masking'}`}>
      {address === undefined ? <p class="stage-wait">{phrase('view.loading')}</p> : null}
      <svg
        ref={svg}
        viewBox={`${x} ${y} ${width} ${height}`}
        // Lower case, because attribute names inside SVG are used as written.
        tabindex={0}
        role="application"
        aria-label={`${phrase('view.head', { file: file.name })}. ${phrase('view.keys')}`}
        onPointerDown={down}
        onPointerMove={go}
        onPointerUp={up}
        onPointerCancel={up}
        onWheel={wheel}
        onKeyDown={key}
      >
        {address === undefined ? null : <image href={address} width={size.width} height={size.height} />}
        <Frames spots={spots} />
        {draft.value === undefined ? <Masks masks={file.masks} /> : <Drafted boxes={draft.value.boxes} />}
        {drawing.value === undefined ? null : <Masks masks={[drawing.value]} />}
      </svg>
    </div>
  );
};

const Drafted = ({ boxes }: { boxes: readonly Readonly<Box>[] }): JSX.Element => (
  <g>
    {boxes.map(([x, y, width, height], index) => (
      // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot lie in a picture
      <rect
        // A box keeps its index while it is moved, and so keeps the focus.
        key={index}
        class="mask mask-draft"
        data-mask={index}
        tabindex={0}
        role="button"
        aria-label={`${phrase('mask.one', { n: index + 1 })}. ${phrase('mask.keys')}`}
        x={x}
        y={y}
        width={width}
        height={height}
      />
    ))}
  </g>
);
