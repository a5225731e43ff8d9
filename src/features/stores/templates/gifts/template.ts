import { pages } from '../shared/pages'
import { placeholder } from '../shared/placeholder'
import { shippingZones } from '../shared/shipping'
import { taxes } from '../shared/taxes'
import { image, l, toPage } from '../template-builders'
import type { StoreTemplate } from '../template-schema'
import { categories, collections } from './catalogue'
import { forGiving } from './products-giving'
import { decoration } from './products-decoration'
import { tableAndScent } from './products-table-and-scent'
import { home, menus } from './storefront'
import { theme } from './theme'

export const gifts: StoreTemplate = {
  name: 'gifts',
  title: l('Gifts', 'Regalos', 'Presentes'),
  description: l(
    'Handmade things and ready-made boxes, in soft paper colours.',
    'Cosas hechas a mano y cajas preparadas, en suaves colores de papel.',
    'Coisas feitas à mão e caixas prontas, em cores suaves de papel.',
  ),
  cover: image(
    'hero',
    l('Gifts on rose-coloured plinths', 'Regalos sobre pedestales rosados', 'Presentes sobre pedestais rosados'),
  ),
  placeholder,
  theme,
  announcement: {
    text: l(
      'Wrapping and a handwritten card are on us',
      'El envoltorio y la tarjeta escrita a mano corren de nuestra cuenta',
      'O embrulho e o cartão escrito à mão são por nossa conta',
    ),
    link: toPage('about'),
  },
  home,
  menus,
  categories,
  collections,
  products: [...forGiving, ...tableAndScent, ...decoration],
  shippingZones: shippingZones({ standard: 490, express: 990, europe: 1190, world: 2690, freeFrom: 7000 }),
  taxes,
  pages: pages({
    packing: l(
      'Every parcel is wrapped, without a price inside.',
      'Cada paquete va envuelto y sin precio dentro.',
      'Cada pacote vai embrulhado e sem preço dentro.',
    ),
    exceptions: l(
      'Whoever received the gift may return it too, for a voucher.',
      'También puede devolverlo quien recibió el regalo, a cambio de un vale.',
      'Quem recebeu o presente também pode devolver, em troca de um vale.',
    ),
    about: {
      title: l('How we wrap', 'Cómo envolvemos', 'Como embrulhamos'),
      html: l(
        '<p>{store} sends presents. We choose things from small workshops, wrap them in paper that can be used again, and write your words on the card by hand.</p><h2>What is inside</h2><ul><li>Your present, in its own box.</li><li>The card with your words.</li><li>No advertising, and no price.</li></ul><p>This is sample text. Tell your own story here.</p>',
        '<p>{store} envía regalos. Elegimos cosas de talleres pequeños, las envolvemos en papel que se puede volver a usar y escribimos tus palabras a mano en la tarjeta.</p><h2>Qué hay dentro</h2><ul><li>Tu regalo, en su caja.</li><li>La tarjeta con tus palabras.</li><li>Ni publicidad ni precio.</li></ul><p>Este es un texto de ejemplo. Cuenta aquí tu propia historia.</p>',
        '<p>A {store} envia presentes. Escolhemos coisas de pequenos ateliês, embrulhamos em papel que pode ser usado de novo e escrevemos suas palavras à mão no cartão.</p><h2>O que vai dentro</h2><ul><li>O seu presente, na própria caixa.</li><li>O cartão com as suas palavras.</li><li>Nem propaganda nem preço.</li></ul><p>Este é um texto de exemplo. Conte aqui a sua própria história.</p>',
      ),
    },
  }),
  seo: {
    title: l('{store} – gifts worth keeping', '{store} – regalos para quedarse', '{store} – presentes para guardar'),
    description: l(
      'Gift boxes, candles, stoneware and wooden toys, wrapped by hand, from {store}.',
      'Cajas regalo, velas, gres y juguetes de madera, envueltos a mano, en {store}.',
      'Caixas-presente, velas, grés e brinquedos de madeira, embrulhados à mão, na {store}.',
    ),
  },
}
