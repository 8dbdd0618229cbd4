/** What running a script or command does, as far as its name tells. */
export type Action = "train" | "infer" | "evaluate" | "data" | "install";

const dataNames =
  /^(prep|prepare|preparation|preprocess\w*|preproc|pre_?process|download\w*|fetch|dataset\w*|convert\w*|tokeni[sz]e\w*|split\w*|extract\w*|crawl\w*|scrap\w*|etl|folds?|annotations?|augment\w*)$/;
const trainNames =
  /^(train\w*|pretrain\w*|retrain\w*|finetun\w*|tun(?:e|ing)|fit|sft|dpo|ppo|distill\w*|trainer\w*|\w+train|\w+trainer|\w*training\w*)$/;
const inferNames =
  /^(predict\w*|pred|infer\w*|demo\w*|detect\w*|generat\w*|gen|sampl\w*|synthes\w*|translat\w*|recogni[sz]e?\w*|classify\w*|transcri\w*|submi\w*|chat\w*|serv\w*|api|webcam|caption\w*|coloriz\w*|enhance\w*|upscal\w*|interpolat\w*|ocr|apply|decode\w*|tts|visuali[sz]e\w*|app\w*|gui|ui|web\w*|interface|cli|stylize|animate|video|realtime|playground|inpaint\w*)$/;
const evaluateNames = /^(eval\w*|test\w*|val|valid\w*|benchmark\w*|metrics?|scor\w*|cv)$/;

/** Action that a name tells, by its words: `run_train_all.sh`, `TrainModel.py`, `prepare-data`. Null where it tells none. */
export function actionOfName(name: string): Action | null {
  const tokens = wordsOf(name);
  const is = (names: RegExp): boolean => tokens.some((token) => names.test(token));
  if (is(/^(download|fetch|get)$/) && is(/^(models?|weights?|checkpoints?|ckpts?|pretrained)$/)) return "install";
  const namesData = is(/^(data|datas|datasets?|corpus|csv|tfrecords?|set|images?|labels?)$/);
  if (is(dataNames) || (namesData && is(/^(make|create|gen|generate|get|build|process|clean|merge|sample|train\w*)$/)))
    return "data";
  if (is(/^(setup|install|requirements|build)$/)) return "install";
  if (is(trainNames) || (is(/^models?$/) && is(/^(create|make|build|run)$/))) return "train";
  if (is(/^(predict\w*|infer\w*|demo\w*|submi\w*|app|gui)$/)) return "infer";
  if (is(evaluateNames)) return "evaluate";
  return is(inferNames) ? "infer" : null;
}

function wordsOf(name: string): string[] {
  return name
    .slice(0, 300)
    .replace(/\.\w{1,5}$/, "")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}
