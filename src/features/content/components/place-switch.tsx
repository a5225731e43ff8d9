import { useTranslations } from 'next-intl'
import { isLocale, localeNames } from '@/i18n/locales'
import { type CurrencyCode, currencySymbol } from '@/lib/currencies'
import { cn } from '@/ui/cn'
import { ShopIcon } from '@/ui/shop/shop-icon'

export interface PlaceSwitchProps {
  locale: string
  locales: readonly string[]
  currency: CurrencyCode
  currencies: readonly CurrencyCode[]
  /** Opens upwards, at the foot of a page. */
  up?: boolean
}

/** Language and currency, always to be seen. The form posts where one stands and leads back to the same page. */
export function PlaceSwitch({ locale, locales, currency, currencies, up = false }: PlaceSwitchProps) {
  const t = useTranslations('storefront.place')
  const name = (each: string) => (isLocale(each) ? localeNames[each] : each.toUpperCase())
  const label = `${locale.toUpperCase()} · ${currency}`
  if (locales.length < 2 && currencies.length < 2) {
    return <p className="px-2 text-sm text-ink-muted">{label}</p>
  }
  return (
    <details className="group/place relative">
      <summary
        aria-label={t('label', { language: name(locale), currency })}
        className="flex min-h-11 items-center gap-1.5 rounded-control px-2.5 text-sm font-medium whitespace-nowrap hover:bg-hover"
      >
        <ShopIcon name="globe" />
        {label}
      </summary>
      <form
        method="post"
        action="/preferences"
        className={cn(
          'absolute end-0 z-50 grid min-w-52 gap-3 rounded-[min(var(--radius-card),1rem)] border border-line bg-canvas p-3 text-ink shadow-pop',
          up ? 'bottom-full mb-2 max-sm:start-0 max-sm:end-auto' : 'top-full mt-1',
        )}
      >
        {locales.length > 1 ? (
          <Choices legend={t('language')}>
            {locales.map((each) => (
              <Choice key={each} field="locale" value={each} label={name(each)} lang={each} chosen={each === locale} />
            ))}
          </Choices>
        ) : null}
        {currencies.length > 1 ? (
          <Choices legend={t('currency')}>
            {currencies.map((each) => {
              const symbol = currencySymbol(each, locale, 'narrowSymbol')
              const text = symbol === each ? each : `${each} ${symbol}`
              return <Choice key={each} field="currency" value={each} label={text} chosen={each === currency} />
            })}
          </Choices>
        ) : null}
      </form>
    </details>
  )
}

function Choices({ legend, children }: { legend: string; children: React.ReactNode }) {
  return (
    <fieldset className="grid">
      <legend className="px-2.5 pb-1 text-xs font-semibold text-ink-muted">{legend}</legend>
      {children}
    </fieldset>
  )
}

function Choice(props: { field: string; value: string; label: string; lang?: string; chosen: boolean }) {
  return (
    <button
      type="submit"
      name={props.field}
      value={props.value}
      lang={props.lang}
      aria-current={props.chosen ? 'true' : undefined}
      className="flex min-h-10 items-center justify-between gap-3 rounded-[min(var(--radius-field),0.5rem)] px-2.5 text-start text-[0.9375rem] hover:bg-hover"
    >
      {props.label}
      {props.chosen ? <ShopIcon name="check" className="size-4.5" /> : null}
    </button>
  )
}
