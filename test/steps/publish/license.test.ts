import { expect, test } from "vitest";
import license from "../../../src/steps/publish/license.ts";
import { runCheck } from "../../support/run-check.ts";

test("recognises licenses by their own words, whatever the file is called", () => {
  const texts: Record<string, string> = {
    MIT: "Permission is hereby granted, free of charge, to any person obtaining a copy of this software",
    "Apache-2.0": "                 Apache License\n           Version 2.0, January 2004",
    "GPL-3.0": "GNU GENERAL PUBLIC LICENSE\n   Version 3, 29 June 2007",
    "AGPL-3.0": "GNU AFFERO GENERAL PUBLIC LICENSE\n   Version 3",
    "BSD-3-Clause": "Redistribution and use in source and binary forms are permitted. Neither the name of X",
    "BSD-2-Clause": "Redistribution and use in source and binary forms are permitted.",
    "CC-BY-NC-4.0": "Creative Commons Attribution-NonCommercial 4.0 International",
  };
  for (const [id, text] of Object.entries(texts)) {
    expect(runCheck(license, { "licence.md": text })).toMatchObject({ verdict: "pass", args: { licenses: [id] } });
  }
});

test("lists both of a double license", () => {
  const verdict = runCheck(license, {
    "LICENSE-MIT": "Permission is hereby granted, free of charge, to any person obtaining a copy",
    "LICENSE-APACHE": "Apache License\nVersion 2.0",
  });
  expect(verdict.args).toMatchObject({ licenses: ["Apache-2.0", "MIT"] });
});

test("accepts terms of one's own", () => {
  expect(runCheck(license, { "LICENSE.txt": "Only for research at our university." }).code).toBe("license/own-words");
});

test("warns of an empty file", () => {
  expect(runCheck(license, { LICENSE: "\n" })).toMatchObject({ verdict: "warn", code: "license/empty" });
});

test("warns where only metadata or the README names one", () => {
  const metadata = runCheck(license, { "pyproject.toml": '[project]\nname = "a"\nlicense = "MIT"' });
  expect(metadata).toMatchObject({ verdict: "warn", evidence: [{ path: "pyproject.toml", line: 3 }] });
  const readme = runCheck(license, { "README.md": "# Net\n\n## 许可证\n\n本项目使用 Apache 2.0\n" });
  expect(readme).toMatchObject({ verdict: "warn", code: "license/readme-only", evidence: [{ line: 5 }] });
});

test("does not take a source file or a data set's terms for a license", () => {
  const files = { "license.py": "MIT", "README.md": "The data set has a CC BY license." };
  expect(runCheck(license, files).verdict).toBe("fail");
});

test("does not know what it cannot read", () => {
  expect(runCheck(license, { LICENSE: { unreadable: "not-utf8", size: 1000 } }).verdict).toBe("unknown");
});
