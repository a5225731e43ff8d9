// A process that uses the embedded PostgreSQL, for tests that kill such processes or start several at once.
// It prints what it got as one line of JSON, then waits; the line `stop` on its standard input ends its use.
import { createInterface } from 'node:readline'
import { startEmbeddedPostgres } from '@/server/database/embedded'

const [dataRoot, port] = process.argv.slice(2)
if (dataRoot === undefined) throw new Error('usage: launcher-process <dataRoot> [port]')

const server = await startEmbeddedPostgres({
  dataRoot,
  durable: false,
  log: (line) => process.stderr.write(`${line}\n`),
  ...(port !== undefined && { port: Number(port) }),
})
process.stdout.write(`${JSON.stringify({ adminUrl: server.adminUrl, port: server.port, adopted: server.adopted })}\n`)

createInterface({ input: process.stdin }).once('line', () => {
  void server.stop().then(() => process.exit(0))
})
