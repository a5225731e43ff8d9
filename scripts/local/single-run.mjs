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
 * Refuses when another one runs. One that is on its way out is waited for, and so is a server whose starter was killed.
 *
 * @returns {Promise<{ isAlive: (pid: number) => boolean, announce: (address: string, serverPid: number) => void, leave: () => void }>}
 */
export async function claimRun() {
  const { isAlive, isMarkAlive, markOf, ownMark } = await loadTypeScript('src/server/database/embedded/processes.ts')
  await untilOver(isAlive, isMarkAlive)
  mkdirSync(dataDirectory, { recursive: true })
  const own = { mark: ownMark(), npm: startingNpm() }
  writeFileSync(file, JSON.stringify(own))
  return {
    isAlive,
    announce: (address, serverPid) =>
      writeFileSync(file, JSON.stringify({ ...own, address, server: markOf(serverPid) })),
    leave: () => rmSync(file, { force: true }),
  }
}

async function untilOver(isAlive, isMarkAlive) {
  const deadline = Date.now() + PATIENCE_MS
  for (let run = readRun(); run; run = readRun()) {
    const starterLives = isMarkAlive(run.mark)
    const serverLives = run.server !== undefined && isMarkAlive(run.server)
    if (!starterLives && !serverLives) return
    const isEnding = !starterLives || (run.npm !== undefined && !isAlive(run.npm))
    if (!isEnding || (starterLives && Date.now() > deadline)) {
      const which = `process ${run.mark.pid}${run.address ? `, ${run.address}` : ''}`
      throw new PlainError(
        `it runs already (${which}). Stop that one first, or set STOA_DATA_DIR to run a second shop.`,
      )
    }
    if (!starterLives && Date.now() > deadline) process.kill(run.server.pid, 'SIGKILL')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
