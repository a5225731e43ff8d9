import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether a process with this id runs now, whoever owns it. One that has ended and is only not yet buried does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' && statusOf(pid)[0] !== 'Z'
  }
  // In a container whose first process buries nobody, the dead keep their ids.
  return statusOf(pid)[0] !== 'Z'
}

/** The fields of /proc/<pid>/stat after the command's name, beginning with the state. */
function statusOf(pid: number): string[] {
  if (process.platform !== 'linux') return []
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The command stands in parentheses and may hold spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

/**
 * A text that differs between two processes which bear the same id one after the other, so that a file left
 * by a dead process is not taken for a living one's. Empty where the system does not tell.
 */
export function birthOf(pid: number): string {
  if (process.platform === 'linux') return statusOf(pid)[19] ?? ''
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

/** A process as written into a lock or usage file. */
export interface ProcessMark {
  pid: number
  birth: string
}

export function markOf(pid: number): ProcessMark {
  return { pid, birth: birthOf(pid) }
}

export function ownMark(): ProcessMark {
  return markOf(process.pid)
}

/** Whether the very process that wrote this mark still runs. */
export function isMarkAlive(mark: ProcessMark): boolean {
  return isAlive(mark.pid) && birthOf(mark.pid) === mark.birth
}

export function parseMark(text: string): ProcessMark | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('birth' in value)) return null
    return typeof value.pid === 'number' && typeof value.birth === 'string'
      ? { pid: value.pid, birth: value.birth }
      : null
  } catch {
    return null
  }
}

/** The command line of a process, arguments joined by spaces; null when it is gone or may not be read. */
export function commandLineOf(pid: number): string | null {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return null
  }
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
