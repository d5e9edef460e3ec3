import type { JSX } from 'preact';
import { pickupEvent } from '../../../bundle/pickup.js';
import type { Box, EvidenceElement, Place, Report } from '../../../model/schema/report.js';
import { type Seen, seenIn } from '../figures/sightings.js';
import { phrase, shared, termOf } from '../words/phrases.js';
import { Crop } from './crop.js';

/** The place that shows a value best: text before barcodes, because a person can compare it. A state is shown with its time. */
const placeOf = ({ name, sightings }: Seen): Place | undefined => {
  const placed = sightings.filter(({ box }) => box !== undefined);
  const best = placed.find(({ reader }) => reader !== 'barcode') ?? placed[0];
  if (name !== 'preparing' || best === undefined) return best;
  const boxes = placed.filter(({ file }) => file === best.file).flatMap(({ box }) => (box === undefined ? [] : [box]));
  return { file: best.file, box: around(boxes) };
};

/** The smallest box around all of these. */
const around = (boxes: readonly Readonly<Box>[]): Box => {
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , width]) => x + width));
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height));
  return [left, top, right - left, bottom - top];
};

const Fact = ({ seen, judged }: { seen: Seen; judged: Report }): JSX.Element => {
  const place = placeOf(seen);
  return (
    <div class="fact">
      <dt>{termOf(seen.name, judged)}</dt>
      <dd>
        <code>{seen.value}</code>
        {seen.sure ? null : <span class="doubt">{shared('terms').unsure}</span>}
        {place === undefined ? null : <Crop place={place} text={seen.value} tall={seen.name === 'preparing'} />}
      </dd>
    </div>
  );
};

/** The carrier, and the entry that shows the pickup, verbatim. */
const History = ({ judged }: { judged: Report }): JSX.Element => {
  const { carrier, events } = judged.facts.tracking;
  const event = pickupEvent(judged, events);
  return (
    <>
      {carrier === null ? null : <Told term="carrier" words={carrier} />}
      {event === undefined ? null : (
        <Told term="pickup" words={[event.text, event.place].filter((part) => part !== '').join(' · ')} />
      )}
    </>
  );
};

const Told = ({ term, words }: { term: 'carrier' | 'pickup'; words: string }): JSX.Element => (
  <div class="fact">
    <dt>{shared('terms')[term]}</dt>
    <dd>{words}</dd>
  </div>
);

/** What was read for an element, each value with the piece of the picture that it comes from. */
export const ElementFacts = ({ element, judged }: { element: EvidenceElement; judged: Report }): JSX.Element | null => {
  const seen = seenIn(judged).filter((one) => one.element === element && one.own);
  if (seen.length === 0) return null;
  return (
    <dl class="facts" aria-label={phrase('facts.head')}>
      {seen.map((one) => (
        <Fact key={`${one.name} ${one.value}`} seen={one} judged={judged} />
      ))}
      {element === 'tracking' ? <History judged={judged} /> : null}
    </dl>
  );
};
