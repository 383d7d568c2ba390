/** The WebAssembly module that scripts/assembly.mjs compiles from this entry file, in base64. */
declare module '*?assembly' {
  const base64: string;
  export default base64;
}
