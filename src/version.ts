/** The package's own version, as package.json has it; part of every report. It stands here so that it is known where there are no files. */
export const version = '0.1.0';
