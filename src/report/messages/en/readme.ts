import type { MessagesOf } from "../../messages.ts";
import { count, type Phrase, phrase, plain } from "../../phrase.ts";

const unreadable = ({ path, reason }: { readonly path: string; readonly reason: string }): Phrase =>
  phrase`${path} could not be read (${plain(reasons[reason] ?? reason)})`;

const reasons: Readonly<Record<string, string>> = {
  binary: "it is no text",
  "not-utf8": "it is not UTF-8: save it as UTF-8",
  "too-large": "it is too large",
  "not-read": "its content was not fetched",
};

export const readmeMessages: MessagesOf<
  "readme-figure" | "readme-data" | "readme-train" | "readme-infer" | "readme-concise"
> = {
  "readme-figure/no-readme": () => phrase`there is no README; add a README.md with one picture of what the model does`,
  "readme-figure/unreadable": unreadable,
  "readme-figure/shown": ({ text }) => phrase`a picture shows it: ${text}`,
  "readme-figure/banner-only": ({ text }) =>
    phrase`${text} looks like a banner or a ranking; add one picture of the task and its result`,
  "readme-figure/file-missing": ({ text }) =>
    phrase`the picture ${text} is not in the repository; commit the file or mend the path`,
  "readme-figure/none": ({ decorations }) =>
    decorations === 0
      ? phrase`no picture; add one that shows an input and what the model makes of it`
      : phrase`no picture besides ${count(decorations, "badge or logo", "badges or logos")}; add one of an input and the model's result`,

  "readme-data/no-readme": () => phrase`there is no README; add a README.md that says where the data comes from`,
  "readme-data/unreadable": unreadable,
  "readme-data/told": ({ text }) => phrase`it tells about the data: ${text}`,
  "readme-data/competition-only": ({ text }) =>
    phrase`only the competition is linked (${text}); add how to download the data and where to put it`,
  "readme-data/named-only": ({ heading }) =>
    phrase`the section ${heading} names the data; add a link or a download command`,
  "readme-data/none": () =>
    phrase`nothing tells where the data comes from; add a link or a download command, and the folder it goes to`,

  "readme-train/no-readme": () => phrase`there is no README; add a README.md with the training command`,
  "readme-train/unreadable": unreadable,
  "readme-train/told": ({ text }) => phrase`it tells how to train: ${text}`,
  "readme-train/script-missing": ({ script }) =>
    phrase`a command runs ${script}, which is not in the repository; commit it or mend the command`,
  "readme-train/elsewhere": ({ text }) =>
    phrase`training is spoken of (${text}), without a command; add the command that starts it`,
  "readme-train/no-command": ({ heading }) =>
    phrase`the section ${heading} describes training; add the command that starts it`,
  "readme-train/unclear": ({ text }) =>
    phrase`${text} is to be run, but not what it does; say so if it trains the model`,
  "readme-train/script-untold": ({ script }) =>
    phrase`nothing tells how to start training; ${script} looks like the way: add its command`,
  "readme-train/none": () => phrase`nothing tells how to start training; add the command`,

  "readme-infer/no-readme": () =>
    phrase`there is no README; add a README.md that shows how to run the model on one input`,
  "readme-infer/unreadable": unreadable,
  "readme-infer/told": ({ text }) => phrase`it tells how to run the model: ${text}`,
  "readme-infer/script-missing": ({ script }) =>
    phrase`a command runs ${script}, which is not in the repository; commit it or mend the command`,
  "readme-infer/elsewhere": ({ text }) =>
    phrase`running the model is spoken of (${text}), without a command; add one for a reader's own input`,
  "readme-infer/evaluation-only": ({ text }) =>
    phrase`${text} evaluates the model; add how to run it on one's own input`,
  "readme-infer/no-command": ({ heading }) =>
    phrase`the section ${heading} describes running the model; add a command or a few lines of code`,
  "readme-infer/script-untold": ({ script }) =>
    phrase`nothing tells how to run the trained model; ${script} looks like the way: add its command`,
  "readme-infer/none": () => phrase`nothing tells how to run the trained model; add a command or a few lines of code`,

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
