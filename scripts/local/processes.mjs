import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheDirectory, checkout } from './paths.mjs'
import { PlainError } from './steps.mjs'

/** Runs a program to its end with this terminal as its own. */
export function runHere(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: checkout, stdio: 'inherit', env: { ...process.env, ...env } })
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}

/** Runs a program with its output in `.stoa/logs/<name>.log` and gives that; when it fails, its end is the error. */
export async function runLogged(name, command, args, env = {}) {
  const { code, logFile } = await runCaptured(name, command, args, env)
  const output = readFileSync(logFile, 'utf8')
  if (code === 0) return output
  const tail = output.trimEnd().split('\n').slice(-40).join('\n')
  throw new PlainError(
    `${name} failed (${command} ${args.join(' ')}):\n\n${tail}\n\nThe whole output is in ${logFile}.`,
  )
}

/** Runs a program with its output in a log file and gives its exit code. */
export function runCaptured(name, command, args, env = {}) {
  mkdirSync(join(cacheDirectory, 'logs'), { recursive: true })
  const logFile = join(cacheDirectory, 'logs', `${name}.log`)
  const log = createWriteStream(logFile)
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: checkout,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    child.stdout.pipe(log, { end: false })
    child.stderr.pipe(log, { end: false })
    child.once('error', reject)
    child.once('close', (code) => log.end(() => resolve({ code: code ?? 1, logFile })))
  })
}

/** The npm that runs us, or the one on the path. */
export function npm(args) {
  const own = process.env.npm_execpath
  return own?.endsWith('.js') ? { command: process.execPath, args: [own, ...args] } : { command: 'npm', args }
}
