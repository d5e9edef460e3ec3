import { InputError } from '../model/problems.js';
import { systemCode } from '../model/system-error.js';

/**
 * Loads a package that is installed only for work on many machines.
 * @param place - The name of what requires it.
 * @throws {InputError} if it is not installed.
 */
export const withPackage = async <T>(name: string, place: string, load: () => Promise<T>): Promise<T> => {
  try {
    return await load();
  } catch (error) {
    const isMissing = systemCode(error) === 'ERR_MODULE_NOT_FOUND' && (error as Error).message.includes(`'${name}'`);
    if (!isMissing) throw error;
    const expected = `the package ${name} beside triproof`;
    const mend = `Install it: npm i ${name}`;
    throw new InputError([{ code: 'package-missing', file: '', place, expected, found: 'none', mend }]);
  }
};
