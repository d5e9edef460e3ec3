/** Evidence as given to the build, if the verifier has it: returns the bytes for a file name in the case, or undefined. */
export type Originals = (file: string) => Promise<Uint8Array | undefined>;
