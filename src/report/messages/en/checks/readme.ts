import type { MessagesOf } from "../../../messages.ts";
import { count, type Phrase, phrase, plain } from "../../../phrase.ts";

const unreadable = ({ path, reason }: { readonly path: string; readonly reason: string }): Phrase =>
  phrase`${path} could not be read (${plain(reasons[reason] ?? reason)})`;

const reasons: Readonly<Record<string, string>> = {
  binary: "it is no text",
  "not-utf8": "it is not UTF-8: save it as UTF-8",
  "too-large": "it is too large",
  "not-read": "its content was not fetched",
};

/** The beginning of a text, so that what to do stays in sight. */
const short = (text: string): string =>
  text.length <= longestQuote ? text : `${text.slice(0, longestQuote - 1).trimEnd()}…`;

const longestQuote = 80;

export const readmeMessages: MessagesOf<
  "readme-figure" | "readme-data" | "readme-train" | "readme-infer" | "readme-concise"
> = {
  "readme-figure/no-readme": () => phrase`there is no README; add a README.md with one picture of what the model does`,
  "readme-figure/unreadable": unreadable,
  "readme-figure/shown": ({ text }) => phrase`the README shows a picture: ${short(text)}`,
  "readme-figure/banner-only": ({ text }) =>
    phrase`${text} looks like a banner or a ranking; add one picture of the task and its result`,
  "readme-figure/file-missing": ({ text }) =>
    phrase`the picture ${text} is not in the repository; commit the file or mend the path`,
  "readme-figure/none": ({ decorations }) =>
    decorations === 0
      ? phrase`the README shows no picture; add one of an input and the model's result`
      : phrase`the README shows no picture besides ${count(decorations, "badge or logo", "badges or logos")}; add one of an input and the model's result`,

  "readme-data/no-readme": () => phrase`there is no README; add a README.md that says where the data comes from`,
  "readme-data/unreadable": unreadable,
  "readme-data/told": ({ text }) => phrase`the README tells about the data: ${short(text)}`,
  "readme-data/competition-only": ({ text }) =>
    phrase`only the competition is linked (${text}); add how to download the data and where to put it`,
  "readme-data/named-only": ({ heading }) =>
    phrase`the section ${heading} names the data; add a link or a download command`,
  "readme-data/none": () =>
    phrase`the README does not say where the data comes from; add a link or a download command, and the folder it goes to`,

  "readme-train/no-readme": () => phrase`there is no README; add a README.md with the training command`,
  "readme-train/unreadable": unreadable,
  "readme-train/told": ({ text }) => phrase`the README tells how to train: ${short(text)}`,
  "readme-train/script-missing": ({ script }) =>
    phrase`a command runs ${script}, which is not in the repository; commit it or mend the command`,
  "readme-train/elsewhere": ({ text }) =>
    phrase`the README speaks of training (${short(text)}) but shows no command; add the one that starts it`,
  "readme-train/no-command": ({ heading }) =>
    phrase`the section ${heading} describes training; add the command that starts it`,
  "readme-train/unclear": ({ text }) =>
    phrase`the README runs ${short(text)} without saying what it does; if it trains the model, say so`,
  "readme-train/script-untold": ({ script }) =>
    phrase`the README does not say how to train; ${script} looks like the way: add its command`,
  "readme-train/none": () => phrase`the README does not say how to train; add the command that starts it`,

  "readme-infer/no-readme": () =>
    phrase`there is no README; add a README.md that shows how to run the model on one input`,
  "readme-infer/unreadable": unreadable,
  "readme-infer/told": ({ text }) => phrase`the README tells how to run the model: ${short(text)}`,
  "readme-infer/script-missing": ({ script }) =>
    phrase`a command runs ${script}, which is not in the repository; commit it or mend the command`,
  "readme-infer/elsewhere": ({ text }) =>
    phrase`the README speaks of running the model (${short(text)}) but shows no command; add one for a reader's own input`,
  "readme-infer/evaluation-only": ({ text }) =>
    phrase`the README evaluates the model (${short(text)}); add how to run it on a reader's own input`,
  "readme-infer/no-command": ({ heading }) =>
    phrase`the section ${heading} describes running the model; add a command or a few lines of code`,
  "readme-infer/script-untold": ({ script }) =>
    phrase`the README does not say how to run the trained model; ${script} looks like the way: add its command`,
  "readme-infer/none": () =>
    phrase`the README does not say how to run the trained model; add a command or a few lines of code`,

  "readme-concise/no-readme": () => phrase`there is no README`,
  "readme-concise/unreadable": unreadable,
  "readme-concise/no-instructions": () => phrase`no instructions to train or to run the model yet`,
  "readme-concise/short": ({ commands, words }) =>
    phrase`${count(commands, "command")} and ${count(words, "word")} in the longest instructions`,
  "readme-concise/long": ({ commands, words }) =>
    phrase`${count(commands, "command")} and ${count(words, "word")} to follow; put steps into one script, details on a page of their own`,
  "readme-concise/essay": ({ commands, words }) =>
    phrase`${count(commands, "command")} and ${count(words, "word")} to follow; one script that takes a configuration would do`,
};
