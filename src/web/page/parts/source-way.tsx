import type { JSX } from 'preact';
import type { ShownFile } from '../session.js';
import { filesOf } from '../store.js';
import { phrase } from '../words/phrases.js';
import { Jump } from './jump.js';
import { retrievedId, urlId } from './source-fields.js';

/** The history that still lacks it, else the first one. */
const fileFor = (part: 'url' | 'retrievedAt'): ShownFile | undefined => {
  const histories = filesOf('tracking');
  return histories.find((file) => file[part] === undefined) ?? histories[0];
};

/** Leads to the field of a history's source. */
export const SourceWay = ({ part, look }: { part: 'url' | 'retrievedAt'; look?: string }): JSX.Element | null => {
  const file = fileFor(part);
  if (file === undefined) return null;
  const to = part === 'url' ? urlId(file) : retrievedId(file);
  return (
    <Jump
      to={to}
      label={phrase('todo.field', { field: phrase(`file.${part}`) })}
      {...(look === undefined ? {} : { look })}
    />
  );
};
