/** A README made to be slow to read. */
export interface HostileReadme {
  readonly name: string;
  readonly text: string;
}

const megabyte = 1024 * 1024;
/** Largest README that is read at all. */
const largest = 5 * megabyte;

/** Each stays within the size up to which a README is read. */
export function hostileReadmes(): readonly HostileReadme[] {
  const title = "# Segmentation\n\n";
  const of = (name: string, text: string): HostileReadme => ({ name, text: (title + text).slice(0, largest) });
  return [
    of("5 MB of prose", filled("Train the model with python train.py on the data set. ![](a.png)\n\n", largest)),
    of(
      "5 MB of shell commands",
      `\`\`\`bash\n${filled("python train.py --config a.yaml --data b\n", largest - 100)}\`\`\`\n`,
    ),
    of("5 MB of headings", filled("## Train\n", largest)),
    of("5 MB of empty lines", "\n".repeat(largest)),
    of("5 MB of Chinese prose", filled("训练模型请下载数据集并运行\n\n", largest / 3)),
    of("1 MB in one line", filled("training data and python predict.py ", megabyte)),
    of("1 MB of one letter", "a".repeat(megabyte)),
    of("1 MB of spaces in one line", `${" ".repeat(megabyte)}x`),
    of("100,000 nested quotes", ">".repeat(100_000)),
    of("100,000 nested quotes with blanks", `${"> ".repeat(100_000)}data`),
    of("100,000 nested list marks", `${"- ".repeat(100_000)}data`),
    of("nested lists by indentation", stairs(1500)),
    of("50,000 unclosed HTML tags", filled("<div><p><table>", 50_000 * 5)),
    of("200,000 opening angle brackets", "<".repeat(200_000)),
    of("50,000 unclosed HTML comments", filled("<!-- ", 50_000 * 5)),
    of("50,000 unclosed attributes", filled('<img src="a ', 50_000 * 12)),
    of("a table of 50,000 rows", `| a | b |\n| - | - |\n${filled("| train | predict |\n", 50_000 * 20)}`),
    of(
      "a table of 20,000 columns",
      `${filled("| a ", 80_000)}|\n${filled("| - ", 80_000)}|\n${filled("| b ", 80_000)}|\n`,
    ),
    of("100,000 links", filled("[weights](https://example.org/w.pth) ", 100_000 * 37)),
    of("200,000 opening brackets", "[".repeat(200_000)),
    of("100,000 unclosed links", filled("[a](", 400_000)),
    of("100,000 unclosed pictures", filled("![a](b ", 700_000)),
    of("backticks of growing length", growing("`", 2000)),
    of("200,000 lone backticks", filled("`a ", 600_000)),
    of("200,000 emphasis marks", "*".repeat(200_000)),
    of("100,000 words of open emphasis", filled("*a **b _c __d ", 700_000)),
    of("50,000 reference definitions", filled("[a]: b\n[a]\n", 50_000 * 11)),
    of("50,000 footnotes", filled("[^a]: b\n\n[^a]\n", 50_000 * 14)),
    of("200,000 addresses", filled("https://a.b/c ", 200_000 * 14)),
    of("100,000 at signs and dots", filled("a@b.", 400_000)),
    of("100,000 unclosed fences", filled("```\na\n~~~\n", 100_000 * 10)),
    of("1 MB of underlines", filled("a\n===\n", megabyte)),
    of("1 MB of entities", filled("&amp;&#x41;&", megabyte)),
    of("front matter without end", `---\n${filled("a: [\n", megabyte)}`),
  ];
}

function filled(part: string, length: number): string {
  return part.repeat(Math.ceil(length / part.length)).slice(0, length);
}

function stairs(depth: number): string {
  return Array.from({ length: depth }, (_, level) => `${"  ".repeat(level)}- a\n`).join("");
}

function growing(mark: string, most: number): string {
  return Array.from({ length: most }, (_, length) => `${mark.repeat(length + 1)}a `).join("");
}
