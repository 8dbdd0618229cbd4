import { expect, test } from "vitest";
import { defaultSettings } from "../../src/config/settings.ts";
import { factsOf } from "../../src/facts/facts.ts";
import type { Packaging } from "../../src/facts/packaging.ts";
import { type InlineFile, snapshotFromFiles } from "../../src/snapshot/from-files.ts";

function packagingOf(files: Readonly<Record<string, InlineFile>>): Packaging {
  const fact = factsOf(snapshotFromFiles(files), defaultSettings).get("packaging");
  if (!fact.seen) throw new Error("the packaging fact is always seen");
  return fact.value;
}

function namesIn(files: Readonly<Record<string, InlineFile>>): readonly string[] {
  return packagingOf(files).requirements.map(({ name, line }) => `${name}:${line}`);
}

test("reads pip's format: extras, markers, hashes, continuations, addresses, options", () => {
  const text = `# comment
--index-url https://example.org/simple
torch[cuda]>=1.9 ; python_version > "3.6"  # why
numpy==1.2 \\
    --hash=sha256:abc
git+https://github.com/ada/salt-tools.git@v1#egg=salt_tools
-e git+https://github.com/ada/mmcv.git
wheel-name @ https://example.org/wheel_name-1.0-py3-none-any.whl
https://example.org/dist/fast_rnn-1.0-py3-none-any.whl
-e .
./local
`;
  expect(namesIn({ "requirements.txt": text })).toEqual([
    "torch:3",
    "numpy:4",
    "salt-tools:6",
    "mmcv:7",
    "wheel-name:8",
    "fast-rnn:9",
  ]);
});

test("reads conda's environment with its pip part, and leaves other YAML alone", () => {
  const conda = "name: salt\ndependencies:\n  - python=3.8.5\n  - pytorch::pytorch=1.9\n  - pip:\n      - timm==0.4\n";
  const packaging = packagingOf({ "environment.yml": conda, "config/env.yaml": "gamma: 0.9\n" });
  expect(packaging.requirements.map(({ name, line }) => [name, line])).toEqual([
    ["pytorch", 4],
    ["timm", 6],
  ]);
  expect(packaging.requirementFiles).toEqual(["environment.yml"]);
  expect(packaging.pythonVersion).toMatchObject({ value: "3.8", path: "environment.yml" });
});

test("reads dependencies of pyproject.toml at their own lines", () => {
  const project =
    '[project]\nname = "salt"\ndependencies = [\n  "torch",\n  "tqdm>4",\n]\n[dependency-groups]\ndev = ["pytest"]\n';
  expect(namesIn({ "pyproject.toml": project })).toEqual(["torch:4", "tqdm:5", "pytest:8"]);
  const poetry =
    '[tool.poetry]\nname = "salt"\n[tool.poetry.dependencies]\npython = "^3.9"\ntorch = {version = "2.1"}\n';
  const packaging = packagingOf({ "pyproject.toml": poetry });
  expect(packaging.requirements.map(({ name }) => name)).toEqual(["torch"]);
  expect(packaging.pythonVersion?.value).toBe("3.9");
});

test("reads setup.py as syntax, with names followed to literals", () => {
  const setup = `from setuptools import setup, find_packages
REQUIRES = ["torch>=1.0", "pillow"]
setup(
    name="salt", version="1.0", python_requires=">=3.6",
    package_dir={"": "lib"}, packages=find_packages("lib"),
    install_requires=REQUIRES, extras_require={"dev": ["pytest"]},
)`;
  const packaging = packagingOf({ "setup.py": setup, "lib/salt/__init__.py": "", "lib/salt/a.py": "" });
  expect(packaging).toMatchObject({ name: { value: "salt" }, version: { value: "1.0" }, mainFolder: "lib/salt" });
  expect(packaging.requirements.map(({ name, line }) => [name, line])).toEqual([
    ["torch", 2],
    ["pillow", 2],
    ["pytest", 6],
  ]);
});

test("reads setup.cfg with requirements in a file of their own", () => {
  const cfg =
    "[metadata]\nname = salt\n[options]\npackages = find:\npython_requires = >=3.7\ninstall_requires = file: reqs.in\n";
  const packaging = packagingOf({ "setup.cfg": cfg, "reqs.in": "torch\n", "salt/__init__.py": "" });
  expect(packaging).toMatchObject({ installable: { value: "setup.cfg", line: 2 }, requiresPython: { value: ">=3.7" } });
  expect(packaging.requirements).toMatchObject([{ name: "torch", path: "reqs.in" }]);
});

test("takes the lowest Python from the place of most authority", () => {
  const classifiers =
    'classifiers = ["Programming Language :: Python :: 3.10", "Programming Language :: Python :: 3.9"]';
  const black = '[tool.black]\ntarget-version = ["py311", "py38"]\n';
  expect(
    packagingOf({ "pyproject.toml": `[project]\nname = "a"\n${classifiers}\n${black}` }).pythonVersion?.value,
  ).toBe("3.9");
  expect(packagingOf({ "pyproject.toml": black, ".python-version": "3.12.1\n" }).pythonVersion?.value).toBe("3.8");
  expect(packagingOf({ ".python-version": "3.12.1\n" }).pythonVersion?.value).toBe("3.12");
  expect(packagingOf({ "setup.py": 'setup(name="a", python_requires=">=3")' }).pythonVersion).toBeNull();
});

test("leaves requirements of documents and copied-in code out", () => {
  const files = { "docs/requirements.txt": "sphinx", "third_party/x/requirements.txt": "torch" };
  expect(packagingOf(files)).toMatchObject({ requirementFiles: [], requirements: [] });
});

test("ends on files that include each other, and tells what does not parse", () => {
  const files = {
    "requirements.txt": "-r dev-requirements.txt\ntorch",
    "dev-requirements.txt": "-r requirements.txt\nblack",
  };
  expect(namesIn(files).toSorted()).toEqual(["black:2", "torch:2"]);
  const broken = packagingOf({ "pyproject.toml": "[project", Pipfile: "[packages\n", "environment.yml": "a: [" });
  expect(broken.broken.map(({ path }) => path).sort()).toEqual(["Pipfile", "environment.yml", "pyproject.toml"]);
});
