import { describe, expect, it } from 'vitest'
import { idSchema, isId, newId } from './ids'

describe('ids', () => {
  it('are UUIDs of version 7, all different, in order of time', () => {
    const ids = Array.from({ length: 1000 }, newId)
    expect(ids.every(isId)).toBe(true)
    expect(new Set(ids).size).toBe(1000)
    expect(ids.toSorted()).toEqual(ids)
  })

  it('are lowered to the form that Postgres gives back', () => {
    const id = newId()
    expect(idSchema.parse(id.toUpperCase())).toBe(id)
  })

  it.each(['', 'abc', '9b2d5f0e-7c1a-4f3e-8a53-3f0d7c5b1a11', '00000000-0000-0000-0000-000000000000', '{x}'])(
    'refuse %j',
    (text) => expect(isId(text)).toBe(false),
  )
})
