/** Very frequent words that tell languages in Latin script apart. */
const frequentWords: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["en", new Set(["the", "and", "of", "to", "is", "for", "in", "with", "this", "you", "are", "on"])],
  ["es", new Set(["el", "los", "las", "una", "para", "con", "del", "por", "este", "que", "se", "datos"])],
  ["fr", new Set(["le", "les", "des", "une", "pour", "avec", "dans", "est", "du", "et", "sur", "données"])],
  ["de", new Set(["der", "die", "das", "und", "ist", "mit", "für", "ein", "eine", "von", "den", "wird"])],
  ["pt", new Set(["os", "uma", "para", "com", "não", "dos", "das", "é", "são", "você", "também", "dados"])],
]);

/** Dominant language of a text as an ISO 639-1 code; null below some twenty letters. Reads at most 20,000 characters. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, 20_000);
  const letters = (script: RegExp): number => sample.match(script)?.length ?? 0;
  const kana = letters(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = letters(/\p{Script=Han}/gu);
  const hangul = letters(/\p{Script=Hangul}/gu);
  const cyrillic = letters(/\p{Script=Cyrillic}/gu);
  const latin = letters(/\p{Script=Latin}/gu);
  if (kana + han + hangul + cyrillic + latin < 20) return null;
  // A character of an East Asian script says about as much as four Latin letters.
  if ((kana + han + hangul) * 4 > latin + cyrillic) {
    if (hangul > han + kana) return "ko";
    return kana * 8 > han ? "ja" : "zh";
  }
  if (cyrillic * 2 > latin) return "ru";
  return latinLanguage(sample);
}

function latinLanguage(text: string): string {
  const scores = new Map<string, number>();
  for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) {
    for (const [language, words] of frequentWords) {
      if (words.has(word)) scores.set(language, (scores.get(language) ?? 0) + 1);
    }
  }
  const [best] = [...scores].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= 3 ? best[0] : "en";
}
