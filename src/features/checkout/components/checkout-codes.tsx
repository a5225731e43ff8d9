'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { type CodeProblem, sendCode, takeCodeOff } from '@/features/cart/components/cart-store'
import { DiscountCodes, type DiscountCodesProps } from '@/features/cart/components/discount-codes'
import { useCodeProblem } from '@/features/cart/components/use-discount-answer'

/** The codes of the cart beside a step of the checkout. With script the page stays, and what was typed into it. */
export function CheckoutCodes(props: Pick<DiscountCodesProps, 'cart' | 'prefix' | 'page' | 'problem'>) {
  const router = useRouter()
  const text = useCodeProblem()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<CodeProblem | 'failed' | null>(null)
  const change = async (work: () => Promise<CodeProblem | null>) => {
    setBusy(true)
    try {
      const found = await work()
      setProblem(found)
      router.refresh()
      return found === null
    } catch {
      setProblem('failed')
      return false
    } finally {
      setBusy(false)
    }
  }
  return (
    <DiscountCodes
      {...props}
      problem={problem === null ? (props.problem ?? null) : text(problem)}
      busy={busy}
      onApply={(code) => change(() => sendCode(code))}
      onRemove={(code) => void change(() => takeCodeOff(code))}
    />
  )
}
