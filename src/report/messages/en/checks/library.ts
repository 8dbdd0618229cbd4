import type { MessagesOf } from "../../../messages.ts";
import { count, list, phrase } from "../../../phrase.ts";

export const libraryMessages: MessagesOf<
  "requirements" | "main-folder" | "installable-package" | "package-version" | "pypi"
> = {
  "requirements/complete": ({ file, packages }) =>
    phrase`${file} declares ${count(packages, "package")}, and all that the code imports is among them`,
  "requirements/computed": ({ file }) =>
    phrase`${file} declares them in a way that only running it would show; not compared with the imports`,
  "requirements/library-complete": ({ file, packages }) =>
    phrase`${file} declares all that the package imports; scripts beside it also need ${list(packages, 6)}`,
  "requirements/incomplete": ({ file, packages, missing }) =>
    phrase`${file} lacks ${count(missing, "package")} that the code imports; add ${list(packages, 8)}`,
  "requirements/unreadable": ({ file, problem }) =>
    phrase`${file} cannot be read (${problem}); save it as UTF-8 text that pip reads`,
  "requirements/of-a-part": ({ file }) =>
    phrase`only ${file} declares what a part needs; add a ${"requirements.txt"} to the root`,
  "requirements/none": ({ modules }) =>
    phrase`nothing declares what to install; the code imports ${list(modules, 6)}: write a requirements.txt`,
  "requirements/none-needed": () => phrase`the code imports the standard library only`,
  "requirements/no-code": () => phrase`there is no Python code`,

  "main-folder/found": ({ folder }) => phrase`the code lies in ${folder}`,
  "main-folder/holds-notebooks": ({ folder, notebooks }) =>
    phrase`${folder} holds the code and ${count(notebooks, "notebook")}: move what is no code out of it`,
  "main-folder/loose-files": ({ files, count: number }) =>
    phrase`${count(number, "Python file")} loose in the root (${list(files)}): move the code into one folder with an __init__.py`,
  "main-folder/none": () => phrase`no folder holds code that could be imported: make one with an __init__.py`,
  "main-folder/several": ({ folders, count: number }) =>
    phrase`the code is spread over ${count(number, "folder")}: ${list(folders, 6)}; move them into one package folder`,
  "main-folder/no-code": () => phrase`there is no Python code`,

  "installable-package/found": ({ file }) => phrase`${file} makes it installable with pip`,
  "installable-package/folder-missing": ({ file, folder }) =>
    phrase`${file} packs the folder ${folder}, which does not exist: name the folder that holds the code`,
  "installable-package/unreadable": ({ file, problem }) => phrase`${file} cannot be read: ${problem}`,
  "installable-package/no-setup-call": () => phrase`${"setup.py"} stands in the root but never calls ${"setup()"}`,
  "installable-package/only-a-part": ({ file }) =>
    phrase`${file} installs only its own folder; add a pyproject.toml or setup.py in the root`,
  "installable-package/settings-only": () =>
    phrase`${"pyproject.toml"} holds settings of tools only: add a ${"[project]"} table with a name and a version`,
  "installable-package/none": ({ folder }) =>
    folder === null
      ? phrase`no setup.py or pyproject.toml in the root: pip cannot install it`
      : phrase`no setup.py or pyproject.toml in the root: add one that packs ${folder}`,
  "installable-package/no-code": () => phrase`there is no Python code`,

  "package-version/found": ({ version, file }) => phrase`version ${version}, said in ${file}`,
  "package-version/computed": ({ source, file }) => phrase`the version is computed (${source}), as ${file} says`,
  "package-version/none": ({ file }) =>
    file === null
      ? phrase`no version in the metadata or in the code: say ${'__version__ = "0.0.1"'} in the ${"__init__.py"} of the main folder`
      : phrase`no version in the metadata or in the code: say ${'__version__ = "0.0.1"'} in ${file}`,
  "package-version/no-code": () => phrase`there is no Python code`,

  "pypi/install-command": ({ name }) => phrase`the README says ${`pip install ${name}`}`,
  "pypi/project-page": ({ name }) => phrase`the README links ${name} on PyPI`,
  "pypi/git-only": ({ name }) =>
    name === null
      ? phrase`installed from git only: publish it on PyPI, so that a version number is enough`
      : phrase`installed from git only: publish it, so that ${`pip install ${name}`} works`,
  "pypi/checkout-only": ({ name }) =>
    name === null
      ? phrase`installed from a checkout only: publish it on PyPI and say so in the README`
      : phrase`installed from a checkout only: publish it, and say ${`pip install ${name}`} in the README`,
  "pypi/none": ({ name }) =>
    name === null
      ? phrase`the README shows no pip install of this package: publish it on PyPI and say so`
      : phrase`the README does not say ${`pip install ${name}`}: publish the package and show the command`,
  "pypi/not-installable": () => phrase`nothing to publish yet: make the root installable first`,
  "pypi/no-readme": () => phrase`no README that could show how to install it`,
  "pypi/no-code": () => phrase`there is no Python code`,
};
