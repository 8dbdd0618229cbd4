/** Words for weights and trained models, in the languages of READMEs. */
const weightsWord =
  /weights?\b|check-?points?\b|\bckpts?\b|pre-?train(?:ed|s|ing)?\b|\bmodels?(?![\w.]*\/)|model[ -_]zoo|权重|權重|预训练|預訓練|模型|重み|学習済み|チェックポイント|モデル|가중치|모델|체크포인트|веса\b|весов|модел|предобуч|\bmodelos?\b|\bpesos\b|modèles?|\bpoids\b|\.(?:pth|pt|ckpt|h5|onnx|safetensors|tflite|keras)\b/giu;

/** Words for what else stands behind download links. */
const otherWord =
  /data|corpus|corpora|annotations?\b|\bimages?\b|\bframes?\b|\bvideos?\b|poster|slides?\b|presentation|\bpaper\b|features?\b|vocab|dictionary|\blogs?\b|predictions?\b|submissions?\b|\bdemo\b|embeddings?\b|数据|數據|语料|論文|论文|データ|코퍼스|데이터|датасет|данны|datos|données/giu;

/** What a text is about. */
export type About = "weights" | "other" | null;

/** What the text says its links lead to; where it names both, the word nearest in front of `position` decides. */
export function aboutOf(text: string, position: number = text.length): About {
  const weights = nearest(text, weightsWord, position);
  const other = nearest(text, otherWord, position);
  if (weights === null && other === null) return null;
  if (weights === null) return "other";
  if (other === null) return "weights";
  return weights >= other ? "weights" : "other";
}

/** Closeness of the nearest match: greater is nearer, what stands in front of the position before what stands behind. */
function nearest(text: string, word: RegExp, position: number): number | null {
  let best: number | null = null;
  for (const match of text.matchAll(word)) {
    const distance = position - match.index;
    const closeness = distance >= 0 ? -distance : -text.length + distance;
    if (best === null || closeness > best) best = closeness;
  }
  return best;
}
