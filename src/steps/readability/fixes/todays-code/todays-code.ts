import type { Snapshot } from "../../../../snapshot/snapshot.ts";
import { BlackLayout } from "./layout.ts";
import { Flake8Codes } from "./lint-codes.ts";
import { readPythonSources } from "./python-sources.ts";

/** How the code stands today by the settings that a pull request adds: what its baselines must list. Paths are sorted. */
export interface TodaysCode {
  /** Files whose text is known and parses as Python 3. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files that Black would change, or perhaps would. */
  readonly unformatted: readonly string[];
  /** Codes of flake8 by file; files without findings are absent. */
  readonly findings: ReadonlyMap<string, readonly string[]>;
  /** Files that Python 3 cannot parse. */
  readonly unparsable: readonly string[];
  /** Files whose text is not known. */
  readonly unread: readonly string[];
  readonly foreignFolders: readonly string[];
  /** No statement about the whole is safe. */
  readonly tooLarge: boolean;
}

export function readTodaysCode(snapshot: Snapshot, lineLength: number): TodaysCode {
  const { texts, ...rest } = readPythonSources(snapshot);
  const parsed = new Map<string, string>();
  const unformatted: string[] = [];
  const findings = new Map<string, readonly string[]>();
  const unparsable: string[] = [];
  const flake8 = new Flake8Codes(lineLength);
  const black = new BlackLayout(lineLength);
  try {
    for (const [path, text] of rest.tooLarge ? [] : texts) {
      const codes = hasUnusualEncoding(text) ? null : flake8.of(text);
      if (codes === null) {
        unparsable.push(path);
        continue;
      }
      parsed.set(path, text);
      if (codes.length > 0 && path.endsWith(".py")) findings.set(path, codes);
      if (path.endsWith(".pyi") || !black.isFormatted(text)) unformatted.push(path);
    }
  } finally {
    flake8.free();
    black.free();
  }
  return { texts: parsed, unformatted, findings, unparsable, ...rest };
}

/** Python decodes such a file by its coding comment and not as UTF-8. */
function hasUnusualEncoding(text: string): boolean {
  const head = text.split("\n", 2).join("\n");
  const coding = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/m.exec(head)?.[1]?.toLowerCase();
  if (coding === undefined || /^utf[-_]?8(-sig)?$/.test(coding)) return false;
  const isKnown = /^((us-)?ascii|latin[-_]?1|iso[-_]8859[-_]1|cp125\d|gbk|gb2312|gb18030|euc-kr|shift_jis)$/.test(
    coding,
  );
  return !isKnown || /\P{ASCII}/u.test(text);
}
