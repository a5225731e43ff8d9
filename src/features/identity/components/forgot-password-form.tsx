import { useTranslations } from 'next-intl'
import { Alert } from '@/ui/alert'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { LinkButton } from '@/ui/link-button'
import { PostForm } from '@/ui/post-form'
import { TextLink } from '@/ui/text-link'
import { AuthHeading } from './auth-frame'
import { type RefusedForm, useFormProblem } from './use-form-problem'

export function ForgotPasswordForm({
  answer,
  isSent,
}: {
  readonly answer: RefusedForm | null
  readonly isSent: boolean
}) {
  const t = useTranslations('identity')
  const problem = useFormProblem(answer, ['email'])
  if (isSent) {
    return (
      <>
        <AuthHeading title={t('forgot.sentTitle')} lead={t('forgot.sent')} />
        <LinkButton href="/sign-in" size="lg" block>
          {t('forgot.back')}
        </LinkButton>
      </>
    )
  }
  return (
    <>
      <AuthHeading title={t('forgot.title')} lead={t('forgot.lead')} />
      {problem(null) ? (
        <Alert tone="danger" urgent className="mb-5">
          {problem(null)}
        </Alert>
      ) : null}
      <PostForm
        action="/forgot-password"
        submit={t('forgot.submit')}
        submitProps={{ size: 'lg', block: true }}
        className="grid gap-5"
      >
        <Field label={t('email')} error={problem('email')}>
          <Input
            size="lg"
            name="email"
            type="email"
            autoComplete="username"
            required
            defaultValue={answer?.kept.email}
          />
        </Field>
      </PostForm>
      <p className="mt-6 text-sm text-ink-muted">
        <TextLink href="/sign-in">{t('forgot.back')}</TextLink>
      </p>
    </>
  )
}
