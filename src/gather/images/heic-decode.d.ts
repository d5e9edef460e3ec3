declare module 'heic-decode' {
  interface Decoded {
    readonly width: number;
    readonly height: number;
    readonly data: Uint8ClampedArray;
  }
  interface Lazy {
    readonly width: number;
    readonly height: number;
    decode(): Promise<Decoded>;
    dispose?(): void;
  }
  function decode(input: { buffer: Uint8Array }): Promise<Decoded>;
  namespace decode {
    function all(input: { buffer: Uint8Array }): Promise<readonly Lazy[]>;
  }
  export default decode;
}
