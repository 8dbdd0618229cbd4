import { parsePython } from "../python/parse-python.ts";

export interface NotebookContent {
  /** Sources of the code cells, in order. */
  readonly codeCells: readonly string[];
  readonly markdownCells: readonly string[];
  /** Top-level modules that the code cells import. */
  readonly imports: readonly string[];
  /** Colab addresses in its cells. */
  readonly colabLinks: readonly string[];
}

interface Cell {
  readonly type: "code" | "markdown";
  readonly source: string;
}

/** A notebook of nbformat 3 or 4, or what is wrong with it. Cells of a strange shape are passed over. */
export function parseNotebook(text: string): NotebookContent | string {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return text.trim() === "" ? "empty" : "not JSON";
  }
  if (!isRecord(json)) return "not a notebook: no object at the top";
  const cells = cellsOf(json);
  if (cells === null) return "not a notebook: no list of cells";
  const codeCells = cells.filter((cell) => cell.type === "code").map((cell) => cell.source);
  const markdownCells = cells.filter((cell) => cell.type === "markdown").map((cell) => cell.source);
  return { codeCells, markdownCells, imports: importsOf(codeCells), colabLinks: colabLinksOf(cells) };
}

/** Cells stand at the top in nbformat 4, and in worksheets with their source called `input` in nbformat 3. */
function cellsOf(notebook: Record<string, unknown>): Cell[] | null {
  if (Array.isArray(notebook.cells)) return notebook.cells.flatMap(cellOf);
  if (!Array.isArray(notebook.worksheets)) return null;
  return notebook.worksheets.flatMap((sheet: unknown) =>
    isRecord(sheet) && Array.isArray(sheet.cells) ? sheet.cells.flatMap(cellOf) : [],
  );
}

function cellOf(cell: unknown): Cell[] {
  if (!isRecord(cell)) return [];
  const source = sourceText(cell.source ?? cell.input);
  if (cell.cell_type === "code") return [{ type: "code", source }];
  return cell.cell_type === "markdown" || cell.cell_type === "heading" ? [{ type: "markdown", source }] : [];
}

function sourceText(source: unknown): string {
  if (typeof source === "string") return source;
  return Array.isArray(source) ? source.filter((line) => typeof line === "string").join("") : "";
}

function importsOf(codeCells: readonly string[]): string[] {
  const modules = new Set<string>();
  for (const cell of codeCells) {
    if (!cell.includes("import")) continue;
    for (const { module, level } of parsePython("cell", withoutMagics(cell)).imports) {
      const top = module.split(".", 1)[0];
      if (level === 0 && top) modules.add(top);
    }
  }
  return [...modules].sort();
}

/** Python of a cell: magics, shell lines and help marks blanked out, so that lines keep their numbers. */
function withoutMagics(cell: string): string {
  if (/^\s*%%(?!time|capture|prun)/.test(cell)) return "";
  return cell
    .split("\n")
    .map((line) => (/^\s*[%!?]/.test(line) ? "" : line))
    .join("\n");
}

function colabLinksOf(cells: readonly Cell[]): string[] {
  const links = new Set<string>();
  for (const { source } of cells) {
    for (const [url] of source.matchAll(/https?:\/\/colab\.research\.google\.com\/[^\s"'<>)\]\\]{1,500}/g)) {
      if (!isColabBadge(url)) links.add(url);
    }
  }
  return [...links];
}

function isColabBadge(url: string): boolean {
  return /\/assets\/|colab-badge/.test(url);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
