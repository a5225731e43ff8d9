import { pages } from '../shared/pages'
import { placeholder } from '../shared/placeholder'
import { shippingZones } from '../shared/shipping'
import { taxes } from '../shared/taxes'
import { image, l, toPage } from '../template-builders'
import type { StoreTemplate } from '../template-schema'
import { categories, collections } from './catalogue'
import { coffeeAndTea } from './products-coffee-and-tea'
import { fresh } from './products-fresh'
import { sweet } from './products-sweet'
import { larder } from './products-larder'
import { home, menus } from './storefront'
import { theme } from './theme'

export const food: StoreTemplate = {
  name: 'food',
  title: l('Food', 'Alimentación', 'Alimentos'),
  description: l(
    'Groceries and treats by weight and flavour, in kitchen sunlight.',
    'Comestibles y caprichos por peso y sabor, con luz de cocina.',
    'Mantimentos e delícias por peso e sabor, em luz de cozinha.',
  ),
  cover: image(
    'hero',
    l('Food on an apricot ground', 'Alimentos sobre fondo albaricoque', 'Alimentos sobre fundo cor de damasco'),
  ),
  placeholder,
  theme,
  announcement: {
    text: l(
      'Order fresh things by ten at night, they leave the next morning',
      'Pide lo fresco antes de las diez de la noche y sale a la mañana siguiente',
      'Peça os frescos até as dez da noite e eles saem na manhã seguinte',
    ),
    link: toPage('shipping-and-returns'),
  },
  home,
  menus,
  categories,
  collections,
  products: [...coffeeAndTea, ...fresh, ...larder, ...sweet],
  shippingZones: shippingZones({ standard: 550, express: 890, europe: 1390, world: 3290, freeFrom: 6000 }),
  taxes,
  pages: pages({
    packing: l(
      'Fresh goods travel with cold packs, and only from Monday to Thursday.',
      'Lo fresco viaja con acumuladores de frío y solo de lunes a jueves.',
      'Os frescos viajam com gelo em gel, e só de segunda a quinta.',
    ),
    exceptions: l(
      'Fresh food cannot come back; if it did not arrive as it should, we refund it.',
      'Lo fresco no se puede devolver; si no llegó como debía, te devolvemos el dinero.',
      'Alimentos frescos não podem ser devolvidos; se não chegaram como deviam, devolvemos o valor.',
    ),
    about: {
      title: l('Our makers', 'Nuestros productores', 'Nossos produtores'),
      html: l(
        '<p>{store} buys from people we have visited. We print their name and the harvest date on the label, and say on this page what we pay them.</p><h2>How we choose</h2><ul><li>We taste blind, twice a year.</li><li>We buy whole harvests, so that nobody has to sell cheaply in May.</li><li>We stop selling what is no longer at its best.</li></ul><p>This is sample text. Introduce your own makers here.</p>',
        '<p>{store} compra a gente que hemos visitado. Ponemos su nombre y la fecha de cosecha en la etiqueta, y contamos en esta página lo que les pagamos.</p><h2>Cómo elegimos</h2><ul><li>Catamos a ciegas dos veces al año.</li><li>Compramos cosechas enteras, para que nadie tenga que malvender en mayo.</li><li>Retiramos lo que ya no está en su mejor momento.</li></ul><p>Este es un texto de ejemplo. Presenta aquí a tus productores.</p>',
        '<p>A {store} compra de gente que visitamos. Colocamos o nome e a data da colheita no rótulo, e contamos nesta página quanto pagamos.</p><h2>Como escolhemos</h2><ul><li>Degustamos às cegas duas vezes por ano.</li><li>Compramos colheitas inteiras, para ninguém precisar vender barato em maio.</li><li>Tiramos de venda o que já não está no melhor momento.</li></ul><p>Este é um texto de exemplo. Apresente aqui os seus produtores.</p>',
      ),
    },
  }),
  seo: {
    title: l(
      '{store} – good food from small makers',
      '{store} – buena comida de pequeños productores',
      '{store} – boa comida de pequenos produtores',
    ),
    description: l(
      'Olive oil, bread, coffee, cheese and fruit with the harvest date on the label, from {store}.',
      'Aceite, pan, café, queso y fruta con la fecha de cosecha en la etiqueta, en {store}.',
      'Azeite, pão, café, queijo e frutas com a data da colheita no rótulo, na {store}.',
    ),
  },
}
