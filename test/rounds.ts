/** How often a test of drawn cases draws: all rounds with `TRIPROOF_TEST_ROUNDS=full`, as in `.ci/run`; else a fourth of them. */
import process from 'node:process';

const share = process.env['TRIPROOF_TEST_ROUNDS'] === 'full' ? 1 : 1 / 4;

/** @param all - The rounds that figures in the documentation are about. */
export const rounds = (all: number): number => Math.ceil(all * share);

/** All of a list with all rounds; else every fourth of it. */
export const sampleOf = <T>(list: readonly T[]): readonly T[] => list.filter((_, index) => index % (1 / share) === 0);
