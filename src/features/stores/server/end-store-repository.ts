import type { ClientBase } from 'pg'
import type { StoreRecord } from './store-repository'
import { newId } from '@/lib/ids'
import { forgetStores } from '@/server/store-directory'
import { dropTenantSchema } from '@/server/tenancy'

/** Everything of a store but its record and its log, in one transaction. The slug is free again. `client` connects as the admin. */
export async function dropStore(client: ClientBase, store: Pick<StoreRecord, 'id' | 'schemaName'>): Promise<void> {
  await client.query('BEGIN')
  try {
    // A query still under way holds locks; rather try again than stand in everybody's way.
    await client.query(`SET LOCAL lock_timeout = '5s'; SET LOCAL statement_timeout = '60s'`)
    await client.query(
      `WITH ended AS (
         UPDATE platform.store SET status = 'deleted', slug = slug || '~' || number, schema_version = NULL, failure = NULL,
           deleted_at = now(), status_changed_at = now(), updated_at = now()
         WHERE id = $1 AND status = 'deleting' RETURNING id
       ), domains AS (DELETE FROM platform.store_domain WHERE store_id IN (SELECT id FROM ended)
       ), tokens AS (DELETE FROM platform.api_token WHERE store_id IN (SELECT id FROM ended)
       ), invitations AS (DELETE FROM platform.invitation WHERE store_id IN (SELECT id FROM ended))
       INSERT INTO platform.store_event (id, store_id, kind, data)
       SELECT $2, id, 'transition', '{"from": "deleting", "to": "deleted"}' FROM ended`,
      [store.id, newId()],
    )
    await dropTenantSchema(client, store.schemaName)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
  forgetStores()
}
