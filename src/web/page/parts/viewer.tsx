import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { mask } from '../actions.js';
import { spotsOn } from '../figures/sightings.js';
import { about, middleOf, type View, whole, zoomed } from '../figures/view.js';
import type { ShownFile } from '../session.js';
import { fileNamed, files, report, type Viewing, viewing } from '../store.js';
import { phrase } from '../words/phrases.js';
import { Glyph } from './icon.js';
import { type Draft, MaskTools } from './mask-tools.js';
import { Spots } from './spots.js';
import { PictureStage } from './stage.js';

type Pictured = ShownFile & { readonly image: NonNullable<ShownFile['image']> };

const isPictured = (file: ShownFile): file is Pictured => file.image !== undefined;

const Tool = ({
  glyph,
  label,
  onPress,
  disabled = false,
}: {
  glyph: Parameters<typeof Glyph>[0]['name'];
  label: string;
  onPress: () => void;
  disabled?: boolean;
}): JSX.Element => (
  <button type="button" class="tool" aria-label={label} title={label} onClick={onPress} disabled={disabled}>
    <Glyph name={glyph} />
  </button>
);

/** Shows the previous or next picture. */
const step = (file: Pictured, by: 1 | -1): void => {
  const all = files.peek().filter(isPictured);
  const next = all[(all.findIndex(({ id }) => id === file.id) + by + all.length) % all.length];
  if (next !== undefined) viewing.value = { file: next.name };
};

const Picture = ({ file, shown, close }: { file: Pictured; shown: Viewing; close: () => void }): JSX.Element => {
  const size = file.image;
  const view = useSignal<View>(shown.box === undefined ? whole(size) : about(shown.box, size));
  const draft = useSignal<Draft | undefined>(shown.masking === true ? { boxes: file.masks, selected: -1 } : undefined);
  const spots = report.value === undefined ? [] : spotsOn(report.value, file.name);
  const zoom = (factor: number): void => {
    view.value = zoomed(view.value, factor, middleOf(view.value), size);
  };
  const alone = files.value.filter(isPictured).length < 2;
  const apply = (): void => {
    const { boxes } = draft.value ?? { boxes: [] };
    draft.value = undefined;
    void mask(file.id, file.name, boxes);
  };
  return (
    <>
      <header class="viewer-head">
        <h2 id="viewer-head">{file.name}</h2>
        <div class="tools">
          {alone ? null : <Tool glyph="left" label={phrase('view.previous')} onPress={() => step(file, -1)} />}
          {alone ? null : <Tool glyph="right" label={phrase('view.next')} onPress={() => step(file, 1)} />}
          <Tool glyph="minus" label={phrase('view.out')} onPress={() => zoom(1 / 1.5)} />
          <Tool glyph="plus" label={phrase('view.in')} onPress={() => zoom(1.5)} />
          <Tool
            glyph="fit"
            label={phrase('view.fit')}
            onPress={() => {
              view.value = whole(size);
            }}
          />
          <Tool glyph="close" label={phrase('view.close')} onPress={close} />
        </div>
      </header>
      <PictureStage file={file} view={view} draft={draft} spots={spots} />
      <aside class="viewer-side">
        {draft.value === undefined ? (
          <>
            <Spots
              spots={spots}
              onSpot={(box) => {
                view.value = about(box, size);
              }}
            />
            <button
              type="button"
              class="plain"
              onClick={() => {
                draft.value = { boxes: file.masks, selected: -1 };
              }}
            >
              {phrase('file.mask')}
            </button>
            <p class="hint">{phrase('view.keys')}</p>
          </>
        ) : (
          <MaskTools
            draft={draft}
            view={view.value}
            size={size}
            changed={JSON.stringify(draft.value.boxes) !== JSON.stringify(file.masks)}
            onApply={apply}
            onDiscard={() => {
              draft.value = undefined;
            }}
          />
        )}
      </aside>
    </>
  );
};

/** A large picture with what was read on it. */
export const Viewer = (): JSX.Element | null => {
  const dialog = useRef<HTMLDialogElement>(null);
  const shown = viewing.value;
  const file = shown === undefined ? undefined : fileNamed(shown.file);
  const isShown = file !== undefined && isPictured(file);
  useEffect(() => {
    if (isShown && dialog.current?.open === false) dialog.current.showModal();
  }, [isShown]);
  if (shown === undefined || file === undefined || !isPictured(file)) return null;
  /** Closing does not discard boxes that were drawn but not applied: it asks first. */
  const isAsking = (): boolean => {
    const answer = dialog.current?.querySelector<HTMLElement>('[data-changed="true"] .primary');
    answer?.focus();
    return answer != null;
  };
  return (
    <dialog
      ref={dialog}
      class="viewer"
      aria-labelledby="viewer-head"
      onCancel={(event) => {
        if (isAsking()) event.preventDefault();
      }}
      onClose={() => {
        viewing.value = undefined;
      }}
    >
      <Picture
        key={`${file.id} ${shown.box?.join() ?? ''}`}
        file={file}
        shown={shown}
        close={() => {
          if (!isAsking()) dialog.current?.close();
        }}
      />
    </dialog>
  );
};
