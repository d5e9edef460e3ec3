import type { Phrase } from './phrases.js';

/** Phrases about a run over many cases, the settings file and completion. */
export const runPhrases: readonly Phrase[] = [
  ['{n}/s', '{n}/с', '{n}/秒'],
  ['{n}/min', '{n}/мин', '{n}/分'],
  ['{time} left', 'ещё {time}', '剩余 {time}'],
  [
    'In {out}: PDFs {pdfs}, reports {reports}, of these unchanged {unchanged}',
    'В {out}: PDF {pdfs}, отчётов {reports}, из них без изменений {unchanged}',
    '{out} 中：PDF {pdfs}，报告 {reports}，其中未变动 {unchanged}',
  ],
  [
    'Next: triproof build with the same cases and --out DIR writes the PDFs.',
    'Дальше: triproof build с теми же делами и --out DIR запишет PDF.',
    '下一步：用同样的案件运行 triproof build 并加 --out DIR，即可写出 PDF。',
  ],
  [
    'Next: do what is said of each case (--verbose says all of it), and check again.',
    'Дальше: сделайте то, что сказано о каждом деле (--verbose говорит всё), и проверьте снова.',
    '下一步：按每个案件的提示处理（--verbose 显示全部），然后再次检查。',
  ],
  [
    'Next: look at the PDFs; with --submission they become the copies for the marketplace.',
    'Дальше: посмотрите PDF; с --submission они станут экземплярами для площадки.',
    '下一步：查看 PDF；加 --submission 即生成平台用的副本。',
  ],
  [
    'Next: open {page} in a browser, mend what it names, and run the same command again: only what has changed is built anew.',
    'Дальше: откройте {page} в браузере, исправьте названное и запустите ту же команду снова: заново собирается только изменённое.',
    '下一步：在浏览器中打开 {page}，处理其中列出的问题，再运行同一命令：只重新生成有变化的部分。',
  ],
  [
    'print nothing but complaints and the table at the end',
    'печатать только жалобы и таблицу в конце',
    '只显示问题和最后的表格',
  ],
  ['print each of several cases in full', 'печатать каждое из нескольких дел полностью', '完整显示多个案件中的每一个'],
  ['print nothing of the cases that pass', 'не печатать ничего о делах, которые соответствуют', '不显示通过的案件'],
  [
    'settings to use (default: the nearest triproof.json upward from here)',
    'какие настройки взять (по умолчанию ближайший triproof.json вверх по папкам)',
    '使用的设置文件（默认为从此处向上最近的 triproof.json）',
  ],
  ['use no settings', 'не брать настройки', '不使用设置文件'],
  ['print what completes calls in a shell', 'напечатать дополнение команд для оболочки', '显示命令补全脚本'],
  [
    'Prints a script that completes commands, options and their values in a shell.',
    'Печатает сценарий, который дополняет в оболочке команды, параметры и их значения.',
    '显示在命令行中补全命令、选项及其取值的脚本。',
  ],
  ['bash, zsh or fish', 'bash, zsh или fish', 'bash、zsh 或 fish'],
  ['text, json, ndjson or junit', 'text, json, ndjson или junit', 'text、json、ndjson 或 junit'],
  ['a text that is not empty', 'непустой текст', '非空文本'],
  ['true or false', 'true или false', 'true 或 false'],
  ['an object with options', 'объект с параметрами', '含选项的对象'],
  ['Write it as { "lang": "ru" }.', 'Запишите как { "lang": "ru" }.', '请写成 { "lang": "ru" }。'],
  ['`quiet` or `verbose`', '`quiet` или `verbose`', '`quiet` 或 `verbose`'],
  ['both', 'оба', '两者都有'],
  ['Leave one of them out.', 'Уберите один из них.', '请去掉其中一个。'],
];
