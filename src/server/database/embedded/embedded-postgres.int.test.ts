import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { crashUnderWrites } from '@/test/drills/postgres-crash'
import { freePort } from './free-port'
import { discardEmbeddedPostgres, type EmbeddedPostgres, EmbeddedPostgresError, startEmbeddedPostgres } from './index'
import { readPostmasterFile } from './postmaster'
import { isAlive, ownMark } from './processes'
import { chooseServerUser } from './server-user'

const cleanups: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup()
})

/** A fresh directory that the server's user may pass through, unless `mode` forbids. */
function freshRoot(mode = 0o755): string {
  const directory = mkdtempSync(join(tmpdir(), 'stoa-launcher-'))
  chmodSync(directory, mode)
  cleanups.push(() => rmSync(directory, { recursive: true, force: true }))
  const root = join(directory, 'postgres')
  mkdirSync(root)
  return root
}

let ownPort: number
beforeAll(async () => {
  ownPort = await freePort([])
})

const lines: string[] = []
async function start(dataRoot: string, port = ownPort): Promise<EmbeddedPostgres> {
  lines.length = 0
  const server = await startEmbeddedPostgres({
    dataRoot,
    port,
    durable: false,
    relocateTo: tmpdir(),
    log: (line) => lines.push(line),
  })
  cleanups.push(() => server.stop())
  return server
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

function serverPid(dataRoot: string): number {
  const file = readPostmasterFile(join(dataRoot, 'data'))
  if (file === null) throw new Error('the server does not run')
  return file.pid
}

interface Launcher {
  child: ChildProcess
  adminUrl: string
  adopted: boolean
}

/** Starts the server from a process of its own. */
function launchElsewhere(dataRoot: string): Promise<Launcher> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/test/launcher-process.ts', dataRoot], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  cleanups.push(() => void child.kill('SIGKILL'))
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the launcher ended with ${code}`)))
    child.stdout.once('data', (chunk: Buffer) => {
      const answer = JSON.parse(chunk.toString()) as { adminUrl: string; adopted: boolean }
      resolve({ child, ...answer })
    })
  })
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

describe('embedded PostgreSQL', { timeout: 90_000 }, () => {
  it('creates a UTF-8 cluster and the database, asks for the password, and stops', async () => {
    const root = freshRoot()
    const server = await start(root)
    expect(
      await ask(
        server.adminUrl,
        "SELECT current_database() AS db, current_user AS who, lower('ÉÇȘ') AS lower, current_setting('server_encoding') AS encoding",
      ),
    ).toEqual([{ db: 'stoa', who: 'stoa', lower: 'éçș', encoding: 'UTF8' }])
    const forged = new URL(server.adminUrl)
    forged.password = 'wrong'
    await expect(ask(forged.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
    const pid = serverPid(root)
    await server.stop()
    expect(isAlive(pid)).toBe(false)
    await expect(ask(server.adminUrl, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  it('keeps the data, the port and the password from one start to the next', async () => {
    const root = freshRoot()
    const first = await start(root)
    await ask(first.adminUrl, 'CREATE TABLE kept AS SELECT 42 AS answer')
    await first.stop()
    const second = await start(root)
    expect(second.adminUrl).toBe(first.adminUrl)
    expect(await ask(second.adminUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  })

  it('adopts the orphan that a killed process left', async () => {
    const root = freshRoot()
    const launcher = await launchElsewhere(root)
    const orphan = serverPid(root)
    launcher.child.kill('SIGKILL')
    await ended(launcher.child)
    const server = await start(root)
    expect(server).toMatchObject({ adopted: true, adminUrl: launcher.adminUrl })
    expect(serverPid(root)).toBe(orphan)
    await server.stop()
    expect(isAlive(orphan)).toBe(false)
  })

  it('gives two launchers that start at once the same server, and stops it after the last has left', async () => {
    const root = freshRoot()
    const launchers = await Promise.all([launchElsewhere(root), launchElsewhere(root)])
    expect(new Set(launchers.map((launcher) => launcher.adminUrl)).size).toBe(1)
    expect(launchers.filter((launcher) => launcher.adopted)).toHaveLength(1)
    const pid = serverPid(root)
    const [first, second] = launchers
    first.child.stdin?.write('stop\n')
    await ended(first.child)
    expect(await ask(second.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    second.child.stdin?.write('stop\n')
    await ended(second.child)
    expect(isAlive(pid)).toBe(false)
  })

  it('starts over a stale postmaster.pid and a stale lock whose process ids belong to someone else by now', async () => {
    const root = freshRoot()
    const first = await start(root)
    const pidFile = join(root, 'data', 'postmaster.pid')
    const left = readFileSync(pidFile, 'utf8').split('\n')
    await first.stop()
    const user = chooseServerUser()
    const stranger = spawn('sleep', ['60'], user ? { uid: user.uid, gid: user.gid } : {})
    cleanups.push(() => void stranger.kill('SIGKILL'))
    writeFileSync(pidFile, [String(stranger.pid), ...left.slice(1)].join('\n'))
    writeFileSync(join(root, 'lock'), JSON.stringify({ ...ownMark(), birth: 'earlier' }))
    const second = await start(root)
    expect(second.adopted).toBe(false)
    expect(await ask(second.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('moves to another port when its own is taken, says so, and stays there', async () => {
    const root = freshRoot()
    const squatter = await listen(ownPort)
    const first = await start(root)
    expect(first.port).not.toBe(ownPort)
    expect(lines).toEqual([`Port ${ownPort} is taken, so PostgreSQL listens on ${first.port}.`])
    await first.stop()
    const second = await start(root)
    expect(second.port).toBe(first.port)
    squatter.close()
  })

  it('lives elsewhere when root works in a directory that the server cannot enter', async () => {
    const root = freshRoot(0o700)
    const server = await start(root)
    const memory = join(root, 'location')
    const home = existsSync(memory) ? readFileSync(memory, 'utf8').trim() : root
    cleanups.push(() => rmSync(home, { recursive: true, force: true }))
    const relocated = process.getuid?.() === 0
    expect(home === root).toBe(!relocated)
    expect(existsSync(join(home, 'data'))).toBe(true)
    expect(lines.map((line) => line.includes(home))).toEqual(relocated ? [true] : [])
    await ask(server.adminUrl, 'CREATE TABLE kept ()')
    await server.stop()
    const again = await start(root)
    expect(lines).toEqual([])
    expect(await ask(again.adminUrl, "SELECT 1 AS one FROM pg_tables WHERE tablename = 'kept'")).toEqual([{ one: 1 }])
    await again.stop()
  })

  it('tells in one line when the directory cannot be written', async () => {
    const root = freshRoot()
    writeFileSync(join(root, 'file'), '')
    const failure = await start(join(root, 'file', 'below')).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(EmbeddedPostgresError)
    expect(failure).toMatchObject({ code: 'not_writable', message: expect.not.stringContaining('\n') })
  })

  it('tells in one line what the server said when it does not start', async () => {
    const root = freshRoot()
    await (await start(root)).stop()
    writeFileSync(join(root, 'data', 'postgresql.conf'), 'no_such_setting = 1\n')
    const failure = await start(root).catch((error: unknown) => error)
    expect(failure).toMatchObject({
      code: 'start_failed',
      message: expect.stringMatching(/postgresql\.conf|no_such_setting/),
    })
  })

  it('tells in one line when the password is gone', async () => {
    const root = freshRoot()
    await (await start(root)).stop()
    rmSync(join(root, 'password'))
    await expect(start(root)).rejects.toMatchObject({ code: 'password_lost' })
  })

  it('is removed with its orphan, but not while somebody uses it', async () => {
    const root = freshRoot()
    const launcher = await launchElsewhere(root)
    await expect(discardEmbeddedPostgres(root)).rejects.toMatchObject({ code: 'in_use' })
    const orphan = serverPid(root)
    launcher.child.kill('SIGKILL')
    await ended(launcher.child)
    await discardEmbeddedPostgres(root)
    expect(isAlive(orphan)).toBe(false)
    expect(existsSync(root)).toBe(false)
  })

  it('is up again after a kill -9 under writes, with every acknowledged row', async () => {
    const { acknowledged, lost, longestDownMs } = await crashUnderWrites(2, 0.5, () => undefined)
    expect(lost).toBe(0)
    expect(acknowledged).toBeGreaterThan(200)
    expect(longestDownMs).toBeLessThan(10_000)
  })
})

function listen(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer()
    cleanups.push(() => void server.close())
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}
