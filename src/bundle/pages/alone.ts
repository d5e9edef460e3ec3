import type { Report } from '../../model/schema/report.js';
import { uprightSize } from '../crops.js';
import { exhibitsOf, exhibitTitle } from '../exhibits.js';
import type { BundleImage } from '../images.js';
import { Press } from '../press.js';
import { colours, inColour, type } from '../style.js';
import { sayFor, wording } from '../wording.js';
import type { PagePlan } from '../write.js';

/** In points. */
const [margin, head, leastWidth] = [20, 62, 480] as const;

/**
 * Draws one evidence picture by itself, as wide as the page and at first one point per pixel, with nothing over it. It is for readers of
 * images, who cannot zoom in beyond the image's resolution.
 */
export const drawAlone = async (
  report: Report,
  file: string,
  image: BundleImage,
): Promise<{ readonly bytes: Uint8Array; readonly plan: PagePlan } | undefined> => {
  const exhibit = exhibitsOf(report).find(({ input }) => input.file === file);
  if (exhibit === undefined) return undefined;
  const say = sayFor(report);
  const press = await Press.open(JSON.stringify([file, report.case.id, Object.values(wording[report.language])]));
  const size = uprightSize(image);
  // Heads have one size on the page. A large photo is drawn smaller, and its page is rendered finer.
  const scale = Math.min(1, widestPicture / Math.max(size.width, size.height));
  const [width, height] = [size.width * scale, size.height * scale];
  const sheet = press.sheetOf(`exhibit-${exhibit.letter}`, {
    width: Math.max(leastWidth, width + 2 * margin),
    height: head + height + margin,
  });
  const { ink } = sheet;
  const area = { x: margin, y: head, width, height };
  const whose = report.copy === 'submission' ? '' : ` · ${say('workingCopy')}`;
  const line = { width: ink.width - 2 * margin };
  ink.text(margin, 12, exhibitTitle(say, exhibit), type.heading, line);
  ink.text(margin, 36, `${file} · ${say('case')} ${report.case.id}${whose}`, inColour(type.small, colours.ink), line);
  const name = { name: '', alt: `${exhibitTitle(say, exhibit)} (${file})` };
  const drawn = await press.image(file, image);
  ink.image(drawn, { ...name, name: press.imageName(file) }, area);
  const { width: pageWidth, height: pageHeight } = ink;
  const plan = { section: sheet.section, width: pageWidth, height: pageHeight, pictures: [{ file, area }] };
  return { bytes: await press.doc.save({ updateFieldAppearances: false }), plan };
};

/** In points: about the length of a sheet of paper, so heads look as large beside the picture as on a sheet. */
const widestPicture = 1000;
