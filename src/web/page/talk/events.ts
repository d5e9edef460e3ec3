/** One server-sent event. */
export interface StreamEvent {
  readonly event: string;
  readonly data: string;
}

/** Splits arriving text into events. Incomplete ones wait for the next piece. */
export const eventParser = (): ((piece: string) => StreamEvent[]) => {
  let rest = '';
  return (piece) => {
    rest += piece;
    // A carriage return at the end may be half of a line break.
    const held = rest.endsWith('\r') ? '\r' : '';
    const blocks = rest
      .slice(0, rest.length - held.length)
      .replace(/\r\n?/gu, '\n')
      .split('\n\n');
    rest = (blocks.pop() ?? '') + held;
    return blocks.flatMap(eventOf);
  };
};

/** The event of one block of lines; none if the block contains only comments. */
const eventOf = (block: string): StreamEvent[] => {
  const data: string[] = [];
  let event = 'message';
  for (const line of block.split('\n')) {
    const [name = '', value = ''] = partsOf(line);
    if (name === 'data') data.push(value);
    if (name === 'event') event = value;
  }
  return data.length === 0 ? [] : [{ event, data: data.join('\n') }];
};

const partsOf = (line: string): [name: string, value: string] => {
  const colon = line.indexOf(':');
  return colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1).replace(/^ /u, '')];
};
