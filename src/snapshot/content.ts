import type { FileContent } from "./snapshot.ts";

/** Strict: a byte sequence that is not UTF-8 throws. A byte-order mark stays in the text. */
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Bytes as text, or why they are none: a NUL byte makes them binary, anything else that is not UTF-8 makes them that. */
export function contentOf(bytes: Uint8Array): FileContent {
  if (bytes.includes(0)) return { kind: "unreadable", reason: "binary" };
  try {
    return { kind: "text", text: utf8.decode(bytes) };
  } catch {
    return { kind: "unreadable", reason: "not-utf8" };
  }
}
