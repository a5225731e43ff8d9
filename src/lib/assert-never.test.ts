import { expect, it } from 'vitest'
import { assertNever } from './assert-never'

it('throws with the value that nobody expected', () => {
  expect(() => assertNever('refunded' as never)).toThrow('"refunded"')
})
