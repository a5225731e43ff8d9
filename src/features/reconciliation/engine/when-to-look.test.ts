import { expect, it } from 'vitest'
import { isTimeToLook, WATCH_SECONDS } from './when-to-look'

it('asks for an open payment often at first, then each minute, then no more', () => {
  const rounds = (from: number, to: number) => {
    const ages = Array.from({ length: (to - from) / WATCH_SECONDS }, (_, index) => from + index * WATCH_SECONDS)
    return ages.filter(isTimeToLook).length
  }
  expect(rounds(0, 120)).toBe(8)
  expect(rounds(120, 900)).toBe(13)
  expect(rounds(900, 7200)).toBe(0)
})
