// Before each file of integration tests, and before anything of the app is loaded: this worker's own database, new.
import pg from 'pg'
import { inject } from 'vitest'

const template = inject('templateDatabase')
const database = `${template}_${process.env.VITEST_POOL_ID}`

async function clone(): Promise<void> {
  const client = new pg.Client({ connectionString: inject('clusterUrl') })
  await client.connect()
  try {
    // What the file before left, with the connections that it did not close.
    await client.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
    await client.query(`CREATE DATABASE "${database}" TEMPLATE "${template}"`)
    // A clone has the template's tables and their grants, but not the database's own.
    await client.query(
      `REVOKE ALL ON DATABASE "${database}" FROM PUBLIC; GRANT CONNECT ON DATABASE "${database}" TO PUBLIC`,
    )
  } finally {
    await client.end()
  }
}

await clone()
const url = new URL(inject('clusterUrl'))
url.pathname = `/${database}`
process.env.DATABASE_URL = url.href
process.env.STOA_DATA_DIR = `.stoa/test-data/${process.env.VITEST_POOL_ID}`
