/** Where a hosted notebook is kept; nulls where the address is not that of a file in a repository. */
export interface NotebookPlace {
  readonly repository: string | null;
  readonly branch: string | null;
  readonly path: string | null;
}

const elsewhere: NotebookPlace = { repository: null, branch: null, path: null };

const onColab = /^https?:\/\/(?:colab\.research\.google|githubtocolab|colab\.sandbox\.google)\.com\/(.+)$/i;

export function isOnColab(url: string): boolean {
  return onColab.test(url);
}

/** The notebook that an address opens to be run: on Colab, Kaggle, marimo, Binder and their like. Null: it opens none. */
export function hostedNotebook(url: string): NotebookPlace | null {
  const colab = onColab.exec(url)?.[1];
  if (colab !== undefined) return colabPlace(colab);
  const isHost =
    /^https?:\/\/((www\.)?kaggle\.com\/(code\/[\w-]+\/[\w-]|kernels\/|[\w-]+\/[\w-]+\/(notebook|edit))|(static\.)?marimo\.(app|io)\/|molab\.marimo\.io\/|mybinder\.org\/v2\/|(www\.)?kaggle\.com\/notebooks\/welcome\?src=|deepnote\.com\/(launch|project|app|workspace)|studiolab\.sagemaker\.aws\/import|console\.paperspace\.com\/github|lightning\.ai\/.+\/studios|aistudio\.baidu\.com\/(aistudio\/)?projectdetail)/i.test(
      url,
    );
  return isHost ? elsewhere : null;
}

function colabPlace(rest: string): NotebookPlace | null {
  const file = /^github\/([^/]+\/[^/]+)\/blob\/([^/]+)\/([^?#]+)/i.exec(rest);
  if (file) return { repository: file[1] ?? null, branch: file[2] ?? null, path: decoded(file[3] ?? "") };
  return /^(github|drive|gist|notebooks?)\b|^[\w.-]+\/[\w.-]+\/blob\/|^#?(fileId|create|scrollTo)|^drive/i.test(rest)
    ? elsewhere
    : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
