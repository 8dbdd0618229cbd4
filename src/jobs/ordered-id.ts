import { randomBytes } from "node:crypto";

let last = 0;

/**
 * A UUID of version 7 (RFC 9562) that is greater than every one given before in this process. Jobs stored in the same
 * instant keep their order by it.
 */
export function orderedId(): string {
  last = Math.max(Date.now() * 4096, last + 1);
  const time = Math.floor(last / 4096);
  const hex = `${time.toString(16).padStart(12, "0")}7${(last % 4096).toString(16).padStart(3, "0")}`;
  const random = randomBytes(8);
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12)}-${random.toString("hex", 0, 2)}-${random.toString("hex", 2)}`;
}
