import { pages } from '../shared/pages'
import { placeholder } from '../shared/placeholder'
import { shippingZones } from '../shared/shipping'
import { taxes } from '../shared/taxes'
import { image, l, toPage } from '../template-builders'
import type { StoreTemplate } from '../template-schema'
import { categories, collections } from './catalogue'
import { leatherAndShoes } from './products-leather-and-shoes'
import { scarvesAndEyewear } from './products-scarves-and-eyewear'
import { clothing } from './products-clothing'
import { home, menus } from './storefront'
import { theme } from './theme'

export const fashion: StoreTemplate = {
  name: 'fashion',
  title: l('Fashion', 'Moda', 'Moda'),
  description: l(
    'Clothes and accessories in sizes and colours, in warm daylight.',
    'Ropa y accesorios con tallas y colores, a la luz cálida del día.',
    'Roupas e acessórios com tamanhos e cores, à luz quente do dia.',
  ),
  cover: image('hero', l('Clothes on a brass rail', 'Ropa en una barra de latón', 'Roupas em uma barra de latão')),
  placeholder,
  theme,
  announcement: {
    text: l(
      'Sent within one working day · 30 days to try on at home',
      'Sale en un día laborable · 30 días para probar en casa',
      'Enviado em um dia útil · 30 dias para provar em casa',
    ),
    link: toPage('shipping-and-returns'),
  },
  home,
  menus,
  categories,
  collections,
  products: [...clothing, ...leatherAndShoes, ...scarvesAndEyewear],
  shippingZones: shippingZones({ standard: 490, express: 990, europe: 990, world: 2490, freeFrom: 8000 }),
  taxes,
  pages: pages({
    packing: l(
      'Clothes travel folded in paper, without plastic.',
      'La ropa viaja doblada en papel, sin plástico.',
      'As roupas viajam dobradas em papel, sem plástico.',
    ),
    exceptions: l(
      'Clothes come back unworn and with their label.',
      'La ropa se devuelve sin usar y con su etiqueta.',
      'As roupas voltam sem uso e com a etiqueta.',
    ),
    about: {
      title: l('Our story', 'Nuestra historia', 'Nossa história'),
      html: l(
        '<p>{store} sells few clothes, and the same ones for a long time. We choose the cloth first, then the cut, then the people who sew it, and we say who they are on every product page.</p><h2>How we choose</h2><p>Natural fibres only. Colours that go together. Seams that can be let out, soles that can be replaced, leather that we repair ourselves.</p><p>This is sample text. Tell your own story here.</p>',
        '<p>{store} vende pocas prendas, y las mismas durante mucho tiempo. Elegimos primero la tela, después el corte y después a quien la cose, y lo contamos en cada producto.</p><h2>Cómo elegimos</h2><p>Solo fibras naturales. Colores que combinan. Costuras que se pueden sacar, suelas que se pueden cambiar y piel que reparamos nosotros.</p><p>Este es un texto de ejemplo. Cuenta aquí tu propia historia.</p>',
        '<p>A {store} vende poucas roupas, e as mesmas por muito tempo. Escolhemos primeiro o tecido, depois o corte e depois quem costura, e contamos isso em cada produto.</p><h2>Como escolhemos</h2><p>Só fibras naturais. Cores que combinam. Costuras que podem ser soltas, solas que podem ser trocadas e couro que nós mesmos consertamos.</p><p>Este é um texto de exemplo. Conte aqui a sua própria história.</p>',
      ),
    },
  }),
  seo: {
    title: l('{store} – clothes that last', '{store} – ropa que dura', '{store} – roupas que duram'),
    description: l(
      'Natural fibres, honest making and few pieces: clothes and accessories from {store}.',
      'Fibras naturales, fabricación honesta y pocas piezas: ropa y accesorios de {store}.',
      'Fibras naturais, produção honesta e poucas peças: roupas e acessórios da {store}.',
    ),
  },
}
