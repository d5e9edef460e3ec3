import type { JSX } from 'preact';
import type { Report } from '../../../model/schema/report.js';
import { phrase } from '../words/phrases.js';
import { Outputs, takesMore } from './outputs.js';
import { Product } from './product.js';

/** The downloads. The submission copy is there only for a case that passes. */
export const Downloads = ({ judged }: { judged: Report }): JSX.Element => {
  const { id } = judged.case;
  const passes = judged.verdict === 'pass';
  return (
    <div class="downloads">
      <h2 class="unseen">{phrase('get.head')}</h2>
      <Outputs judged={judged} />
      <ul>
        {passes ? (
          <li>
            <Product
              path="bundle.pdf?submission=true"
              file={`${id}.submission.pdf`}
              text={phrase('get.submission')}
              look={takesMore() ? 'plain' : 'primary'}
            />
          </li>
        ) : null}
        <li>
          <Product path="bundle.pdf" file={`${id}.pdf`} text={phrase('get.working')} look="plain" />
        </li>
        <li>
          <Product path="report.json" file={`${id}.report.json`} text={phrase('get.report')} look="plain" />
        </li>
        <li>
          <Product path="case.zip" file={`${id}.zip`} text={phrase('get.case')} look="plain" />
        </li>
      </ul>
      {passes ? null : <p class="hint">{phrase('get.later')}</p>}
    </div>
  );
};
