import { type Evidence, evidenceAt, evidenceFrom } from "../../facts/evidence.ts";
import { sharedDrives } from "../../facts/weights/hosts.ts";
import { namesWeightsFile } from "../../facts/weights/weight-files.ts";
import type { WeightsHost, WeightsLink } from "../../facts/weights.ts";
import { defineCheck } from "../../review/check.ts";
import { fail, pass, skip, unknown, warn } from "../../review/verdict.ts";
import type { Release, ReleaseAsset } from "../../snapshot/snapshot.ts";
import { isTrainingLibrary } from "./training-library.ts";

/** GitHub refuses a release asset of this many bytes and more. */
const releaseLimit = 2 * 1024 ** 3;
/** An asset of this many bytes, in a form that archives have, is taken to be weights. */
const weightySize = 5 * 1024 ** 2;
const mostEvidence = 10;

export default defineCheck({
  id: "weights-published",
  step: "weights",
  requires: ["weights", "packaging", "python", "snapshot"],
  run({ weights, packaging, python, snapshot }) {
    const { releases } = snapshot.github;
    const assets = releases.seen ? weightsAssets(releases.value) : [];
    const [asset] = assets;
    if (asset) {
      const evidence = assets.slice(0, mostEvidence).map(({ url, name }) => evidenceFrom(url, name));
      return pass("weights-published/release-assets", { files: assets.length, file: asset.name }, evidence);
    }
    const lasting = weights.links.filter(({ host }) => !sharedDrives.has(host));
    if (lasting.length > 0) return pass("weights-published/linked", { hosts: hostNames(lasting) }, places(lasting));
    if (weights.links.length > 0) {
      return warn("weights-published/shared-drive", { hosts: hostNames(weights.links) }, places(weights.links));
    }
    const own = weights.loaders.filter(({ ownership }) => ownership === "own");
    if (own.length > 0) return pass("weights-published/loaded-by-code", {}, places(own));
    if (isTrainingLibrary({ weights, packaging, python })) return skip("weights-published/training-library", {});
    if (!releases.seen) return unknown("weights-published/releases-unseen", { reason: releases.reason });
    const [committed] = weights.files;
    if (committed) {
      const evidence = weights.files.slice(0, mostEvidence).map(({ path }) => evidenceAt(path, null, path));
      const fits = weights.files.every(({ size }) => (size ?? 0) < releaseLimit);
      if (!fits) return warn("weights-published/too-large-for-release", { file: committed.path }, evidence);
      return warn("weights-published/only-in-git", { files: weights.files.length, file: committed.path }, evidence);
    }
    return fail("weights-published/none", {});
  },
});

/** Assets that are weights by their name, or large archives that the source and wheels are not. */
function weightsAssets(releases: readonly Release[]): readonly ReleaseAsset[] {
  return releases
    .flatMap(({ assets }) => assets)
    .filter(({ name, size }) => {
      if (/\.(whl|exe|dmg|deb|rpm|apk|msi|appimage|sig|asc|sha256|txt|md|json)$/i.test(name)) return false;
      if (namesWeightsFile(name)) return true;
      const isArchiveOrBare = /\.(zip|tar|gz|tgz|7z|xz|bz2)$/i.test(name) || !name.includes(".");
      return (
        isArchiveOrBare &&
        size >= weightySize &&
        !/data|images?|linux|windows|macos|darwin|amd64|x86|arm64|src|source/i.test(name)
      );
    });
}

const names: Readonly<Record<WeightsHost, string>> = {
  release: "GitHub Releases",
  "hugging-face": "Hugging Face",
  "google-drive": "Google Drive",
  baidu: "Baidu",
  dropbox: "Dropbox",
  onedrive: "OneDrive",
  zenodo: "Zenodo",
  s3: "cloud storage",
  kaggle: "Kaggle",
  modelscope: "ModelScope",
  other: "another host",
};

function hostNames(links: readonly WeightsLink[]): readonly string[] {
  return [...new Set(links.map(({ host }) => names[host]))];
}

function places(
  links: readonly { readonly path: string; readonly line: number; readonly text: string }[],
): readonly Evidence[] {
  return links.slice(0, mostEvidence).map(({ path, line, text }) => evidenceAt(path, line, text));
}
