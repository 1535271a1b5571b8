// Compression (RFC 1951). It is zlib's own, as WebAssembly: its bytes are the same everywhere, while those of the zlib in
// Node differ between versions and processors; and it is fast at once, while JavaScript's would first have to be compiled.
import { zlibModule } from './zlib.generated.js';

/** The functions of zlib that are used. Numbers are places in `memory`, and lengths in bytes. */
interface Zlib {
  memory: { buffer: ArrayBuffer };
  malloc(length: number): number;
  deflate_new(): number;
  deflate_init_raw(stream: number, level: number): number;
  /** How much was written in the low 24 bits, and zlib's return code above them. */
  deflate_process(
    stream: number,
    input: number,
    inputLength: number,
    output: number,
    outputLength: number,
    flush: number,
  ): number;
  /** How much of the input the last call took. */
  deflate_last_consumed(stream: number): number;
  deflate_end(stream: number): number;
}

/** What TypeScript's libraries know only of browsers. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: object };
};

/** zlib's default. */
const LEVEL = 6;
/** So much is handed over at a time. */
const CHUNK = 64 * 1024;
const [NO_FLUSH, FINISH] = [0, 4];
const [OK, STREAM_END] = [0, 1];

interface Loaded {
  zlib: Zlib;
  input: number;
  output: number;
}

let loaded: Loaded | undefined;

/** Made when something is first compressed: it takes two milliseconds. */
function load(): Loaded {
  const module = new WebAssembly.Module(Buffer.from(zlibModule, 'base64'));
  const zlib = new WebAssembly.Instance(module).exports as Zlib;
  return { zlib, input: zlib.malloc(CHUNK), output: zlib.malloc(CHUNK) };
}

/** The bytes compressed, without a header. */
export function deflate(bytes: Uint8Array): Uint8Array {
  loaded ??= load();
  const { zlib, input, output } = loaded;
  const memory = new Uint8Array(zlib.memory.buffer);
  const stream = zlib.deflate_new();
  const pieces: Uint8Array[] = [];
  let code = zlib.deflate_init_raw(stream, LEVEL);
  for (let at = 0; code === OK; at += zlib.deflate_last_consumed(stream)) {
    const chunk = bytes.subarray(at, at + CHUNK);
    memory.set(chunk, input);
    const flush = at + chunk.length === bytes.length ? FINISH : NO_FLUSH;
    const result = zlib.deflate_process(stream, input, chunk.length, output, CHUNK, flush);
    code = result >>> 24;
    pieces.push(memory.slice(output, output + (result & 0xffffff)));
  }
  zlib.deflate_end(stream);
  if (code !== STREAM_END) throw new Error(`zlib: ${code}`);
  const [piece] = pieces;
  return piece && pieces.length === 1 ? piece : Buffer.concat(pieces);
}
