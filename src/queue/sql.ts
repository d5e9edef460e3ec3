/** Queries on the job table of pg-boss 12, for which it has no call. */

/**
 * Gives back jobs that a worker holds but has not begun, so they do not count as lost. A job that was meanwhile taken away from it is not given back.
 * $1 queue, $2 ids, $3 attempts, $4 seconds until somebody may take them.
 */
export const giveBackSql = (schema: string): string => `
  UPDATE ${schema}.job AS j
  SET state = CASE WHEN j.retry_count > 0 THEN 'retry' ELSE 'created' END::${schema}.job_state,
      started_on = NULL, heartbeat_on = NULL, start_after = now() + $4::int * interval '1s'
  FROM unnest($2::uuid[], $3::int[]) AS held (id, attempt)
  WHERE j.name = $1 AND j.id = held.id AND j.retry_count = held.attempt AND j.state = 'active'`;

/** $1 queue, $2 queue of the dead. */
export const countsSql = (schema: string): string => `
  SELECT
    count(*) FILTER (WHERE name = $1 AND state < 'active')::int AS waiting,
    count(*) FILTER (WHERE name = $1 AND state = 'active')::int AS running,
    count(*) FILTER (WHERE name = $1 AND state = 'completed')::int AS done,
    count(DISTINCT singleton_key) FILTER (WHERE name = $2 AND state < 'active')::int AS dead,
    count(*) FILTER (WHERE name = $1 AND state = 'completed' AND completed_on > now() - interval '1 minute')::int AS rate,
    extract(epoch FROM now() - min(created_on) FILTER (WHERE name = $1 AND state < 'active'))::int AS oldest
  FROM ${schema}.job WHERE name IN ($1, $2)`;

/** $1 queue, $2 groups that are left out. */
export const openSql = (schema: string): string => `
  SELECT count(*)::int AS n FROM ${schema}.job
  WHERE name = $1 AND state <= 'active' AND (group_id IS NULL OR group_id <> ALL ($2::text[]))`;

/** $1 queue, $2 queue of the dead, $3 keys. A job that waits again is no longer dead. */
export const whereSql = (schema: string): string => `
  SELECT DISTINCT ON (singleton_key) singleton_key AS key,
    CASE WHEN name = $2 THEN 'dead' WHEN state = 'active' THEN 'running' ELSE 'waiting' END AS place
  FROM ${schema}.job
  WHERE singleton_key = ANY ($3::text[])
    AND ((name = $1 AND state <= 'active') OR (name = $2 AND state < 'active'))
  ORDER BY singleton_key, (name = $2), created_on DESC`;

/** $1 queue of the dead. */
export const deadSql = (schema: string): string => `
  SELECT DISTINCT ON (singleton_key) singleton_key AS key, data FROM ${schema}.job
  WHERE name = $1 AND state < 'active' ORDER BY singleton_key, created_on`;

/** $1 queues, $2 keys. */
export const removeSql = (schema: string): string => `
  DELETE FROM ${schema}.job WHERE name = ANY ($1::text[]) AND singleton_key = ANY ($2::text[])`;

/** $1 queue, $2 keys. */
export const withdrawSql = (schema: string): string => `
  DELETE FROM ${schema}.job WHERE name = $1 AND singleton_key = ANY ($2::text[]) AND state < 'active'`;

/** Whether a worker still holds a job. $1 queue, $2 id, $3 attempt. */
export const heldSql = (schema: string): string => `
  SELECT 1 FROM ${schema}.job WHERE name = $1 AND id = $2::uuid AND retry_count = $3::int AND state = 'active'`;
