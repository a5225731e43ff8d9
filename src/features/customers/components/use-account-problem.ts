import { useTranslations } from 'next-intl'

/** What a page is told of a form that was refused: see src/server/http/page-form.ts. */
export interface RefusedForm {
  readonly code: string
  readonly field: string | null
  readonly values: Readonly<Record<string, string | number>>
  readonly kept: Readonly<Record<string, string>>
}

/** The text for a field, or null; and with `null` the text of what concerns no field of `fields`. */
export function useAccountProblem(answer: RefusedForm | null, fields: readonly string[]) {
  const t = useTranslations('customerAccount.problem')
  const domain = useTranslations('errors.domain')
  return (field: string | null): string | null => {
    if (!answer) return null
    // Fields of an address come as `address.city`.
    const blamed = answer.field?.split('.').at(-1) ?? null
    const own = blamed !== null && fields.includes(blamed) ? blamed : null
    if (own !== field) return null
    if (field === 'email') return t(answer.code === 'already_taken' ? 'taken' : 'email')
    if (field === 'firstName') return t('firstName')
    if (field === 'password') return t(passwordProblem(answer.values.problem))
    if (field !== null) return t('required')
    if (answer.code === 'account_locked')
      return t('locked', { minutes: Math.ceil(Number(answer.values.seconds ?? 900) / 60) })
    if (answer.code === 'expired') return t('expired')
    const values = answer.values as Record<string, string | number>
    return domain.has(answer.code as 'internal')
      ? domain(answer.code as 'internal', { requestId: '', ...values })
      : domain('invalid')
  }
}

function passwordProblem(problem: unknown) {
  return problem === 'too_long' || problem === 'too_common' ? problem : 'too_short'
}
