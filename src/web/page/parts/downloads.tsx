import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Report } from '../../../model/schema/report.js';
import { download } from '../actions.js';
import { type PhraseName, phrase } from '../words/phrases.js';
import { Glyph } from './icon.js';

interface ProductProps {
  readonly path: string;
  readonly file: string;
  readonly label: PhraseName;
  readonly look: 'primary' | 'plain';
}

const Product = ({ path, file, label, look }: ProductProps): JSX.Element => {
  const waiting = useSignal(false);
  const get = async (): Promise<void> => {
    if (waiting.value) return;
    waiting.value = true;
    await download(path, file);
    waiting.value = false;
  };
  return (
    <li>
      <button type="button" class={look} aria-busy={waiting.value} onClick={() => void get()}>
        <Glyph name="down" />
        {phrase(waiting.value ? 'get.waiting' : label)}
      </button>
    </li>
  );
};

/** What can be taken along. The submission copy is there only for a case that passes. */
export const Downloads = ({ judged }: { judged: Report }): JSX.Element => {
  const { id } = judged.case;
  const passes = judged.verdict === 'pass';
  return (
    <div class="downloads">
      <h2 class="unseen">{phrase('get.head')}</h2>
      <ul>
        {passes ? (
          <Product
            path="bundle.pdf?submission=true"
            file={`${id}.submission.pdf`}
            label="get.submission"
            look="primary"
          />
        ) : null}
        <Product path="bundle.pdf" file={`${id}.pdf`} label="get.working" look="plain" />
        <Product path="report.json" file={`${id}.report.json`} label="get.report" look="plain" />
        <Product path="case.zip" file={`${id}.zip`} label="get.case" look="plain" />
      </ul>
      {passes ? null : <p class="hint">{phrase('get.later')}</p>}
    </div>
  );
};
