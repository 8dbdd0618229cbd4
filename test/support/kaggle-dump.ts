import type { Files } from "../../src/demo/repositories.ts";

/** What is left after a competition: code that trains, no settings for any tool. */
export const kaggleDump: Files = {
  "README.md": `# Salt segmentation

Solution of the salt identification challenge.

## Data

Download the data from the competition page into \`data/\`.

## Train

\`\`\`
python train.py --fold 0
\`\`\`
`,
  "requirements.txt": "torch\nnumpy\n",
  "train.py": `import argparse
import torch
from torch import nn


def build():
    return nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.Conv2d(8, 1, 1))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--fold', type=int)
    args = parser.parse_args()
    model = build()
    torch.save(model.state_dict(), 'fold%d.pth' % args.fold)


if __name__ == '__main__':
    main()
`,
};
