import { evidenceAt } from "../../facts/evidence.ts";
import type { Readme } from "../../facts/readme.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, unknown, warn } from "../../review/verdict.ts";
import { isLicenseFile, recogniseLicense } from "./license-texts.ts";

/** A license that a sentence or badge of the README names. */
const named =
  /\b(MIT|Apache(?: License)?,?(?: v(?:ersion)?)?[ -]?2(?:\.0)?|[AL]?GPL[ -]?(?:v?[23](?:\.[01])?)?|BSD(?:[ -][23][ -]Clause)?|MPL[ -]?2(?:\.0)?|CC[ -]BY(?:[ -][A-Z]{2})*(?:[ -]\d\.\d)?|CC0|Unlicense|ISC)\b/i;
const licenseWord = /licen[cs]|许可|協議|协议|ライセンス|라이[선센]스|лиценз|licenc|lizenz/i;

/** A tree with more files of licenses collects them. */
const mostFiles = 20;

export default defineCheck({
  id: "license",
  step: "publish",
  requires: ["tree", "snapshot", "packaging", "readme"],
  run({ tree, snapshot, packaging, readme: { readme } }) {
    const entries = tree.files(({ path }) => isLicenseFile(path)).slice(0, mostFiles);
    const files = entries.map(({ path }) => path);
    const [first] = files;
    if (first === undefined) {
      const stated = packaging.license;
      if (stated) {
        const place = evidenceAt(stated.path, stated.line, stated.value);
        return warn("license/metadata-only", { license: stated.value, file: stated.path }, [place]);
      }
      const inReadme = readme ? licenseInReadme(readme) : null;
      if (inReadme) return warn("license/readme-only", { license: inReadme.license }, [inReadme.place]);
      return fail("license/none", {});
    }
    const places = files.map((path) => evidenceAt(path, null, path));
    const contents = files.map((path) => snapshot.files.get(path));
    const texts = contents.flatMap((content) => (content?.kind === "text" ? [content.text] : []));
    const licenses = [...new Set(texts.flatMap((text) => recogniseLicense(text) ?? []))];
    if (licenses.length > 0) return pass("license/recognised", { licenses, file: first }, places);
    if (texts.some((text) => text.trim() !== "")) return pass("license/own-words", { file: first }, places);
    if (entries.every(({ size }) => size === 0) || texts.length > 0) {
      return warn("license/empty", { file: first }, places);
    }
    if (contents.every((content) => content === undefined)) return pass("license/own-words", { file: first }, places);
    return unknown("license/unreadable", { file: first }, places);
  },
});

/** A line of a license section, or a line or badge that speaks of a license, with the license that it names. */
function licenseInReadme(readme: Readme) {
  const sections = readme.sections.filter(({ heading }) => heading !== null && licenseWord.test(heading.text));
  const inSection = (line: number) => sections.some(({ start, end }) => line >= start && line <= end);
  const badges = readme.images.map(({ alt, url, line }) => ({ text: `${alt} ${url}`, line }));
  for (const { text, line } of [...readme.prose, ...badges]) {
    if (!licenseWord.test(text) && !inSection(line)) continue;
    if (/data|数据|データ/i.test(text) && !inSection(line)) continue;
    const license = named.exec(text.slice(0, 1000))?.[0];
    if (license) return { license, place: evidenceAt(readme.path, line, readme.lines[line - 1] ?? text) };
  }
  return null;
}
