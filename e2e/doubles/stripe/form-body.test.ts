import { describe, expect, it } from 'vitest'
import { readForm } from './form-body'

describe('readForm', () => {
  it('undoes what the SDK does', () => {
    const text =
      'amount=5&metadata[amount]=5&line_items[0][price_data][unit_amount]=100&line_items[1][quantity]=2&expand[0]=a.b&x=true'
    expect(readForm(text)).toEqual({
      amount: 5,
      metadata: { amount: '5' },
      line_items: [{ price_data: { unit_amount: 100 } }, { quantity: 2 }],
      expand: ['a.b'],
      x: true,
    })
  })
})
