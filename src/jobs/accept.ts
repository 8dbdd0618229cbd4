import type { Database } from "../store/database.ts";
import { type Delivery, noteDelivery } from "../store/deliveries.ts";
import type { Job } from "./job.ts";
import type { Queue } from "./queue.ts";

/**
 * Stores a delivery and its jobs together: when this resolves, both are safe. A delivery that was taken before adds
 * nothing.
 * @returns whether the delivery was new.
 */
export function accept(database: Database, queue: Queue, delivery: Delivery, jobs: readonly Job[]): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const isNew = await noteDelivery(transaction, delivery, jobs.length > 0 ? "queued" : "nothing-to-do");
    if (isNew) await queue.add(transaction, delivery.id, jobs);
    return isNew;
  });
}
