// One running Stoa per data directory: two would serve the same shop on two ports by mistake.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataDirectory } from './paths.mjs'
import { startingNpm } from './serve.mjs'
import { PlainError } from './steps.mjs'
import { loadTypeScript } from './typescript.mjs'

const file = join(dataDirectory, 'running.json')
/** A run whose npm was killed notices within a second and then ends in order. */
const PATIENCE_MS = 25_000

function readRun() {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
  } catch {
    return null
  }
}

/**
 * Refuses when another one runs. One that is on its way out is waited for.
 *
 * @returns {Promise<{ isAlive: (pid: number) => boolean, announce: (address: string) => void, leave: () => void }>}
 */
export async function claimRun() {
  const { isAlive, isMarkAlive, ownMark } = await loadTypeScript('src/server/database/embedded/processes.ts')
  const deadline = Date.now() + PATIENCE_MS
  for (let run = readRun(); run && isMarkAlive(run.mark); run = readRun()) {
    const isOrphan = run.npm !== undefined && !isAlive(run.npm)
    if (!isOrphan || Date.now() > deadline) {
      throw new PlainError(
        `it runs already (process ${run.mark.pid}${run.address ? `, ${run.address}` : ''}). Stop that one first, or set STOA_DATA_DIR to run a second shop.`,
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  mkdirSync(dataDirectory, { recursive: true })
  const own = { mark: ownMark(), npm: startingNpm() }
  writeFileSync(file, JSON.stringify(own))
  return {
    isAlive,
    announce: (address) => writeFileSync(file, JSON.stringify({ ...own, address })),
    leave: () => rmSync(file, { force: true }),
  }
}
