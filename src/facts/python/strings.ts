const opening = /^([A-Za-z]{0,2})("""|'''|"|')/;
const escapeSequence = /\\(?:\r\n|([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|[\s\S])/g;
const letters: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["a", "\x07"],
  ["b", "\b"],
  ["f", "\f"],
  ["v", "\v"],
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["\n", ""],
  ["\r", ""],
  ["\r\n", ""],
]);

/** Value of one Python string literal as written, with prefix and quotes. `\N{…}` stays as it stands. */
export function decodeString(source: string): string {
  const [start, prefix = "", quotes = ""] = opening.exec(source) ?? [];
  if (start === undefined) return source;
  const isClosed = source.length >= start.length + quotes.length && source.endsWith(quotes);
  const body = source.slice(start.length, isClosed ? -quotes.length : undefined);
  return /r/i.test(prefix) ? body : body.replaceAll(escapeSequence, decodeEscape);
}

function decodeEscape(sequence: string, octal?: string, ...hexadecimal: readonly (string | undefined)[]): string {
  if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
  const digits = hexadecimal.slice(0, 3).find((group) => group !== undefined);
  if (digits === undefined) return letters.get(sequence.slice(1)) ?? sequence;
  const number = Number.parseInt(digits, 16);
  return number <= 0x10ffff ? String.fromCodePoint(number) : sequence;
}
