import { describe, expect, it } from 'vitest'
import { gridCommand } from './grid-keys'

const press = (key: string, held: { ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean } = {}) =>
  gridCommand({ key, ctrlKey: false, metaKey: false, altKey: false, ...held })

describe('keys of the sheet', () => {
  it('moves by arrows, and leaves arrows with a modifier to the browser', () => {
    expect(press('ArrowUp')).toEqual({ kind: 'step', rows: -1, columns: 0 })
    expect(press('ArrowRight', { ctrlKey: true })).toBeNull()
  })

  it('goes to the ends of the row, with a modifier of the sheet', () => {
    expect(press('Home')).toEqual({ kind: 'edge', end: 'first', ofSheet: false })
    expect(press('End', { metaKey: true })).toEqual({ kind: 'edge', end: 'last', ofSheet: true })
  })

  it('undoes and copies from above only with a modifier', () => {
    expect(press('Z', { ctrlKey: true })).toEqual({ kind: 'undo' })
    expect(press('d', { metaKey: true })).toEqual({ kind: 'copy-above' })
    expect(press('d')).toEqual({ kind: 'type', text: 'd' })
  })

  it('leaves Tab, other shortcuts and Alt to the browser', () => {
    expect(press('Tab')).toBeNull()
    expect(press('c', { ctrlKey: true })).toBeNull()
    expect(press('x', { altKey: true })).toBeNull()
  })
})
