/** Where a case is in the store: a name without a slash, on which systems that ignore case agree. */
import { sha256 } from '../model/hash.js';

/** No id holds it. */
const mark = '~';

/** Of a case that was submitted by the command: one for each id, as `build` names its output files. */
export const placeOfId = (id: string): string => id.toLowerCase();

/** Of a case that somebody gave a server. Cases of different owners stay apart, though they have one id. */
export const placeWithin = (owner: string, id: string): string => placeOfId(`${id}${mark}${owner}`);

/** Of a case without a readable id. */
export const placeOfFile = (file: string): string => `${mark}${sha256(new TextEncoder().encode(file)).slice(0, 32)}`;

/** What names of places begin with that hold cases of this id. */
export const prefixesOf = (id: string): readonly string[] => [`${placeOfId(id)}/`, `${placeOfId(id)}${mark}`];

/** The id of the case, in lower case; the place itself if the case has no readable id. */
export const idAt = (place: string): string => {
  const at = place.indexOf(mark);
  return at <= 0 ? place : place.slice(0, at);
};
