import { parentPort, workerData } from "node:worker_threads";
import { snapshotFromFiles } from "../../src/snapshot/from-files.ts";
import { timeReview } from "./time-review.ts";

parentPort?.postMessage(timeReview(snapshotFromFiles({ "README.md": workerData as string })));
