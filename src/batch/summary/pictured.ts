import type { FileFacts } from '../../model/facts.js';

/** The picture that represents a case in the list of cases: of the parcel, else of the order page. Undefined if no picture was read. */
export const picturedFile = (files: readonly FileFacts[]): FileFacts | undefined =>
  (['label', 'order'] as const)
    .map((element) => files.find((file) => file.element === element && file.state === 'read'))
    .find((file) => file !== undefined);
