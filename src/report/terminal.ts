import { styleText } from "node:util";
import type { Evidence } from "../facts/evidence.ts";
import type { CheckReport, Report, StepReport } from "../review/report.ts";
import type { Outcome } from "../review/verdict.ts";
import type { UnseenReason } from "../snapshot/snapshot.ts";
import { duration, messageOf, reportWords, stepTitles, unseenShort } from "./messages/en.ts";
import { plainText, withoutControls } from "./phrase.ts";
import { padded, textWidth, truncated, wrapped } from "./text-width.ts";

export interface TerminalContext {
  /** What to call the target where no GitHub repository is known: the directory's name. */
  readonly name: string;
  /** Whether escape codes may be used. */
  readonly color: boolean;
  /** Columns that no line is wider than; at least 60. */
  readonly width: number;
}

type Style = "bold" | "dim" | "green" | "yellow" | "red" | "cyan";
type Paint = (style: Style, text: string) => string;

const checkIndent = 4;
const titleWidth = 30;
const scoreWidth = 7;
const barPerStep = 4;
/** Places shown below a check of the next step. */
const placesShown = 2;

const marks: Readonly<Record<Outcome, readonly [string, Style]>> = {
  pass: ["✓", "green"],
  warn: ["!", "yellow"],
  fail: ["✗", "red"],
  skip: ["–", "dim"],
  unknown: ["?", "dim"],
};

/** The report for a person at a terminal. Ends with a line feed. */
export function terminalReport(report: Report, context: TerminalContext): string {
  const paint: Paint = (style, text) =>
    context.color && text !== "" ? styleText(style, text, { validateStream: false }) : text;
  const blocks = [
    ...heading(report, context, paint),
    "",
    ...report.steps.flatMap((step) => stepLines(report, step, context.width, paint)),
    ...unseenLines(report, context.width, paint),
    "",
    ...closing(report, paint),
  ];
  return `\n${blocks.map((line) => line.trimEnd()).join("\n")}\n\n`;
}

function heading(report: Report, { name, width }: TerminalContext, paint: Paint): string[] {
  const wanted = report.steps.filter((step) => step.declined === null);
  const done = wanted.filter((step) => step.done).length;
  const { passed, applicable } = report.score;
  const stepCount = done === wanted.length ? reportWords.allDone(done) : reportWords.stepsDone(done, wanted.length);
  const checkCount = `${passed} of ${applicable} checks pass`;
  const commit = report.commit === null ? "" : `  ${report.commit.slice(0, 7)}`;
  const room = width - 2 - commit.length - 2 - stepCount.length;
  const title = truncated(withoutControls(report.repository ?? name), room);
  const gap = " ".repeat(room - textWidth(title) + 2);
  const bar = "█".repeat(done * barPerStep);
  const rest = "░".repeat((wanted.length - done) * barPerStep);
  const barGap = " ".repeat(Math.max(2, width - 2 - wanted.length * barPerStep - checkCount.length));
  return [
    ...machineLearningLines(report, width, paint),
    `  ${paint("bold", title)}${paint("dim", commit)}${gap}${paint("bold", stepCount)}`,
    `  ${paint("green", bar)}${paint("dim", rest)}${barGap}${paint("dim", checkCount)}`,
  ];
}

function machineLearningLines({ machineLearning: { verdict } }: Report, width: number, paint: Paint): string[] {
  if (verdict === "yes") return [];
  const sentence = verdict === "no" ? reportWords.noMachineLearning : reportWords.unsureMachineLearning;
  return [...wrapped(sentence, width - 2).map((line) => `  ${paint("yellow", line)}`), ""];
}

function stepLines(report: Report, step: StepReport, width: number, paint: Paint): string[] {
  const own = report.checks.filter((check) => check.step === step.id);
  const isNext = step.id === report.next;
  const shown = own.filter((check) => {
    if (check.verdict === "skip" || isUnseen(check)) return false;
    return isNext || check.verdict !== "pass";
  });
  const idWidth = Math.max(...shown.map((check) => check.id.length)) + 2;
  const layout: Layout = { width, idWidth, paint };
  return [
    stepLine(step, own, isNext, layout),
    ...shown.flatMap((check) => (isNext ? fullCheck(check, layout) : [shortCheck(check, layout)])),
  ];
}

/** How the checks of one step are set. */
interface Layout {
  readonly width: number;
  /** Columns of the checks' names, with the space after them. */
  readonly idWidth: number;
  readonly paint: Paint;
}

function stepLine(step: StepReport, own: readonly CheckReport[], isNext: boolean, { width, paint }: Layout): string {
  const { passed, applicable } = step.score;
  const score = applicable === 0 ? "–" : `${passed}/${applicable}`;
  const title = padded(stepTitles[step.id], titleWidth);
  const notes: string[] = [];
  if (step.declined !== null) notes.push(reportWords.declinedStep);
  if (isNext) notes.push(`about ${duration(step.minutes)}`);
  if (own.some((check) => check.fix !== null)) notes.push(`fix --step ${step.id}`);
  const note = truncated(notes.join("; "), width - 4 - titleWidth - scoreWidth);
  const line = `${padded(score, scoreWidth)}${paint("dim", note)}`;
  if (isNext) return `  ${paint("cyan", "▸")} ${paint("bold", title)}${line}`;
  if (step.done) return `  ${paint("green", "✓")} ${title}${line}`;
  return `  ${paint("dim", step.declined === null ? "○" : "–")} ${title}${line}`;
}

/** One line: what was seen, and what to do about it where there is room. */
function shortCheck(check: CheckReport, { width, idWidth, paint }: Layout): string {
  const room = width - checkIndent - 2 - idWidth;
  return checkStart(check, idWidth, paint) + shortened(plainText(messageOf(check)), room);
}

/** The sentence as far as whole parts of it fit: up to a colon, semicolon or bracket; else up to a word. */
function shortened(sentence: string, room: number): string {
  if (textWidth(sentence) <= room) return sentence;
  const start = truncated(sentence, room);
  const end = Math.max(...["; ", ": ", " ("].map((boundary) => start.lastIndexOf(boundary)));
  if (end > 0) return start.slice(0, end);
  const word = start.lastIndexOf(" ");
  return word > room / 2 ? `${start.slice(0, word)} …` : start;
}

/** The whole sentence, and below it the places that it rests on. */
function fullCheck(check: CheckReport, { width, idWidth, paint }: Layout): string[] {
  const indent = " ".repeat(checkIndent + 2 + idWidth);
  const room = width - indent.length;
  const sentence = plainText(messageOf(check));
  const [first = "", ...rest] = wrapped(sentence, room);
  const telling = check.evidence.filter(({ path, line }) => path === null || line !== null || !sentence.includes(path));
  const places = telling.slice(0, placesShown).map((evidence) => truncated(placeOf(evidence), room));
  // A verdict holds a selection of its places, so their number is no figure to show.
  if (telling.length > places.length) places.push("and more");
  return [
    checkStart(check, idWidth, paint) + first,
    ...rest.map((line) => indent + line),
    ...places.map((place) => indent + paint("dim", place)),
  ];
}

function checkStart({ id, verdict }: CheckReport, idWidth: number, paint: Paint): string {
  const [mark, style] = marks[verdict];
  return `${" ".repeat(checkIndent)}${paint(style, mark)} ${padded(id, idWidth)}`;
}

/** `README.md:12  the text there`, or an address. */
function placeOf({ path, line, text, url }: Evidence): string {
  if (path === null) return withoutControls(url === undefined ? text : `${text}  ${url}`);
  return withoutControls(`${path}${line === null ? "" : `:${line}`}  ${text === path ? "" : text}`);
}

function isUnseen(check: CheckReport): boolean {
  return check.code === "review/unseen";
}

/** What could not be seen, one line a reason. */
function unseenLines(report: Report, width: number, paint: Paint): string[] {
  const groups = Map.groupBy(report.checks.filter(isUnseen), (check) => check.args.reason as UnseenReason);
  const lines = [...groups].flatMap(([reason, checks]) => {
    const hint = reason === "local-directory" && report.repository ? `; scan ${report.repository} to see it` : "";
    const text = `${checks.map((check) => check.id).join(", ")}: ${unseenShort[reason]}${hint}`;
    return wrapped(withoutControls(text), width - 4).map((line, index) => `  ${index === 0 ? "?" : " "} ${line}`);
  });
  return lines.length === 0 ? [] : ["", ...lines.map((line) => paint("dim", line))];
}

function closing(report: Report, paint: Paint): string[] {
  const hint = paint("dim", "  Every check with its evidence: --format markdown");
  const next = report.steps.find((step) => step.id === report.next);
  return next ? [`  ${paint("bold", reportWords.next(next.id, next.minutes))}`, hint] : [hint];
}
