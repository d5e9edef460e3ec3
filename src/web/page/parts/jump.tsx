import type { JSX } from 'preact';
import { goTo } from './focus.js';

/** A button that leads to a part of the page. */
export const Jump = ({ to, label, look = 'plain' }: { to: string; label: string; look?: string }): JSX.Element => (
  <button type="button" class={look} onClick={() => goTo(to)}>
    {label}
  </button>
);
