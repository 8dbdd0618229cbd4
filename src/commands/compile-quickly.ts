import { setFlagsFromString } from "node:v8";

/**
 * Leaves WebAssembly to V8's quick compiler. The optimizing one would go on in the background and keep the process alive for
 * longer than a whole scan takes. For commands that end by themselves; a server lives long enough to gain from it.
 */
export function compileQuickly(): void {
  setFlagsFromString("--no-wasm-tier-up");
  setFlagsFromString("--no-wasm-dynamic-tiering");
}
