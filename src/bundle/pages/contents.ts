import { contentWidth, type Dossier, drawSection, linkTo } from '../dossier.js';
import { exhibitTitle } from '../exhibits.js';
import type { Ink } from '../ink.js';
import type { Section } from '../press.js';
import { colours, inColour, margins, type } from '../style.js';

/** Further exhibits are found in the bookmarks. */
const mostExhibits = 8;
const lineHeight = 15;
const gap = 20;

interface Entry {
  readonly text: string;
  readonly width: number;
  readonly section: Section;
}

const entriesOf = ({ exhibits, say, press }: Dossier): Entry[] => {
  const entry = (name: string, section: Section): Entry[] => {
    const page = press.pageOf(section);
    if (page === undefined) return [];
    const text = `${name} · ${say('page', { n: page })}`;
    return [{ text, width: press.type.width(text, type.small), section }];
  };
  return [
    ...exhibits
      .slice(0, mostExhibits)
      .flatMap((exhibit) => entry(exhibitTitle(say, exhibit), `exhibit-${exhibit.letter}`)),
    ...entry(say('checks'), 'checks'),
    ...entry(say('manifest'), 'manifest'),
  ];
};

/** Breaks entries into lines, as many on each as fit. */
const linesOf = (entries: readonly Entry[], width: number): Entry[][] => {
  const lines: Entry[][] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    const used = last?.reduce((sum, other) => sum + other.width + gap, 0) ?? width;
    if (last !== undefined && used + entry.width <= width) last.push(entry);
    else lines.push([entry]);
  }
  return lines;
};

export const contentsHeight = (dossier: Dossier, ink: Ink): number =>
  21 + linesOf(entriesOf(dossier), contentWidth(ink)).length * lineHeight;

/** Draws the list of contents. Each entry links to its page. */
export const drawContents = (dossier: Dossier, ink: Ink, y: number): void => {
  let top = y + drawSection(ink, y, dossier.say('lookFurther'));
  for (const line of linesOf(entriesOf(dossier), contentWidth(ink))) {
    let x: number = margins.side;
    for (const { text, width, section } of line) {
      ink.text(x, top, text, inColour(type.small, colours.accent));
      ink.rule([x, top + 12.2], [x + width, top + 12.2], colours.accent, 0.4);
      linkTo(dossier, ink, section, { x, y: top, width, height: 12.5 });
      x += width + gap;
    }
    top += lineHeight;
  }
};
