import { evidenceAt } from "../../facts/evidence.ts";
import { normalisedName } from "../../facts/packaging/requirement.ts";
import type { Packaging } from "../../facts/packaging.ts";
import type { Readme } from "../../facts/readme.ts";
import { basename } from "../../facts/tree.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, skip, warn } from "../../review/verdict.ts";

const installCommand =
  /(?:^|[\s!%$>;&`])(?:pip3?|pipx|python3?(?:\.\d+)? -m pip|uv pip|uv|poetry|pdm|pixi|rye)\s+(?:install|add|tool install)\s+([^\n;&|`]{1,300})/g;
const projectPage =
  /(?:pypi\.org\/(?:project|p)|pypi\.python\.org\/pypi|img\.shields\.io\/pypi\/\w+|badge\.fury\.io\/py|pepy\.tech\/(?:project|badge))\/([\w.-]+)/i;

interface Install {
  readonly targets: readonly string[];
  readonly line: number;
  readonly text: string;
}

export default defineCheck({
  id: "pypi",
  step: "library",
  requires: ["packaging", "readme", "snapshot", "python"],
  run({ packaging, readme: { readme }, snapshot, python }) {
    if (python.files.length === 0 && packaging.installable === null) return skip("pypi/no-code", {});
    const names = ownNames(packaging, snapshot.repository);
    if (readme === null) return fail("pypi/no-readme", {});
    const installs = installsIn(readme);
    const own = installs.find(({ targets }) => targets.some((target) => names.has(packageName(target))));
    const place = ({ line, text }: Pick<Install, "line" | "text">) => evidenceAt(readme.path, line, text);
    if (own) return pass("pypi/install-command", { name: ownTarget(own, names) }, [place(own)]);
    const link = pageLink(readme, names);
    if (link) return pass("pypi/project-page", { name: link.name }, [place(link)]);
    const name = packaging.name?.value ?? null;
    const fromGit = installs.find(({ targets }) =>
      targets.some((target) => /^(git\+|https?:\/\/github\.com\/)/.test(target)),
    );
    if (fromGit && packaging.installable) return warn("pypi/git-only", { name }, [place(fromGit)]);
    if (packaging.installable === null) return fail("pypi/not-installable", {});
    const local = installs.find(({ targets }) => targets.some((target) => /^\.?\/?$|^\.(\[|$)/.test(target)));
    return local ? fail("pypi/checkout-only", { name }, [place(local)]) : fail("pypi/none", { name });
  },
});

/** Names under which the package may stand on PyPI, normalised. */
function ownNames({ name, mainFolder, installable }: Packaging, repository: string | null): ReadonlySet<string> {
  const names = [name?.value, repository?.split("/")[1], installable && mainFolder ? basename(mainFolder) : undefined];
  const tooCommon = new Set(["src", "lib", "app", "model", "models", "utils", "code"]);
  return new Set(names.flatMap((one) => (one ? [normalisedName(one)] : [])).filter((one) => !tooCommon.has(one)));
}

function installsIn({ code, prose }: Readme): readonly Install[] {
  const lines = code.flatMap(({ text, line }) =>
    text.split("\n").map((part, index) => ({ text: part, line: line + index })),
  );
  return [...lines, ...prose].flatMap(({ text, line }) =>
    [...text.slice(0, 2000).matchAll(installCommand)].map((match) => ({
      targets: targetsOf(match[1] ?? ""),
      line,
      text,
    })),
  );
}

function targetsOf(words: string): readonly string[] {
  return (
    words
      .split("#")[0]
      ?.trim()
      .split(/\s+/)
      .map((word) => word.replaceAll(/^["']|["'.,]$/g, "") || word)
      .filter((word) => !word.startsWith("-") || word === "-e") ?? []
  );
}

/** `name` of `name[extra]==1.0`, normalised. */
function packageName(target: string): string {
  return normalisedName(target.split(/[[<>=!~@;]/)[0] ?? "");
}

function ownTarget({ targets }: Install, names: ReadonlySet<string>): string {
  return targets.find((target) => names.has(packageName(target))) ?? "";
}

function pageLink(
  { links, images }: Readme,
  names: ReadonlySet<string>,
): { readonly name: string; readonly line: number; readonly text: string } | null {
  for (const { url, line } of [...links, ...images]) {
    const name = projectPage.exec(url)?.[1]?.replace(/\.svg$/, "");
    if (name && names.has(normalisedName(name))) return { name, line, text: url };
  }
  return null;
}
