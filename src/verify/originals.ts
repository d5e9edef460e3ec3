/** Evidence as it was given to the build, where whoever verifies has it: the bytes of the file of a name in the case, or undefined. */
export type Originals = (file: string) => Promise<Uint8Array | undefined>;
