import type { TemplatePage, TemplateShippingZone, TemplateTaxSettings } from '../templates/template-schema'
import { ownText, type TemplatePlace, translationsOf } from './template-place'

/** Zones with their methods and rates, as rows. The zone `home` is the store's own country; a zone that is left without a country is left out. */
export function shippingRows(place: TemplatePlace, zones: readonly TemplateShippingZone[]) {
  const placed = zones.flatMap((zone) => {
    const countries = countriesOf(place, zone)
    return countries ? [{ zone, countries }] : []
  })
  const rows = placed.map(({ zone, countries }, position) => ({
    zone: { id: place.newId(), name: ownText(place, zone.name), countries, regions: [] as string[], position },
    methods: zone.rates.map((rate, index) => ({ rate, id: place.newId(), position: index })),
  }))
  return {
    zones: rows.map((row) => row.zone),
    methods: rows.flatMap(({ zone, methods }) =>
      methods.map(({ rate, id, position }) => ({
        id,
        zoneId: zone.id,
        name: ownText(place, rate.name),
        description: ownText(place, rate.description),
        basis: rate.maxWeightGrams === undefined ? 'flat' : 'weight',
        minDays: rate.minDays,
        maxDays: rate.maxDays,
        position,
        translations: translationsOf(place, { name: rate.name, description: rate.description }),
      })),
    ),
    rates: rows.flatMap(({ methods }) =>
      methods.map(({ rate, id }) => ({
        id: place.newId(),
        methodId: id,
        currency: place.currency,
        // Steps end before `toValue`: a parcel of exactly the greatest weight still goes.
        toValue: rate.maxWeightGrams === undefined ? null : BigInt(rate.maxWeightGrams + 1),
        amountMinor: BigInt(place.priceMinor(rate.priceBaseMinor)),
        freeAboveMinor:
          rate.freeFromBaseMinor === undefined ? null : BigInt(place.thresholdMinor(rate.freeFromBaseMinor)),
      })),
    ),
  }
}

function countriesOf(place: TemplatePlace, { countries }: TemplateShippingZone): string[] | null {
  switch (countries.kind) {
    case 'home':
      return [place.country]
    case 'list': {
      const others = countries.countries.filter((country) => country !== place.country)
      return others.length > 0 ? others : null
    }
    case 'rest-of-world':
      return []
  }
}

/** The taxes of the store's own country; basis points become parts per million. */
export function taxRows(place: TemplatePlace, taxes: TemplateTaxSettings) {
  return taxes.rates
    .filter((rate) => rate.country === place.country)
    .flatMap((rate) => {
      const row = (taxClass: 'standard' | 'reduced', basisPoints: number) => ({
        id: place.newId(),
        name: rate.name,
        country: rate.country,
        taxClass,
        ratePpm: basisPoints * 100,
        appliesToShipping: taxClass === taxes.shippingTaxClass,
      })
      return [row('standard', rate.standardBasisPoints), row('reduced', rate.reducedBasisPoints)]
    })
    .filter((row) => row.ratePpm > 0)
}

export function pricesIncludeTax(place: Pick<TemplatePlace, 'country'>, taxes: TemplateTaxSettings): boolean {
  return !taxes.pricesExcludeTaxIn.includes(place.country)
}

export function pageRows(place: TemplatePlace, pages: readonly TemplatePage[]) {
  return pages.map(({ handle, title, html, seo }, position) => ({
    id: place.newId(),
    handle,
    title: ownText(place, title),
    bodyHtml: ownText(place, html),
    seoTitle: ownText(place, seo.title),
    seoDescription: ownText(place, seo.description),
    translations: translationsOf(place, {
      title,
      bodyHtml: html,
      seoTitle: seo.title,
      seoDescription: seo.description,
    }),
    position,
    publishedAt: place.now,
  }))
}
