import type { CaseInMemory } from '../../case/index.js';
import { parseJson } from '../../case/json.js';
import { didYouMean } from '../../model/closest.js';
import { isObject } from '../../model/json-object.js';
import type { InputProblem } from '../../model/problems.js';
import type { ServerLimits } from '../limits.js';
import { HttpProblem, harmlessName, problemAt } from '../problem.js';
import { badBody, wrongType } from '../refusals.js';
import { boundaryOf, type Part, partsOf } from './multipart.js';
import { casePathOf } from './names.js';

/** An uploaded case in either of the two forms. */
interface Uploaded {
  readonly caseFile: CaseInMemory['caseFile'];
  readonly files: readonly { readonly name: string; readonly place: string; readonly bytes: Uint8Array }[];
}

/**
 * The case in a request's body: `multipart/form-data` with the parts `case` and `files`, or JSON `{ case, files: { name: base64 } }`.
 * @throws {HttpProblem} With every problem of the form. Problems of the case itself are found when it is opened.
 */
export const caseInBody = (body: Uint8Array, contentType: string, limits: ServerLimits): CaseInMemory => {
  const { caseFile, files } = uploadIn(body, contentType, limits);
  const problems: InputProblem[] = [];
  const byPath = new Map<string, Uint8Array>();
  for (const { name, place, bytes } of files) {
    const located = casePathOf(name, place);
    if ('problem' in located) problems.push(located.problem);
    else if (byPath.has(located.path)) problems.push(twice(name, place));
    else if (bytes.length > limits.maxFileBytes) problems.push(tooLarge(name, place, bytes.length, limits));
    else byPath.set(located.path, bytes);
  }
  const isOnlySize = problems.length > 0 && problems.every(({ code }) => code === 'file-too-large');
  if (problems.length > 0) throw new HttpProblem(isOnlySize ? 413 : 400, problems);
  return { caseFile, files: byPath };
};

const uploadIn = (body: Uint8Array, contentType: string, limits: ServerLimits): Uploaded => {
  const boundary = boundaryOf(contentType);
  if (boundary !== undefined) return fromParts(partsOf(body, boundary, limits.maxFiles + 1));
  if (/^application\/json\s*(?:;|$)/iu.test(contentType)) return fromJson(body, limits);
  throw wrongType('multipart/form-data or application/json');
};

const twice = (name: string, place: string): InputProblem =>
  problemAt(
    'file-twice',
    place,
    { expected: 'every file once', found: 'the same name again', mend: 'Remove one of the two.' },
    name,
  );

/** A file over the limit, in the same words as for a file on disk. */
export const tooLarge = (name: string, place: string, bytes: number, { maxFileBytes }: ServerLimits): InputProblem =>
  problemAt(
    'file-too-large',
    place,
    {
      expected: `a file of at most ${maxFileBytes / 1e6} MB`,
      found: `one of ${(bytes / 1e6).toFixed(1)} MB`,
      mend: 'Crop the picture, or save it smaller.',
    },
    name,
  );

const known = ['case', 'files'] as const;

const strange = (name: string): InputProblem =>
  problemAt('unknown-key', harmlessName(name), {
    expected: 'only the parts `case` and `files`',
    found: 'another one',
    mend: didYouMean(name.slice(0, 100), known, 'Remove it.'),
  });

const fromParts = (parts: readonly Part[]): Uploaded => {
  const cases = parts.filter(({ name }) => name === 'case');
  const files = parts.filter(({ name }) => name === 'files');
  const [caseFile] = cases;
  const problems = [
    ...parts.filter(({ name }) => !known.some((each) => each === name)).map(({ name }) => strange(name)),
    ...(cases.length === 1 ? [] : [notOneCase(cases.length)]),
    ...files.flatMap(({ fileName }, index) => (fileName === undefined ? [nameless(`files/${index}`)] : [])),
  ];
  if (problems.length > 0 || caseFile === undefined) throw new HttpProblem(400, problems);
  return {
    caseFile: caseFile.bytes,
    files: files.map(({ fileName = '', bytes }, index) => ({ name: fileName, place: `files/${index}`, bytes })),
  };
};

const notOneCase = (count: number): InputProblem =>
  problemAt('bad-request', 'case', {
    expected: 'one part `case` with the content of case.json',
    found: count === 0 ? 'none' : 'several',
    mend: 'Send it as e.g. `curl -F case=@case.json` does.',
  });

const nameless = (place: string): InputProblem =>
  problemAt('bad-request', place, {
    expected: 'a file with its name',
    found: 'one without',
    mend: 'Send it as e.g. `curl -F files=@label.jpg` does.',
  });

const fromJson = (body: Uint8Array, limits: ServerLimits): Uploaded => {
  const value = jsonIn(body);
  if (!isObject(value)) throw badBody('', 'an object with `case` and `files`', 'something else');
  const { case: caseFile, files = {}, ...others } = value;
  const problems = Object.keys(others).map(strange);
  if (!isObject(caseFile)) problems.push(noObject('case', 'the content of case.json as an object'));
  if (!isObject(files)) problems.push(noObject('files', 'an object: the base64 of each file by its name'));
  if (problems.length > 0 || !isObject(caseFile) || !isObject(files)) throw new HttpProblem(400, problems);
  const entries = Object.entries(files);
  if (entries.length > limits.maxFiles)
    throw new HttpProblem(413, [problemAt('file-too-large', 'files', tooMany(limits))]);
  return { caseFile, files: decoded(entries) };
};

const tooMany = ({ maxFiles }: ServerLimits) => ({
  expected: `at most ${maxFiles} files`,
  found: 'more',
  mend: 'Send only the evidence of one case.',
});

/**
 * A body as JSON.
 * @throws {HttpProblem} With line and column.
 */
export const jsonIn = (body: Uint8Array): unknown => {
  const parsed = parseJson(body);
  if (parsed.ok) return parsed.value;
  const [fault] = parsed.faults;
  const found =
    fault !== undefined && 'line' in fault
      ? `something else in line ${fault.line}, column ${fault.column}`
      : 'something else';
  throw badBody('body', 'JSON in UTF-8, every key once', found, 'Mend the JSON there.');
};

const noObject = (place: string, expected: string): InputProblem =>
  problemAt('bad-request', place, { expected, found: 'something else', mend: 'See /api/openapi.json.' });

/** RFC 4648, section 4. Line breaks are allowed, as in base64 in e-mails. */
const isBase64 = (text: string): boolean => /^[A-Za-z0-9+/\r\n]*={0,2}[\r\n]*$/u.test(text);

const decoded = (entries: readonly (readonly [string, unknown])[]): Uploaded['files'] => {
  const problems: InputProblem[] = [];
  const files = entries.map(([name, content]) => {
    const isText = typeof content === 'string' && isBase64(content);
    if (!isText) problems.push(noBase64(name));
    return {
      name,
      place: `files/${harmlessName(name)}`,
      bytes: isText ? Buffer.from(content, 'base64') : new Uint8Array(),
    };
  });
  if (problems.length > 0) throw new HttpProblem(400, problems);
  return files;
};

const noBase64 = (name: string): InputProblem =>
  problemAt(
    'bad-request',
    `files/${harmlessName(name)}`,
    {
      expected: 'the bytes of the file in base64',
      found: 'something else',
      mend: 'Encode them as RFC 4648 says, without a `data:` prefix.',
    },
    name,
  );
