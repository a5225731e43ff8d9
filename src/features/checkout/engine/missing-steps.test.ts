import { describe, expect, it } from 'vitest'
import { missingSteps } from './missing-steps'

const nothing = {
  email: null,
  hasShippingAddress: false,
  requiresShipping: true,
  hasShippingMethod: false,
  hasPaymentMethod: false,
}

describe('missingSteps', () => {
  it('asks for everything, in order', () => {
    expect(missingSteps(nothing)).toEqual(['contact', 'shipping_address', 'shipping_method', 'payment_method'])
  })

  it('asks for no delivery where nothing is sent', () => {
    expect(missingSteps({ ...nothing, requiresShipping: false, email: 'a@b.test' })).toEqual(['payment_method'])
  })

  it('is done when all is there', () => {
    const all = { email: 'a@b.test', hasShippingAddress: true, requiresShipping: true, hasShippingMethod: true }
    expect(missingSteps({ ...all, hasPaymentMethod: true })).toEqual([])
  })
})
