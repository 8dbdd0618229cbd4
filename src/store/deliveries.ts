import type { Sql } from "./database.ts";

/** A webhook delivery as GitHub names it. */
export interface Delivery {
  /** The `X-GitHub-Delivery` header. */
  readonly id: string;
  readonly event: string;
  readonly action: string | null;
}

export type DeliveryState = "nothing-to-do" | "queued" | "failed";

/**
 * Notes a delivery. A delivery id is taken once; one whose jobs failed for good may be taken again.
 * @returns whether it is to be worked on.
 */
export async function noteDelivery(sql: Sql, delivery: Delivery, state: DeliveryState): Promise<boolean> {
  const rows = await sql.query(
    `insert into mlrr_deliveries (id, event, action, state) values ($1, $2, $3, $4)
     on conflict (id) do update set state = excluded.state where mlrr_deliveries.state = 'failed'
     returning id`,
    [delivery.id, delivery.event, delivery.action, state],
  );
  return rows.length > 0;
}

/** A job of the delivery was given up: the same delivery may be sent again. */
export async function markDeliveryFailed(sql: Sql, id: string): Promise<void> {
  await sql.query("update mlrr_deliveries set state = 'failed' where id = $1", [id]);
}

export async function countDeliveries(sql: Sql): Promise<Readonly<Record<DeliveryState, number>>> {
  const rows = await sql.query<{ state: DeliveryState; count: number }>(
    "select state, count(*)::int as count from mlrr_deliveries group by state",
  );
  const counts: Record<DeliveryState, number> = { "nothing-to-do": 0, queued: 0, failed: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

/** Deliveries older than 30 days; GitHub redelivers for 3 days at most. */
export async function forgetOldDeliveries(sql: Sql): Promise<void> {
  await sql.query("delete from mlrr_deliveries where received_at < now() - interval '30 days'");
}
