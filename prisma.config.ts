import { defineConfig } from 'prisma/config'

// `prisma generate` looks for a schema engine to download. Nothing here runs Prisma Migrate, so any
// existing executable satisfies it, and generating needs no network.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

const schema = process.env.STOA_PRISMA_SCHEMA === 'platform' ? 'platform' : 'store'

export default defineConfig({ schema: `prisma/${schema}/schema` })
