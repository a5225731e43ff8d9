import { spawn } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { birthOf, isAlive, isMarkAlive, ownMark } from './processes'

describe('processes', () => {
  it('knows itself', () => {
    expect(isAlive(process.pid)).toBe(true)
    expect(isMarkAlive(ownMark())).toBe(true)
  })

  it('does not take a process for an earlier one with the same id', () => {
    expect(isMarkAlive({ pid: process.pid, birth: 'earlier' })).toBe(false)
  })

  it('takes one that ended for dead, buried or not', async () => {
    // The shell becomes `sleep`, which does not bury the child that the shell had started.
    const parent = spawn('sh', ['-c', 'sh -c "exit 0" & echo $!; exec sleep 30'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      const child = await new Promise<number>((resolve) =>
        parent.stdout.once('data', (data: Buffer) => resolve(Number(data))),
      )
      await expect.poll(() => isAlive(child)).toBe(false)
      expect(isAlive(parent.pid ?? 0)).toBe(true)
    } finally {
      parent.kill('SIGKILL')
    }
  })

  it('tells two processes apart by their birth', async () => {
    const child = spawn('sleep', ['30'])
    try {
      expect(birthOf(child.pid ?? 0)).not.toBe('')
      expect(birthOf(child.pid ?? 0)).not.toBe(birthOf(1))
    } finally {
      child.kill('SIGKILL')
    }
  })
})
