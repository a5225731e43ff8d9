import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { TEMPLATE_NAMES, type TemplateName } from '../../stores-schema'
import { TemplateCover } from './template-cover'

/** Native radio buttons under the pictures: the choice is made, and sent, without JavaScript too. */
export function TemplatePicker({ defaultValue }: { defaultValue: TemplateName }) {
  const t = useTranslations('stores')
  return (
    <fieldset>
      <legend className="sr-only">{t('new.template')}</legend>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {TEMPLATE_NAMES.map((name) => (
          <label
            key={name}
            className="group relative grid cursor-pointer content-start overflow-hidden rounded-card border border-line-strong/45 bg-surface shadow-control transition-[border-color,box-shadow] hover:border-line-strong has-checked:border-accent has-checked:ring-1 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name="template"
              value={name}
              defaultChecked={name === defaultValue}
              className="absolute inset-0 z-1 size-full cursor-pointer appearance-none opacity-0"
            />
            <TemplateCover name={name} />
            <span className="grid gap-0.5 p-3 sm:p-3.5">
              <span className="text-sm font-semibold text-ink">{t(`templates.${name}.title`)}</span>
              <span className="text-mini text-pretty text-ink-muted">{t(`templates.${name}.text`)}</span>
            </span>
            <span
              aria-hidden
              className="absolute top-2.5 right-2.5 grid size-6 scale-75 place-items-center rounded-full bg-accent text-on-accent opacity-0 shadow-pop transition group-has-checked:scale-100 group-has-checked:opacity-100"
            >
              <Check className="size-3.5" strokeWidth={3} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
