import type { JSX, TargetedEvent } from 'preact';
import { useRef } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly hint?: string;
  readonly accept?: string;
  readonly several?: boolean;
  readonly look?: 'primary' | 'quiet' | 'plain';
  readonly id?: string;
}

/** A button that asks for files. The real control is hidden, because browsers label it in their own language. */
export const FileButton = ({
  label,
  onFiles,
  hint,
  accept,
  several = false,
  look = 'quiet',
  id,
}: Props): JSX.Element => {
  const input = useRef<HTMLInputElement>(null);
  const take = (event: TargetedEvent<HTMLInputElement>): void => {
    const { files } = event.currentTarget;
    if (files !== null && files.length > 0) onFiles([...files]);
    // So that the same file can be chosen again after it was removed.
    event.currentTarget.value = '';
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple={several}
        onChange={take}
        {...(accept === undefined ? {} : { accept })}
      />
      <button
        type="button"
        class={look}
        onClick={() => input.current?.click()}
        {...(hint === undefined ? {} : { title: hint })}
        {...(id === undefined ? {} : { id })}
      >
        {label}
      </button>
    </>
  );
};
