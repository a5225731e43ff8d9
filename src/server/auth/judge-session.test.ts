import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRACE_MS, judgeSession } from './judge-session'

const now = new Date('2026-11-21T12:00:00Z')
const row = {
  id: 'session',
  subjectId: 'ana',
  generation: 5,
  rotatedAt: new Date(now.getTime() - 10_000),
  expiresAt: new Date(now.getTime() + 1000),
  revokedAt: null,
}
const claims = { subjectId: 'ana', sessionId: 'session', generation: 5, freshUntil: 0 }

describe('judgeSession', () => {
  it.each([
    ['of the row’s generation', claims, row, 'current'],
    ['of the generation before, within the grace', { ...claims, generation: 4 }, row, 'previous'],
    [
      'of the generation before, after the grace',
      { ...claims, generation: 4 },
      { ...row, rotatedAt: new Date(now.getTime() - GRACE_MS - 1) },
      'reused',
    ],
    ['of an older generation, at once', { ...claims, generation: 3 }, row, 'reused'],
    ['of a generation that never was', { ...claims, generation: 6 }, row, 'dead'],
    ['without a row', claims, null, 'dead'],
    ['of somebody else’s row', { ...claims, subjectId: 'bea' }, row, 'dead'],
    ['of another row', { ...claims, sessionId: 'other' }, row, 'dead'],
    ['revoked', claims, { ...row, revokedAt: now }, 'dead'],
    ['expired', claims, { ...row, expiresAt: now }, 'dead'],
  ])('a cookie %s', (_name, held, stored, verdict) => expect(judgeSession(held, stored, now)).toBe(verdict))

  it('never lets an ended session count, whatever the cookie', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.boolean(), (generation, isRevoked) => {
        const ended = isRevoked ? { ...row, revokedAt: now } : { ...row, expiresAt: new Date(now.getTime() - 1) }
        expect(judgeSession({ ...claims, generation }, ended, now)).toBe('dead')
      }),
    )
  })
})
