/** One event of a stream of server-sent events. */
export interface StreamEvent {
  readonly event: string;
  readonly data: string;
}

/** Parts text into events as it arrives. What is not yet complete is kept for the next piece. */
export const eventParser = (): ((piece: string) => StreamEvent[]) => {
  let rest = '';
  return (piece) => {
    rest += piece;
    // A carriage return at the end may be half of a line's end.
    const held = rest.endsWith('\r') ? '\r' : '';
    const blocks = rest
      .slice(0, rest.length - held.length)
      .replace(/\r\n?/gu, '\n')
      .split('\n\n');
    rest = (blocks.pop() ?? '') + held;
    return blocks.flatMap(eventOf);
  };
};

/** The event of one block of lines; none for a block of comments alone. */
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
