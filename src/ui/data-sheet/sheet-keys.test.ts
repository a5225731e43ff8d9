import { describe, expect, it } from 'vitest'
import { sheetCommand } from './sheet-keys'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  sheetCommand({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

describe('keys of the sheet', () => {
  it('moves by arrows, and leaves arrows with a modifier to the browser', () => {
    expect(press('ArrowUp')).toEqual({ kind: 'step', rows: -1, columns: 0 })
    expect(press('ArrowRight', { ctrlKey: true })).toBeNull()
  })

  it('goes to the ends of the row, with a modifier of the sheet', () => {
    expect(press('Home')).toEqual({ kind: 'edge', end: 'first', ofSheet: false })
    expect(press('End', { metaKey: true })).toEqual({ kind: 'edge', end: 'last', ofSheet: true })
  })

  it('undoes, redoes and copies from above only with a modifier', () => {
    expect(press('Z', { ctrlKey: true })).toEqual({ kind: 'undo' })
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toEqual({ kind: 'redo' })
    expect(press('y', { metaKey: true })).toEqual({ kind: 'redo' })
    expect(press('d', { metaKey: true })).toEqual({ kind: 'copy-above' })
    expect(press('d')).toEqual({ kind: 'type', text: 'd' })
  })

  it('leaves Tab, other shortcuts and Alt to the browser', () => {
    expect(press('Tab')).toBeNull()
    expect(press('c', { ctrlKey: true })).toBeNull()
    expect(press('x', { altKey: true })).toBeNull()
  })
})
