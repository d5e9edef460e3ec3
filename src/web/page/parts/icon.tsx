import type { JSX } from 'preact';

/** The meaning of a sign. Each has its own shape: colour only repeats it. */
export type SignName = 'pass' | 'fail' | 'review' | 'none' | 'read' | 'missing' | 'busy';

const ring = (dashes?: string): JSX.Element => (
  <circle cx="12" cy="12" r="10" class="sign-ring" {...(dashes === undefined ? {} : { 'stroke-dasharray': dashes })} />
);

const shapes: Readonly<Record<SignName, JSX.Element>> = {
  pass: (
    <>
      <circle cx="12" cy="12" r="11" class="sign-ground" />
      <path d="M7 12.4l3.4 3.4L17.2 8.6" class="sign-mark" />
    </>
  ),
  fail: (
    <>
      <path d="M7.6 1h8.8L23 7.6v8.8L16.4 23H7.6L1 16.4V7.6z" class="sign-ground" />
      <path d="M8 8l8 8M16 8l-8 8" class="sign-mark" />
    </>
  ),
  review: (
    <>
      <path d="M12 .6L23.4 12 12 23.4.6 12z" class="sign-ground" />
      <path d="M12 6.6v6.6M12 16.8v.2" class="sign-mark" />
    </>
  ),
  none: (
    <>
      {ring()}
      <path d="M8 12h8" class="sign-line" />
    </>
  ),
  read: (
    <>
      {ring()}
      <circle cx="12" cy="12" r="3.4" class="sign-dot" />
    </>
  ),
  missing: ring('4 3.85'),
  busy: (
    <>
      {ring()}
      <path d="M12 2a10 10 0 0 1 10 10" class="sign-arc" />
    </>
  ),
};

/** A sign beside words with the same meaning. */
export const Sign = ({ name, large = false }: { name: SignName; large?: boolean }): JSX.Element => (
  <svg class={`sign sign-${name}${large ? ' sign-large' : ''}`} viewBox="0 0 24 24" aria-hidden="true">
    {shapes[name]}
  </svg>
);

const glyphs = {
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  left: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
  look: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.3 15.3L20 20',
  down: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  drop: 'M12 15V4M7 8.5l5-5 5 5M4 14v5.5h16V14',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z',
  pen: 'M4 20l1-4.5L16 4.5 19.5 8 8.5 19zM13.5 7l3.5 3.5',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
} as const;

/** A small drawing on a button or beside a word with the same meaning. */
export const Glyph = ({ name }: { name: keyof typeof glyphs }): JSX.Element => (
  <svg class="glyph" viewBox="0 0 24 24" aria-hidden="true">
    <path d={glyphs[name]} />
  </svg>
);
