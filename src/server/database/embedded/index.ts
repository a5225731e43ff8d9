export { discardEmbeddedPostgres } from './discard'
export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded-postgres'
export { EmbeddedPostgresError, type EmbeddedPostgresErrorCode } from './embedded-postgres-error'
