/** Complete order pages. */
import type { Browser } from 'playwright-core';
import { hoursBetween } from '../story.js';
import type { Draw, Drawn, Random, Story } from '../types.js';
import { layouts } from './all-layouts.js';
import { drawTheme, type Theme } from './kit.js';
import type { Layout } from './layouts.js';
import { buildModel, type Model, type ModelOptions } from './model.js';
import { type Frame, render } from './render.js';

/** The windows of a clock time without a zone span a day and more: only then may the case leave the zone out. */
const proofWithoutZone = 27;

const entryFor = (story: Story, file: string, random: Random, zone: 'as drawn' | 'always' = 'as drawn'): unknown => {
  const wide =
    hoursBetween(story.preparingAt, story.pickupAt) > proofWithoutZone &&
    hoursBetween(story.pickupAt, story.disputeAt) > proofWithoutZone;
  const without = zone === 'as drawn' && wide && random.fork('zone').chance(0.5);
  return without ? { file } : { file, timeZone: story.zone };
};

export interface PageOptions extends Omit<ModelOptions, 'shows'> {
  readonly zone?: 'always';
}

/** Takes the page as the layout drew it and gives what is rendered: a cut, or another page altogether. */
export type FrameEdit = (frame: Frame, model: Model, theme: Theme, random: Random) => Frame;

export const drawPage = async (
  story: Story,
  random: Random,
  browser: Browser,
  pool: readonly Layout[],
  options: PageOptions,
  edit: (model: Model, random: Random, layout: Layout) => Model,
  frame: FrameEdit = (same) => same,
): Promise<Drawn> => {
  const layout = random.fork('layout').pick(pool);
  const theme = drawTheme(story.language, random.fork('theme'), layout.theme);
  const model = edit(buildModel(story, random, { ...options, shows: layout.shows }), random.fork('edit'), layout);
  const drawn = frame(layout.draw(model, theme, random.fork('draw')), model, theme, random.fork('frame'));
  const { file, notes } = await render(drawn, random, browser);
  return {
    files: [file],
    entries: [entryFor(story, file.name, random, options.zone)],
    notes: {
      layout: layout.name,
      theme: theme.name,
      font: theme.font,
      dateForm: model.form.id,
      state: model.state.text,
      proof: model.history.find((one) => one.kind === 'proof')?.text ?? '',
      ...notes,
    },
  };
};

export const drawOrder: Draw = (story, random, browser) =>
  drawPage(story, random, browser, layouts, {}, (model) => model);
