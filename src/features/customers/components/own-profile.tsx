import { useTranslations } from 'next-intl'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { PasswordInput } from '@/ui/password-input'
import { PostForm } from '@/ui/post-form'
import type { CustomerProfile } from '../customers-schema'
import { AccountFrame, Outcome } from './account-frame'
import { NewPassword } from './customer-gates'
import { type RefusedForm, useAccountProblem } from './use-account-problem'

interface OwnProfileProps {
  readonly prefix: string
  readonly customer: CustomerProfile
  readonly answer: RefusedForm | null
  /** Which of the two forms the answer is about. */
  readonly about: 'profile' | 'password'
  readonly said: 'saved' | 'passwordChanged' | null
}

export function OwnProfile({ prefix, customer, answer, about, said }: OwnProfileProps) {
  const t = useTranslations('customerAccount')
  const profileAnswer = about === 'profile' ? answer : null
  return (
    <AccountFrame prefix={prefix} current="profile" title={t('profile.title')}>
      <Outcome problem={null} said={answer ? null : said && t(`profile.${said}`)} />
      <ProfileForm prefix={prefix} customer={customer} answer={profileAnswer} />
      <PasswordForm prefix={prefix} email={customer.email} answer={about === 'password' ? answer : null} />
      <form method="post" action={`${prefix}/account/sign-out`}>
        <input type="hidden" name="everywhere" value="on" />
        <Button type="submit" variant="ghost">
          {t('profile.everywhere')}
        </Button>
      </form>
    </AccountFrame>
  )
}

function ProfileForm({ prefix, customer, answer }: Pick<OwnProfileProps, 'prefix' | 'customer' | 'answer'>) {
  const t = useTranslations('customerAccount')
  const problem = useAccountProblem(answer, ['firstName'])
  const value = (name: 'firstName' | 'lastName' | 'phone') => answer?.kept[name] ?? customer[name] ?? ''
  return (
    <Card>
      <CardSection>
        <PostForm
          action={`${prefix}/account/profile`}
          submit={t('profile.save')}
          className="grid justify-items-start gap-5"
        >
          <Outcome problem={problem(null)} />
          <div className="grid w-full gap-5 sm:grid-cols-2">
            <Field label={t('firstName')} error={problem('firstName')}>
              <Input
                name="firstName"
                autoComplete="given-name"
                required
                maxLength={80}
                defaultValue={value('firstName')}
              />
            </Field>
            <Field label={t('lastName')} optional>
              <Input name="lastName" autoComplete="family-name" maxLength={80} defaultValue={value('lastName')} />
            </Field>
            <Field label={t('email')}>
              <Input value={customer.email} readOnly disabled />
            </Field>
            <Field label={t('phone')} optional>
              <Input name="phone" type="tel" autoComplete="tel" maxLength={40} defaultValue={value('phone')} />
            </Field>
          </div>
          <Checkbox name="acceptsMarketing" label={t('marketing')} defaultChecked={customer.acceptsMarketing} />
        </PostForm>
      </CardSection>
    </Card>
  )
}

function PasswordForm({ prefix, email, answer }: Pick<OwnProfileProps, 'prefix' | 'answer'> & { email: string }) {
  const t = useTranslations('customerAccount')
  const problem = useAccountProblem(answer, ['password'])
  const isWrong = answer?.code === 'wrong_credentials'
  return (
    <Card>
      <CardHeader title={t('profile.password')} />
      <CardSection>
        <PostForm
          action={`${prefix}/account/password`}
          submit={t('profile.changePassword')}
          submitProps={{ variant: 'secondary' }}
          className="grid justify-items-start gap-5"
        >
          <Outcome problem={isWrong ? null : problem(null)} />
          {/* Password managers want to know whose password this is. */}
          <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
          <div className="grid w-full gap-5 sm:grid-cols-2">
            <Field label={t('currentPassword')} error={isWrong ? t('profile.wrong') : null}>
              <PasswordInput
                size="lg"
                name="currentPassword"
                autoComplete="current-password"
                required
                showLabel={t('showPassword')}
                hideLabel={t('hidePassword')}
              />
            </Field>
            <NewPassword label={t('newPassword')} error={problem('password')} />
          </div>
        </PostForm>
      </CardSection>
    </Card>
  )
}
