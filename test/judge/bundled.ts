import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';

/** `triproof/judge` as a page would load it: one script without imports that sets the global `triproof`. */
export const bundledJudge = async (): Promise<{ readonly script: string; readonly inputs: Metafile['inputs'] }> => {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL('../../src/judge.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'triproof',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return { script: outputFiles[0]?.text ?? '', inputs: metafile.inputs };
};
