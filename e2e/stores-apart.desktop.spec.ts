import { changePrice, FRESH_WITHIN_MS, mixPaths, openSiblings } from '../src/test/cache-mix'
import { freshWord } from './support/merchant'
import { expect, test } from './support/test'

/** Drill 7, small: `npm run drill -- cache-mix` is the large one. */
test('two stores with the same paths never mix, and a change in one leaves the other as it is', async ({ baseURL }) => {
  test.setTimeout(120_000)
  const port = Number(new URL(baseURL ?? '').port)
  const word = freshWord()
  const siblings = await openSiblings(port, [`left-${word}`, `right-${word}`])
  const { answers, wrong } = await mixPaths(port, siblings, { connections: 20, until: (asked) => asked >= 400 })
  expect(wrong).toEqual([])
  expect(answers).toBeGreaterThanOrEqual(400)
  const { freshAfterMs, otherWasRendered } = await changePrice(port, siblings)
  expect(freshAfterMs).toBeLessThan(FRESH_WITHIN_MS)
  expect(otherWasRendered).toBe(false)
})
