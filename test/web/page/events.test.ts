import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventParser } from '../../../src/web/page/talk/events.js';

const parsed = (...pieces: string[]) => {
  const parse = eventParser();
  return pieces.flatMap((piece) => parse(piece));
};

describe('the parser of server-sent events', () => {
  it('reads names and data, and several lines of data as one text', () => {
    expect(parsed('event: state\nid: 7\ndata: {"a":\ndata: 1}\n\ndata:x\n\n')).toEqual([
      { event: 'state', data: '{"a":\n1}' },
      { event: 'message', data: 'x' },
    ]);
  });

  it('skips comments, and incomplete events', () => {
    expect(parsed(': still here\n\nevent: state\ndata: 1\n')).toEqual([]);
  });

  it('reads the same however the text is cut', () => {
    const text = 'event: a\r\ndata: 1\r\n\r\n: note\n\nevent: b\ndata: 2\ndata: 3\n\ndata: 4\r\n\r\n';
    const whole = parsed(text);
    expect(whole.map(({ data }) => data)).toEqual(['1', '2\n3', '4']);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 6 }), (places) => {
        const cuts = [0, ...places.sort((a, b) => a - b), text.length];
        expect(parsed(...cuts.slice(1).map((cut, index) => text.slice(cuts[index], cut)))).toEqual(whole);
      }),
    );
  });
});
