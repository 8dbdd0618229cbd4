interface LicenseRule {
  /** SPDX identifier. */
  readonly id: string;
  /** Words of the license that no other one of this list has in its first lines, tested in this order. */
  readonly words: RegExp;
}

/** The texts' own words, in an order in which the more special come first. */
const rules: readonly LicenseRule[] = [
  { id: "AGPL-3.0", words: /GNU AFFERO GENERAL PUBLIC LICENSE|SPDX-License-Identifier: AGPL/i },
  { id: "LGPL-3.0", words: /GNU LESSER GENERAL PUBLIC LICENSE\s+Version 3/i },
  { id: "LGPL-2.1", words: /GNU LESSER GENERAL PUBLIC LICENSE\s+Version 2|GNU LIBRARY GENERAL PUBLIC LICENSE/i },
  { id: "GPL-3.0", words: /GNU GENERAL PUBLIC LICENSE\s+Version 3|General Public License[^.]{0,80}version 3/i },
  { id: "GPL-2.0", words: /GNU GENERAL PUBLIC LICENSE\s+Version 2|General Public License[^.]{0,80}version 2/i },
  { id: "Apache-2.0", words: /Apache License,?\s+Version 2\.0|apache\.org\/licenses\/LICENSE-2\.0/i },
  { id: "MPL-2.0", words: /Mozilla Public License,?\s+(Version|v\.?)\s*2\.0/i },
  { id: "EPL-2.0", words: /Eclipse Public License\s+-\s+v\s*2\.0/i },
  { id: "EUPL-1.2", words: /European Union Public Licen[cs]e/i },
  { id: "BSL-1.0", words: /Boost Software License/i },
  { id: "CC0-1.0", words: /CC0 1\.0 Universal|Creative Commons (Legal Code\s+)?CC0/i },
  {
    id: "CC-BY-NC-SA-4.0",
    words: /(Attribution-NonCommercial-ShareAlike|by-nc-sa)/i,
  },
  { id: "CC-BY-NC-ND-4.0", words: /(Attribution-NonCommercial-NoDerivatives|by-nc-nd)/i },
  { id: "CC-BY-NC-4.0", words: /(Attribution-NonCommercial|licenses\/by-nc\/)/i },
  { id: "CC-BY-SA-4.0", words: /(Attribution-ShareAlike|licenses\/by-sa\/)/i },
  { id: "CC-BY-ND-4.0", words: /(Attribution-NoDerivatives|licenses\/by-nd\/)/i },
  { id: "CC-BY-4.0", words: /(Creative Commons Attribution|Attribution 4\.0 International|licenses\/by\/)/i },
  { id: "Unlicense", words: /This is free and unencumbered software released into the public domain/i },
  { id: "WTFPL", words: /DO WHAT THE FUCK YOU WANT TO PUBLIC LICENSE/i },
  { id: "0BSD", words: /Zero-Clause BSD|BSD Zero Clause/i },
  { id: "ISC", words: /ISC License|Permission to use, copy, modify, and\/or distribute this software for any/i },
  { id: "Zlib", words: /This software is provided 'as-is', without any express or implied\s+warranty/i },
  {
    id: "MIT",
    words: /Permission is hereby granted, free of charge, to any person obtaining a copy|^\s*(The )?MIT License/im,
  },
  {
    id: "BSD-3-Clause",
    words: /Redistribution and use in source and binary forms[\s\S]{0,3000}Neither the name|BSD 3-Clause/i,
  },
  { id: "BSD-2-Clause", words: /Redistribution and use in source and binary forms|BSD 2-Clause/i },
];

/** How much of a license file is looked at, in characters: its title and first clauses. */
const readLength = 6000;

/** SPDX identifier of the license whose words the text has, or null. */
export function recogniseLicense(text: string): string | null {
  const start = text.slice(0, readLength);
  return rules.find(({ words }) => words.test(start))?.id ?? null;
}

const licenseFile =
  /^(un)?licen[cs]e([._-][\w.-]*)?$|^copying([._-][\w.-]*)?$|^(mit|apache|gpl|bsd)[-_]?licen[cs]e(\.\w+)?$/i;
const sourceFile = /\.(py|js|ts|html|css|png|svg|json|ya?ml|sh|header)$/i;

/** `LICENSE`, `license.md`, `COPYING.txt`, `LICENSE-MIT`, `LICENCE`, or a file in `LICENSES/`. */
export function isLicenseFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (sourceFile.test(name)) return false;
  return path.includes("/") ? /^licenses\/[^/]+\.(txt|md)$/i.test(path) : licenseFile.test(name);
}
