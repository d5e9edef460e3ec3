import type { ProblemCode } from '../model/problems.js';
import type { Language } from '../model/schema/report.js';

type Translated = Readonly<Record<Language, string>>;

const word = (en: string, ru: string, zh: string): Translated => ({ en, ru, zh });

/** Why many inputs cannot be used, in a few words after a number. The details of each were already reported. */
const problems: Readonly<Record<ProblemCode, Translated>> = {
  'file-missing': word('File not there', 'Файла нет', '文件不存在'),
  'file-unreadable': word('File cannot be read', 'Файл не читается', '文件无法读取'),
  'file-too-large': word('File too large', 'Файл слишком велик', '文件过大'),
  'file-twice': word('File named twice', 'Файл назван дважды', '文件被列出两次'),
  'path-outside-case': word('Path out of the case folder', 'Путь за пределами папки дела', '路径超出案件文件夹'),
  'not-a-case': word('No case', 'Не дело', '不是案件'),
  'not-json': word('No valid JSON', 'Не JSON', '不是有效的 JSON'),
  'key-twice': word('Key given twice', 'Ключ указан дважды', '键重复'),
  'schema-mismatch': word('Value of another form', 'Значение другого вида', '值的形式不符'),
  contradiction: word('Values that contradict each other', 'Значения противоречат друг другу', '值互相矛盾'),
  'unknown-key': word('Unknown key', 'Неизвестный ключ', '未知的键'),
  'unknown-policy': word('Unknown policy', 'Неизвестные правила', '未知的规则'),
  'unknown-check': word('Unknown check', 'Неизвестная проверка', '未知的检查'),
  'unknown-source': word('Unknown source', 'Неизвестный источник', '未知的来源'),
  'unsafe-pattern': word('Unsafe pattern', 'Ненадёжный шаблон', '模式不安全'),
  'shared-word': word('Word of two states', 'Слово двух состояний', '两个状态共用的词'),
  'weak-policy': word('Policy asks for too little', 'Правила требуют слишком мало', '规则要求过少'),
  'newer-policy': word('Policy too new', 'Правила слишком новы', '规则版本过新'),
  circle: word('References in a circle', 'Ссылки по кругу', '循环引用'),
  'unknown-time-zone': word('Unknown time zone', 'Неизвестный часовой пояс', '未知的时区'),
  'case-twice': word('Id of another case', 'Имя другого дела', '与其他案件重名'),
  'case-there': word('Case file there already', 'Файл дела уже есть', '案件文件已存在'),
  'no-evidence': word('Folder without evidence', 'Папка без материалов', '文件夹中没有材料'),
  'bad-table': word('Table cannot be read', 'Таблица не читается', '表格无法读取'),
  'bad-row': word('Row of the table wrong', 'Ошибка в строке таблицы', '表格行有误'),
  'bad-option': word('Option with a wrong value', 'Неверное значение параметра', '选项的值有误'),
  'bad-key': word('No key in the file', 'В файле нет ключа', '文件中没有密钥'),
  'not-a-bundle': word('No bundle', 'Не пакет', '不是证据包'),
  'engines-changed': word('Readers changed meanwhile', 'Средства чтения сменились', '读取引擎已更换'),
  'bad-request': word('Request of another form', 'Запрос другого вида', '请求格式不符'),
  busy: word('Too busy', 'Нет свободных мест', '服务繁忙'),
  'no-access': word('No access', 'Нет доступа', '无权访问'),
  'not-there': word('Not there', 'Не найдено', '不存在'),
  'took-too-long': word('Took too long', 'Слишком долго', '耗时过长'),
  'folder-in-use': word('Folder in use', 'Папка занята', '文件夹正被使用'),
  'cannot-write': word('Product could not be written', 'Не удалось записать', '无法写入结果'),
  'package-incomplete': word('Installation incomplete', 'Установка неполна', '安装不完整'),
  'package-missing': word('Package missing', 'Пакет не установлен', '缺少软件包'),
  'no-queue': word('Queue does not answer', 'Очередь не отвечает', '队列无响应'),
  'no-store': word('Store does not answer', 'Хранилище не отвечает', '存储无响应'),
  'not-done': word('Not done yet', 'Ещё не готово', '尚未完成'),
  'own-fault': word('Fault of triproof', 'Ошибка triproof', 'triproof 的错误'),
};

export const wordProblemReason = (code: ProblemCode, language: Language): string => problems[code][language];
