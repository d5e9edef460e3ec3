/** Milliseconds of a day on which no clock changes. */
export const dayMs = 86_400_000;
