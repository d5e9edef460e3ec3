import type { JSX } from 'preact';
import qrcode from 'qrcode-generator';
import { phoneLink } from '../store.js';
import { phrase } from '../words/phrases.js';

/** Quiet zone around a code, in modules. Code readers need four. */
const quiet = 4;

/** The dark modules of a code as one path, one unit each. */
const pathOf = (text: string): { readonly path: string; readonly size: number } => {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const cells = Array.from({ length: size * size }, (_, index) => [index % size, Math.floor(index / size)] as const);
  const dark = cells.filter(([x, y]) => code.isDark(y, x));
  return { path: dark.map(([x, y]) => `M${x} ${y}h1v1h-1z`).join(''), size };
};

/** The code with which the phone that took the photos joins. Shown only if the server accepts phones. */
export const Phone = (): JSX.Element | null => {
  const link = phoneLink.value;
  if (link === undefined) return null;
  const { path, size } = pathOf(link);
  const side = size + 2 * quiet;
  return (
    <section class="phone panel" aria-labelledby="phone-head">
      <svg class="code" viewBox={`${-quiet} ${-quiet} ${side} ${side}`} role="img" aria-label={phrase('phone.code')}>
        <rect x={-quiet} y={-quiet} width={side} height={side} class="code-ground" />
        <path d={path} class="code-dark" />
      </svg>
      <div>
        <h2 id="phone-head">{phrase('phone.head')}</h2>
        <p>{phrase('phone.text')}</p>
      </div>
    </section>
  );
};
