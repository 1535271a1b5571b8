/** zlib as a WebAssembly module, in base64. Made by `npm run generate`. */
export const zlibModule: string;
