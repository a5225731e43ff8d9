import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMarkAlive, ownMark, parseMark } from './processes'

/**
 * Who uses a cluster: one small file per use, named by process. The last user to leave stops the server;
 * files of processes that died without leaving count for nothing.
 */
export class ClusterUsers {
  readonly #directory: string

  constructor(dataRoot: string) {
    this.#directory = join(dataRoot, 'users')
    mkdirSync(this.#directory, { recursive: true })
  }

  /** Registers one use by this process and gives what ends it. */
  enter(): () => void {
    const file = join(this.#directory, `${process.pid}-${Math.random().toString(36).slice(2)}`)
    writeFileSync(file, JSON.stringify(ownMark()), { flag: 'wx' })
    return () => rmSync(file, { force: true })
  }

  /** How many uses by living processes there are; forgets the others. */
  count(): number {
    let living = 0
    for (const name of readdirSync(this.#directory)) {
      const file = join(this.#directory, name)
      if (this.#isAlive(file)) living += 1
      else rmSync(file, { force: true })
    }
    return living
  }

  #isAlive(file: string): boolean {
    try {
      const mark = parseMark(readFileSync(file, 'utf8'))
      return mark !== null && isMarkAlive(mark)
    } catch {
      return false
    }
  }
}
