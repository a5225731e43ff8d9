import { describe, expect, it, vi } from 'vitest'
import { TagCache } from './tag-cache'

const small = () => new TagCache<string>({ maxBytes: 800, maxAgeMs: 1000 })
const put = (cache: TagCache<string>, key: string, tags: string[], mark = cache.mark()) =>
  cache.set(key, key, { tags, bytes: 100, mark })

describe('TagCache', () => {
  it('gives back what was kept until one of its tags is emptied', () => {
    const cache = small()
    put(cache, 'a', ['x', 'y'])
    put(cache, 'b', ['y'])
    cache.empty(['x'])
    expect(cache.get('a')).toBeUndefined()
    expect(cache.get('b')).toBe('b')
  })

  it('does not keep what was read before its tag was emptied', () => {
    const cache = small()
    const mark = cache.mark()
    cache.empty(['x'])
    expect(put(cache, 'a', ['x'], mark)).toBe(false)
    expect(cache.get('a')).toBeUndefined()
    expect(put(cache, 'a', ['x'])).toBe(true)
  })

  it('does not keep what was read before everything was cleared', () => {
    const cache = small()
    const mark = cache.mark()
    cache.clear()
    expect(put(cache, 'a', ['x'], mark)).toBe(false)
  })

  it('gives nothing back from the instant on until which it holds', () => {
    vi.useFakeTimers()
    try {
      const cache = small()
      const validUntil = Date.now() + 300
      cache.set('a', 'a', { tags: ['x'], bytes: 100, mark: cache.mark(), validUntil })
      vi.advanceTimersByTime(299)
      expect(cache.get('a')).toBe('a')
      vi.advanceTimersByTime(1)
      expect(cache.get('a')).toBeUndefined()
    } finally {
      vi.useRealTimers()
    }
  })

  it('stays within its bytes by dropping what was used longest ago', () => {
    const cache = small()
    for (let index = 0; index < 8; index += 1) put(cache, `k${index}`, ['t'])
    cache.get('k0')
    put(cache, 'k8', ['t'])
    expect(cache.get('k1')).toBeUndefined()
    expect(cache.get('k0')).toBe('k0')
    expect(cache.size).toEqual({ entries: 8, bytes: 800 })
  })

  it('refuses one thing that would push out all others', () => {
    const cache = small()
    expect(cache.set('big', 'big', { tags: [], bytes: 500, mark: cache.mark() })).toBe(false)
  })

  it('forgets after its maximal age', () => {
    vi.useFakeTimers()
    const cache = small()
    put(cache, 'a', ['x'])
    vi.advanceTimersByTime(1001)
    expect(cache.get('a')).toBeUndefined()
    expect(cache.size.entries).toBe(0)
    vi.useRealTimers()
  })
})
