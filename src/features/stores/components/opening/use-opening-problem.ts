import { useTranslations } from 'next-intl'

/** What a page is told of a form that was refused: see src/server/http/page-form.ts. */
export interface RefusedForm {
  readonly code: string
  readonly field: string | null
  readonly values: Readonly<Record<string, string | number>>
  readonly kept: Readonly<Record<string, string>>
}

const FIELDS = ['name', 'slug', 'country', 'currency', 'locales']

/** The text for a field, or null; and with `null` the text of what concerns no field. */
export function useOpeningProblem(answer: RefusedForm | null) {
  const t = useTranslations('stores.new')
  const domain = useTranslations('errors.domain')
  return (field: string | null): string | null => {
    if (!answer) return null
    const own = answer.field !== null && FIELDS.includes(answer.field) ? answer.field : null
    if (own !== field) return null
    const { code } = answer
    if (field === 'name') {
      if (code === 'already_taken') return t('problem.name_already_taken')
      return t(code === 'offensive' ? 'problem.name_offensive' : 'problem.name_invalid')
    }
    if (field === 'slug') {
      if (code === 'already_taken') return t('problem.slug_already_taken')
      return t(`check.${code === 'reserved' || code === 'offensive' ? code : 'invalid'}`)
    }
    if (field === 'locales') return t('problem.locales')
    const values = { ...answer.values }
    if (code === 'quota_reached') return t('problem.quota_reached', { limit: Number(values.limit ?? 0) })
    if (code === 'cooldown') return t('problem.cooldown', { seconds: Number(values.seconds ?? 0) })
    if (code === 'busy') return t('problem.busy')
    return domain.has(code as 'internal') ? domain(code as 'internal', { requestId: '', ...values }) : domain('invalid')
  }
}
