/** Parses multipart/form-data (RFC 7578) from a complete body. Nothing is copied: parts are views of the body. */
import { badBody, tooManyFiles } from '../refusals.js';

export interface Part {
  readonly name: string;
  /** As spelled by the sender; undefined for a plain field. */
  readonly fileName: string | undefined;
  readonly bytes: Uint8Array;
}

/** Far more than a name of 4 kB needs. */
const maxHeadBytes = 16_384;

const broken = (found: string): never => {
  throw badBody('body', 'multipart/form-data as RFC 7578 describes it', found, 'Let a library or `curl -F` write it.');
};

/** The boundary in a Content-Type; undefined if it is no multipart/form-data. */
export const boundaryOf = (contentType: string): string | undefined => {
  if (!/^multipart\/form-data\s*(?:;|$)/iu.test(contentType)) return undefined;
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s";,]{1,70}))/iu.exec(contentType) ?? [];
  return quoted ?? plain ?? '';
};

const [lineFeed, carriageReturn, hyphen] = [10, 13, 45];

/** Where the text continues after a boundary: `end` after the last one, undefined if it is no boundary. */
const behind = (body: Buffer, at: number): number | 'end' | undefined => {
  if (body[at] === hyphen && body[at + 1] === hyphen) return 'end';
  let next = at;
  while (body[next] === 32 || body[next] === 9) next++;
  return body[next] === carriageReturn && body[next + 1] === lineFeed ? next + 2 : undefined;
};

interface Line {
  /** Where the text before it ends. */
  readonly start: number;
  readonly next: number | 'end';
}

/** The next boundary line at or after a place. */
const boundaryFrom = (body: Buffer, from: number, boundary: string): Line | undefined => {
  const mark = `--${boundary}`;
  for (let at = body.indexOf(mark, from); at >= 0; at = body.indexOf(mark, at + 1)) {
    const isLine = at === 0 || (body[at - 2] === carriageReturn && body[at - 1] === lineFeed);
    const next = isLine ? behind(body, at + mark.length) : undefined;
    // An empty part ends where it begins: the empty line of its head also belongs to the boundary.
    if (next !== undefined) return { start: Math.max(at - 2, 0), next };
  }
  return undefined;
};

/** Parameters of Content-Disposition. Browsers write a quote within a name as %22, others as \" (RFC 7578, section 5.1 of RFC 2183). */
const parametersOf = (header: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of header.matchAll(/;\s*([\w-]+\*?)\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)/gu)) {
    const text = value.startsWith('"') ? value.slice(1, -1).replace(/\\(["\\])/gu, '$1') : value.trim();
    found.set(
      name.toLowerCase(),
      text.replace(/%(22|0[AaDd])/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
  }
  return found;
};

/** `UTF-8''%D1%84.png`: the form of some libraries for names that are not Latin. */
const extended = (value: string | undefined): string | undefined => {
  const [, encoded] = /^utf-8'[^']*'(.*)$/iu.exec(value ?? '') ?? [];
  try {
    return encoded === undefined ? undefined : decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
};

const headOf = (head: string): Pick<Part, 'name' | 'fileName'> => {
  const header = head.split('\r\n').find((line) => /^content-disposition\s*:/iu.test(line));
  if (header === undefined || !/^[^:]*:\s*form-data\s*(?:;|$)/iu.test(header)) return broken('a part without a name');
  const parameters = parametersOf(header);
  const name = parameters.get('name');
  if (name === undefined) return broken('a part without a name');
  return { name, fileName: extended(parameters.get('filename*')) ?? parameters.get('filename') };
};

const partAt = (body: Buffer, from: number, boundary: string): { readonly part: Part; readonly next: Line['next'] } => {
  const headEnd = body.subarray(from, from + maxHeadBytes).indexOf('\r\n\r\n');
  if (headEnd < 0) return broken('a part whose head does not end');
  const start = from + headEnd + 4;
  const line = boundaryFrom(body, start - 2, boundary);
  if (line === undefined) return broken('a body that ends within a part');
  const bytes = body.subarray(start, Math.max(line.start, start));
  return { part: { ...headOf(body.toString('utf8', from, from + headEnd)), bytes }, next: line.next };
};

/**
 * The parts of a body.
 * @throws {HttpProblem} If it is no multipart/form-data, or has more parts than `most`.
 */
export const partsOf = (bytes: Uint8Array, boundary: string, most: number): readonly Part[] => {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (boundary === '') return broken('a Content-Type without a boundary');
  const first = boundaryFrom(body, 0, boundary);
  if (first === undefined) return broken('a body without its boundary');
  const parts: Part[] = [];
  for (let next = first.next; next !== 'end'; ) {
    if (parts.length === most) throw tooManyFiles(most);
    const read = partAt(body, next, boundary);
    parts.push(read.part);
    next = read.next;
  }
  return parts;
};
