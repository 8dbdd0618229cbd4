import { any, matchesWildcards, one, type Wildcards } from "../../config/wildcards.ts";

export type PathTest = (path: string) => boolean;

/** More patterns than any hand-written list has are left out, so that hostile ones cost no time. */
const mostPatterns = 200;

/**
 * Tests a path as flake8 and ruff test their `exclude` and `per-file-ignores`: a pattern names the path, one of the folders
 * above it, or the last part of either. `*` also crosses slashes, as it does in Python's fnmatch.
 */
export function pathPatterns(patterns: readonly string[]): PathTest {
  const compiled = patterns.slice(0, mostPatterns).flatMap(compile);
  if (compiled.length === 0) return () => false;
  return (path) => {
    const names = namesOf(path);
    return compiled.some((pattern) => names.some((name) => matchesWildcards(pattern, name)));
  };
}

function compile(pattern: string): readonly Wildcards[] {
  const plain = pattern
    .trim()
    .replace(/^(\.?\/)+/, "")
    .replace(/(\/\*{0,2})+$/, "");
  if (plain === "" || plain === ".") return [];
  const anywhere = plain.replace(/^(\*\*\/)+/, "");
  return [...new Set([plain, anywhere])].map((text) =>
    [...text].map((character) => (character === "*" ? any : character === "?" ? one : character)),
  );
}

function namesOf(path: string): readonly string[] {
  const parts = path.split("/");
  return [...new Set([...parts, ...parts.map((_part, index) => parts.slice(0, index + 1).join("/"))])];
}
