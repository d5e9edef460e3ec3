/** The package's version, the same as in package.json; part of every report. Kept in code so that it is known without any file. */
export const version = '0.1.0';
