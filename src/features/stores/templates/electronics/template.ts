import { pages } from '../shared/pages'
import { placeholder } from '../shared/placeholder'
import { shippingZones } from '../shared/shipping'
import { taxes } from '../shared/taxes'
import { image, l, toPage } from '../template-builders'
import type { StoreTemplate } from '../template-schema'
import { categories, collections } from './catalogue'
import { audio } from './products-audio'
import { camerasAndReading } from './products-cameras-and-reading'
import { desk } from './products-desk'
import { wearablesAndPower } from './products-wearables-and-power'
import { home, menus } from './storefront'
import { theme } from './theme'

export const electronics: StoreTemplate = {
  name: 'electronics',
  title: l('Electronics', 'Electrónica', 'Eletrônicos'),
  description: l(
    'Audio, desk and travel gear in cool studio light.',
    'Sonido, escritorio y viaje, con luz fría de estudio.',
    'Áudio, trabalho e viagem, em luz fria de estúdio.',
  ),
  cover: image(
    'hero',
    l(
      'Electronics on blue-grey plinths',
      'Electrónica sobre pedestales gris azulado',
      'Eletrônicos sobre pedestais cinza-azulados',
    ),
  ),
  placeholder,
  theme,
  announcement: {
    text: l(
      'Two-year guarantee on everything · 30 days to try it at home',
      'Dos años de garantía en todo · 30 días para probarlo en casa',
      'Dois anos de garantia em tudo · 30 dias para testar em casa',
    ),
    link: toPage('shipping-and-returns'),
  },
  home,
  menus,
  categories,
  collections,
  products: [...audio, ...desk, ...camerasAndReading, ...wearablesAndPower],
  shippingZones: shippingZones({ standard: 590, express: 1290, europe: 1290, world: 3490, freeFrom: 10000 }),
  taxes,
  pages: pages({
    packing: l(
      'Devices travel insured, in their own box inside a plain one.',
      'Los aparatos viajan asegurados, en su caja dentro de otra neutra.',
      'Os aparelhos viajam com seguro, na própria caixa dentro de outra neutra.',
    ),
    exceptions: l(
      'Earbuds come back only sealed, for reasons of hygiene.',
      'Los auriculares de botón solo se devuelven precintados, por higiene.',
      'Fones intra-auriculares só voltam lacrados, por higiene.',
    ),
    about: {
      title: l('What we repair', 'Qué reparamos', 'O que consertamos'),
      html: l(
        '<p>{store} sells devices that can be opened. For each of them we keep the parts that wear out, and a page that shows how to change them.</p><h2>What that means</h2><ul><li>Batteries, cushions, switches and styluses for seven years.</li><li>Repairs at a fixed price when you would rather not do it yourself.</li><li>Old devices taken back for recycling.</li></ul><p>This is sample text. Tell your own story here.</p>',
        '<p>{store} vende aparatos que se pueden abrir. De cada uno guardamos las piezas que se desgastan y una página que explica cómo cambiarlas.</p><h2>Qué significa</h2><ul><li>Baterías, almohadillas, interruptores y agujas durante siete años.</li><li>Reparación a precio fijo si prefieres no hacerlo tú.</li><li>Recogida de aparatos viejos para reciclar.</li></ul><p>Este es un texto de ejemplo. Cuenta aquí tu propia historia.</p>',
        '<p>A {store} vende aparelhos que podem ser abertos. De cada um guardamos as peças de desgaste e uma página que mostra como trocá-las.</p><h2>O que isso significa</h2><ul><li>Baterias, almofadas, chaves e agulhas por sete anos.</li><li>Conserto a preço fixo se você preferir não fazer.</li><li>Coleta de aparelhos antigos para reciclagem.</li></ul><p>Este é um texto de exemplo. Conte aqui a sua própria história.</p>',
      ),
    },
  }),
  seo: {
    title: l('{store} – electronics that last', '{store} – electrónica que dura', '{store} – eletrônicos que duram'),
    description: l(
      'Headphones, keyboards, cameras and chargers that can be repaired, from {store}.',
      'Auriculares, teclados, cámaras y cargadores que se pueden reparar, en {store}.',
      'Fones, teclados, câmeras e carregadores que podem ser consertados, na {store}.',
    ),
  },
}
