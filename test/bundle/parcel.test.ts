import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/bundle/write.js';
import type { Language, PictureSeen } from '../../src/model/schema/report.js';
import { passingReport, sourceOf } from './builders.js';
import { pageTexts } from './rendering.js';

const languages = ['en', 'ru', 'zh'] as const;

const told = {
  en: { parcel: 'on the parcel', picture: 'Picture given for the label' },
  ru: { parcel: 'на отправлении', picture: 'Изображение для этикетки' },
  zh: { parcel: '包裹上', picture: '作为面单提交的图片' },
} as const satisfies Record<Language, object>;

/** The text of the PDF of a passing case whose label pictures are all of this kind. */
const textWith = async (picture: PictureSeen, language: Language): Promise<string> => {
  const report = passingReport(language, ({ facts }) => {
    for (const file of facts.files) if (file.element === 'label') file.picture = picture;
  });
  const press = await layOut(await sourceOf(report));
  return (await pageTexts(await press.doc.save()))
    .join('\n')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('На посылке', 'на отправлении');
};

const seen = (changes: Partial<PictureSeen>): PictureSeen => ({
  kind: 'parcel-label',
  sure: true,
  drawn: false,
  reasons: [],
  ...changes,
});

describe.each(languages)('a bundle in %s', (language) => {
  const { parcel, picture } = told[language];

  it.each([seen({}), seen({ kind: 'product-sticker' }), seen({ kind: 'order-page', sure: false })])(
    'says that the number stands on the parcel if nothing contradicts it: %o',
    async (photo) => {
      const text = await textWith(photo, language);
      expect(text).toContain(parcel);
      expect(text).not.toContain(picture);
    },
  );

  it.each([
    seen({ kind: 'order-page' }),
    seen({ kind: 'shipment-list' }),
    seen({ kind: 'other' }),
    seen({ drawn: true }),
  ])('does not mention a parcel if the picture shows none: %o', async (other) => {
    const text = await textWith(other, language);
    expect(text).not.toContain(parcel);
    expect(text).toContain(picture);
  });
});
