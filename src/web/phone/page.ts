import type { Language } from '../../model/schema/report.js';

interface Words {
  readonly title: string;
  readonly ask: string;
  readonly choose: string;
  readonly send: string;
  readonly sent: (count: number) => string;
  readonly plain: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Photos for the case',
    ask: 'Take photos of the label, or choose some that you have.',
    choose: 'Photos',
    send: 'Send',
    sent: (count) => `Received: ${count}. Look at the page on the computer; you may send more.`,
    plain: 'The photos go to the computer next to you, within this network and unencrypted.',
  },
  ru: {
    title: 'Фотографии для дела',
    ask: 'Сфотографируйте этикетку или выберите готовые снимки.',
    choose: 'Фотографии',
    send: 'Отправить',
    sent: (count) => `Получено: ${count}. Смотрите страницу на компьютере; можно отправить ещё.`,
    plain: 'Фотографии идут на компьютер рядом с вами, внутри этой сети и без шифрования.',
  },
  zh: {
    title: '案件照片',
    ask: '请拍摄面单，或选择已有的照片。',
    choose: '照片',
    send: '发送',
    sent: (count) => `已收到：${count}。请查看电脑上的页面；可继续发送。`,
    plain: '照片只在本网络内传到您身旁的电脑，未加密。',
  },
};

/** Large enough for a thumb, readable in sunlight, and without a script. */
export const phoneStyle = `
:root { color-scheme: light dark; font: 18px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 32rem; padding: 1.5rem; }
h1 { font-size: 1.4rem; }
label { display: block; font-weight: 600; margin-bottom: .5rem; }
input { box-sizing: border-box; width: 100%; font: inherit; padding: .75rem; border: 1px solid; border-radius: .5rem; }
button { width: 100%; margin-top: 1rem; padding: 1rem; font: inherit; font-weight: 600; border: 0; border-radius: .5rem; background: #0b5cad; color: #fff; }
[role=status] { padding: .75rem 1rem; border-left: .3rem solid #1a7f37; }
small { display: block; margin-top: 1.5rem; }
`;

/**
 * The page for a telephone.
 * @param action - Target of the form. Only letters, digits and characters of addresses.
 * @param sent - How many photos have just arrived; undefined before the first.
 */
export const phonePage = (language: Language, action: string, sent: number | undefined): string => {
  const { title, ask, choose, send, sent: received, plain } = words[language];
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/phone.css">
<main>
<h1>${title}</h1>
${sent === undefined ? `<p>${ask}</p>` : `<p role="status">${received(sent)}</p>`}
<form method="post" enctype="multipart/form-data" action="${action}">
<label for="files">${choose}</label>
<input id="files" name="files" type="file" accept="image/*" multiple required>
<button>${send}</button>
</form>
<small>${plain}</small>
</main>
</html>
`;
};
