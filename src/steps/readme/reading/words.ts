/**
 * The words by which READMEs speak of each topic, by language: English, then Chinese, Japanese, Korean, Russian, Spanish, French,
 * German, Portuguese. A heading is matched as a whole phrase, so that `Training data` is about data and not about training.
 */
export type Topic = "data" | "train" | "infer" | "evaluate" | "usage" | "install" | "references" | "thanks" | "aside";

/** Words of Latin scripts stand between word boundaries, all others anywhere. */
function words(latin: string, others = ""): RegExp {
  const bounded = `(?<![\\p{L}\\p{N}]|\\p{Lu}_)(?:${latin})(?![\\p{L}\\p{N}]|_\\p{Lu})`;
  return new RegExp(others === "" ? bounded : `${bounded}|${others}`, "iu");
}

export const trainWords = words(
  "(?:re|pre)?-?train(?:ing|s|er)?|(?:fine|instruction)-?\\s?tun(?:e|ing|es)|sft|entren(?:amiento|ar)|entra[iî]n(?:ement|er)|apprentissage|trainieren|trein(?:amento|o|ar)",
  "训练|微调|精调|再訓練|訓練|学習|トレーニング|학습|훈련|트레이닝|파인튜닝|обуч(?:ен|ить|аем)|тренировк|дообуч",
);

export const inferWords = words(
  "infer(?:ence|ring|encing)?|predict(?:ions?|ing|or|s)?|demos?|detect(?:ion|ing)?|generat(?:e|ion|ing)|sampling|synthesi[sz](?:e|s|ing)|try (?:it|out|our)|web ?app|gui|playground|deploy(?:ment|ing)?|submissions?|(?:your|custom|own) (?:own )?(?:images?|videos?|data|audio|text)|inferencia|predicci[oó]n|prédiction|inférence|vorhersage|previs[aã]o|predi[cç][aã]o|inferência",
  "推理|预测|預測|演示|部署|识别示例|试用|在线体验|推論|予測|デモ|추론|예측|데모|предсказ|инференс|прогноз|запуск",
);

export const evaluateWords = words(
  "eval(?:uat(?:e|ion|ing))?|test(?:ing|s)?|benchmarks?|validat(?:e|ion|ing)|metrics?|reproduc(?:e|ing|tion)|evaluaci[oó]n|évaluation|auswertung|avalia[cç][aã]o",
  "评估|评测|测试|验证|評価|テスト|평가|테스트|оценк|тестир",
);

export const dataWords = words(
  "data|data-?sets?|corpus|corpora|dados|datos|données|daten(?:satz)?|annotations?",
  "数据|語料|语料|データ|데이터|данны|датасет",
);

const usageWords = words(
  "usages?|how to (?:use|run)|quick ?-?start|get(?:ting)? started|examples?|tutorials?|running|run|reproduc\\w*|commands?|instructions?|steps?|how-?to|api|uso|utilisation|verwendung|nutzung",
  "使用|用法|快速|运行|示例|教程|步骤|使い方|実行|사용|실행|использован|примеры",
);

const installWords = words(
  "install(?:ation|ing)?|set-?up|requirements?|prerequisites?|dependenc(?:y|ies)|environments?|instalaci[oó]n|instala[cç][aã]o",
  "安装|环境|依赖|インストール|環境|설치|환경|установк|зависимост",
);

const referenceWords = words(
  "references?|bibliography|related (?:works?|projects?|papers?|repositor(?:y|ies))|similar projects?|credits?|further reading|resources|useful (?:links?|references?)|based on|see also",
  "参考|相关工作|相关项目|参考文献|関連|참고|ссылки|литература",
);

const thanksWords = words(
  "acknowledge?ments?|thanks|thank you|citations?|citing|cite|bibtex|licen[sc]e|contribut(?:e|ing|ors?|ions?)|contacts?|sponsors?|authors?|team|support(?: us)?|star history|community|donat(?:e|ions?)|changelog|(?:latest )?news|updates?|to-?do(?: list)?|disclaimer",
  "致谢|感谢|引用|许可|协议|贡献|联系|交流|赞助|团队|新闻|更新|谢辞|謝辞|ライセンス|감사|라이선스|인용|благодар|лиценз|цитирован",
);

/** Headings under which a README describes itself or answers, and does not instruct. */
const asideWords = words(
  "(?:key |main )?features?|highlights|faqs?|frequently asked questions|questions|q ?& ?a|troubleshooting|why|motivation|roadmap|limitations|características|preguntas frecuentes|fonctionnalités|funktionen",
  "特性|功能|特点|亮点|常见问题|問題|特徴|よくある質問|기능|특징|자주 묻는|возможности|особенности|вопросы",
);

/** Headings whose words of training mean a thing, not an instruction. */
const trainedThing =
  /pre-?trained|(?<!\p{L})trained\b|预训练模型|预训练权重|training[ -]+(?:data|datasets?|sets?|images?|corpus|time|loss|curves?|results?|logs?|speed|cost)\b|train(?:ing)?[/ ]+(?:val|test)\w*[ /]*(?:split|set)|训练数据|训练集|学習データ|학습 ?데이터/iu;

const dataThing =
  /data ?(?:augmentation|loader|loading|science|leak\w*|flow|base|types?|parallel|protection|analysis)|数据增强|数据增广|数据库|データ拡張|数据分析/iu;

/** Headings under which a model that is there is put to use. */
const usesTrained =
  /\b(?:us(?:e|ing)|run(?:ning)?|try(?:ing)?|test(?:ing)?)\b.{0,30}\bpre-?trained\b(?!.{0,20}(?:backbone|encoder|embedding|vectors?))|使用预训练(?:模型|权重)/iu;

/** Topics of a heading; several where it names several. */
export function topicsOfHeading(heading: string): ReadonlySet<Topic> {
  const topics = new Set<Topic>();
  if (heading.length > 90) return topics;
  const text = heading;
  const thing = trainedThing.test(text);
  const rest = thing
    ? text.replace(new RegExp(trainedThing, "giu"), (match) => (dataWords.test(match) ? "data" : ""))
    : text;
  if (trainWords.test(rest)) topics.add("train");
  if (inferWords.test(rest) || (usesTrained.test(text) && !topics.has("train"))) topics.add("infer");
  if (evaluateWords.test(rest)) topics.add("evaluate");
  if (dataWords.test(rest.replace(dataThing, ""))) topics.add("data");
  if (topics.has("data") && /generat|synthes|生成/i.test(rest)) topics.delete("infer");
  if (usageWords.test(rest)) topics.add("usage");
  if (installWords.test(rest)) topics.add("install");
  if (referenceWords.test(rest)) topics.add("references");
  if (thanksWords.test(rest)) topics.add("thanks");
  if (topics.size === 0 && asideWords.test(rest)) topics.add("aside");
  return topics;
}

/** A sentence that tells to run something. */
export const runWords = words(
  "run(?:ning)?|execut(?:e|ing)|launch|start|use|using|see|check|refer|follow|open|try|simply|just|via|call|python3?|ejecut\\w+|lancer|exécuter|ausführen|execut(?:ar|e)",
  "运行|执行|使用|参考|参见|见|打开|启动|通过|実行|使用して|실행|запуст|выполн",
);

/** A promise instead of an instruction. */
export const promiseWords = words(
  "coming soon|will be (?:released|available|uploaded|added|provided|updated)|to be (?:released|added|updated|uploaded)|under construction|work in progress|not (?:yet )?(?:released|available)|stay tuned",
  "敬请期待|即将|待更新|待补充|后续(?:会)?(?:开源|发布|更新)|暂不(?:开源|公开)|近日公開|추후 공개|скоро",
);
