import type { BundleFacts, OutputFacts } from '../model/facts.js';
import { finding, gravest } from './outcome.js';
import { defineRule } from './rule.js';

/** The bundle stays within the limits for size and pages. So do the images and the text for the recipient. */
export const bundleWithinLimit = defineRule({
  id: 'bundle-within-limit',
  element: 'chain',
  needs: ['bundle'],
  finds: ['bundle-too-large', 'bundle-too-long', 'images-too-many', 'images-too-large', 'text-too-long'],
  source: 'bundle-limit',
  judge({ bundle }) {
    return gravest([...tooLarge(bundle), ...tooLong(bundle), ...beyond(bundle.outputs)], []);
  },
});

const placesOf = (file: string | undefined) => (file === undefined ? [] : [{ file }]);

const tooLarge = ({ bytes, maxBytes, heaviest }: BundleFacts) => {
  if (bytes <= maxBytes) return [];
  const params = { bytes, maxBytes, file: heaviest?.file ?? null, fileBytes: heaviest?.bytes ?? 0 };
  return [finding('bundle-too-large', params, placesOf(heaviest?.file))];
};

const tooLong = ({ pages = 0, maxPages, longest }: BundleFacts) => {
  if (maxPages === undefined || pages <= maxPages) return [];
  const params = { pages, maxPages, file: longest?.file ?? null, filePages: longest?.pages ?? 0 };
  return [finding('bundle-too-long', params, placesOf(longest?.file))];
};

const nothing: OutputFacts = { tooLarge: [], lost: [] };

const beyond = ({ tooMany, tooLarge: large, tooLong: long }: OutputFacts = nothing) => [
  ...(tooMany === undefined ? [] : [finding('images-too-many', tooMany, [])]),
  ...large.map((one) => finding('images-too-large', one, [])),
  ...(long === undefined ? [] : [finding('text-too-long', long, [])]),
];
