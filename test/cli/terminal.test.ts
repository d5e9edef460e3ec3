import { describe, expect, it } from 'vitest';
import { wantsColor, widthOf } from '../../src/cli/io.js';
import { progressOn } from '../../src/cli/progress.js';
import { table } from '../../src/cli/table.js';
import { recorder } from './recorder.js';

describe('wantsColor', () => {
  it('is on for terminals', () => {
    expect(wantsColor({ write: () => undefined, isTTY: true }, {})).toBe(true);
    expect(wantsColor({ write: () => undefined }, {})).toBe(false);
    expect(wantsColor({ write: () => undefined, isTTY: true }, { TERM: 'dumb' })).toBe(false);
  });

  it('obeys NO_COLOR before FORCE_COLOR, and both only when they are set to something', () => {
    const terminal = { write: () => undefined, isTTY: true };
    expect(wantsColor(terminal, { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false);
    expect(wantsColor(terminal, { NO_COLOR: '' })).toBe(true);
    expect(wantsColor({ write: () => undefined }, { FORCE_COLOR: '1' })).toBe(true);
    expect(wantsColor(terminal, { FORCE_COLOR: '0' })).toBe(false);
  });
});

describe('widthOf', () => {
  it('stays between 60 and 120 columns, and takes 0 for unknown', () => {
    const widths = [undefined, 0, 20, 90, 400].map((columns) => widthOf({ write: () => undefined, columns }));
    expect(widths).toEqual([100, 80, 60, 90, 120]);
  });
});

describe('progress', () => {
  it('rewrites one line on a terminal and leaves nothing behind', () => {
    const { io, written } = recorder({ isTTY: true });
    const progress = progressOn(io);
    progress.show('D-1: reading\u001b[2J');
    progress.clear();
    progress.clear();
    expect(written.stderr).toBe('\r\u001b[2KD-1: reading�[2J\r\u001b[2K');
    expect(written.stdout).toBe('');
  });

  it('never fills the line, wide characters counted as two', () => {
    const { io, written } = recorder({ isTTY: true, columns: 10 });
    progressOn(io).show('备货中备货中备货中');
    expect(written.stderr).toBe('\r\u001b[2K备货中备');
  });

  it('is silent if stderr is no terminal', () => {
    const { io, written } = recorder();
    const progress = progressOn(io);
    progress.show('D-1');
    progress.clear();
    expect(written.stderr).toBe('');
  });
});

describe('table', () => {
  it('aligns columns, wide characters counted as two', () => {
    expect(
      table([
        ['备货中', 'x'],
        ['a', 'y'],
        ['bb', ''],
      ]),
    ).toBe('  备货中  x\n  a       y\n  bb\n');
  });
});
