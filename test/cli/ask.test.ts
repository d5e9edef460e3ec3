import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askOn } from '../../src/cli/ask.js';

const terminal = () => {
  const [input, output, interrupt] = [new PassThrough(), new PassThrough(), new AbortController()];
  return { input, output, interrupt, ask: askOn(input, output, interrupt) };
};

describe('a question', () => {
  it('is answered by a line, without spaces around it', async () => {
    const { input, output, ask } = terminal();
    const answer = ask('SKU: ');
    input.write('  1512663422 \n');
    expect(await answer).toBe('1512663422');
    expect(String(output.read())).toContain('SKU: ');
  });

  it('has no answer if the input ends', async () => {
    const { input, ask } = terminal();
    const answer = ask('SKU: ');
    input.end();
    expect(await answer).toBe('');
  });

  it('is aborted by an interrupt', async () => {
    const { interrupt, ask } = terminal();
    const answer = ask('SKU: ');
    interrupt.abort();
    await expect(answer).rejects.toThrow('aborted');
  });
});
