import { allProductsItem, menusOf } from '../shared/menus'
import { badge, image, l, menuItem, same, toCategory, toCollection, toPage, toProduct } from '../template-builders'
import type { StoreTemplate, TemplateSection } from '../template-schema'

const HERO_ALT = l(
  'A green gift box, a wooden rainbow, a mug, a lit candle, a vase and a succulent on rose-coloured plinths',
  'Una caja regalo verde, un arcoíris de madera, una taza, una vela, un jarrón y una suculenta sobre pedestales rosados',
  'Uma caixa-presente verde, um arco-íris de madeira, uma caneca, uma vela, um vaso e uma suculenta sobre pedestais rosados',
)

export const home: TemplateSection[] = [
  {
    type: 'hero',
    image: image('hero', HERO_ALT),
    phoneImage: image('hero-phone', HERO_ALT),
    tone: 'dark-text',
    align: 'start',
    eyebrow: l('Wrapped by hand', 'Envuelto a mano', 'Embrulhado à mão'),
    title: l('Give something you would keep.', 'Regala lo que te quedarías.', 'Dê algo que você guardaria.'),
    text: l(
      'Made in small workshops, tied with ribbon, sent straight to the person with your words inside.',
      'Hecho en talleres pequeños, atado con cinta y enviado directamente con tus palabras dentro.',
      'Feito em pequenos ateliês, amarrado com fita e enviado direto para a pessoa com suas palavras dentro.',
    ),
    primaryAction: {
      label: l('Gifts that are always right', 'Regalos que siempre aciertan', 'Presentes que sempre acertam'),
      link: toCollection('always-right'),
    },
    secondaryAction: { label: l('How we wrap', 'Cómo envolvemos', 'Como embrulhamos'), link: toPage('about') },
    stats: [
      { value: same('7'), label: l('small workshops', 'talleres pequeños', 'pequenos ateliês') },
      { value: same('1'), label: l('day from order to post', 'día del pedido al correo', 'dia do pedido ao correio') },
      { value: same('0'), label: l('prices inside the box', 'precios dentro de la caja', 'preços dentro da caixa') },
    ],
  },
  {
    type: 'category-tiles',
    title: l('Who is it for?', '¿Para quién es?', 'Para quem é?'),
    tiles: [
      {
        title: l('For the home', 'Para la casa', 'Para a casa'),
        image: image('tile-home', l('Three vases', 'Tres jarrones', 'Três vasos')),
        link: toCategory('home'),
      },
      {
        title: l('For whoever writes', 'Para quien escribe', 'Para quem escreve'),
        image: image('tile-paper', l('Four linen notebooks', 'Cuatro cuadernos de lino', 'Quatro cadernos de linho')),
        link: toCategory('paper'),
      },
      {
        title: l('For children', 'Para niños', 'Para crianças'),
        image: image('tile-children', l('Wooden rainbow', 'Arcoíris de madera', 'Arco-íris de madeira')),
        link: toCategory('children'),
      },
      {
        title: l('For anyone', 'Para cualquiera', 'Para qualquer pessoa'),
        image: image('tile-boxes', l('Gift box with a bow', 'Caja regalo con lazo', 'Caixa-presente com laço')),
        link: toCategory('gift-boxes'),
      },
    ],
  },
  {
    type: 'featured-collection',
    title: l('Always right', 'Siempre acierta', 'Sempre acerta'),
    text: l(
      'What people come back for when they do not know what to give.',
      'A lo que se vuelve cuando no se sabe qué regalar.',
      'O que todos procuram de novo quando não sabem o que dar.',
    ),
    collection: 'always-right',
    limit: 8,
    layout: 'grid',
    action: { label: l('See them all', 'Ver todos', 'Ver todos'), link: toCollection('always-right') },
  },
  {
    type: 'image-with-text',
    image: image(
      'box-open',
      l(
        'Open gift box with a mug, a candle, soap and a notebook',
        'Caja regalo abierta con una taza, una vela, jabón y un cuaderno',
        'Caixa-presente aberta com uma caneca, uma vela, sabonete e um caderno',
      ),
    ),
    imageSide: 'start',
    eyebrow: l('Ready in a minute', 'Lista en un minuto', 'Pronta em um minuto'),
    title: l('A box that says it for you', 'Una caja que lo dice por ti', 'Uma caixa que diz por você'),
    html: l(
      '<p>Four things that go together, in a box worth keeping. Pick the paper, write the card, and we do the rest.</p>',
      '<p>Cuatro cosas que van juntas, en una caja que merece guardarse. Elige el papel, escribe la tarjeta y nosotros hacemos el resto.</p>',
      '<p>Quatro coisas que combinam, em uma caixa que vale guardar. Escolha o papel, escreva o cartão e nós fazemos o resto.</p>',
    ),
    action: { label: l('See the box', 'Ver la caja', 'Ver a caixa'), link: toProduct('ready-made-gift-box') },
  },
  {
    type: 'collection-cards',
    cards: [
      {
        title: l('Little things', 'Detalles', 'Lembrancinhas'),
        text: l('Small in price, not in thought', 'Pequeños de precio', 'Pequenas no preço'),
        link: toCollection('little-things'),
        gradient: { from: '#f7d9d0', to: '#eab3a6', ink: '#3a1712' },
      },
      {
        title: l('Made by hand', 'Hecho a mano', 'Feito à mão'),
        text: l('Clay, wood, wax', 'Barro, madera, cera', 'Barro, madeira, cera'),
        link: toCollection('made-by-hand'),
        gradient: { from: '#35594c', to: '#1d352c', ink: '#eef6f1' },
      },
      {
        title: l('Winter', 'Invierno', 'Inverno'),
        text: l('For the weeks with candles', 'Para las semanas de velas', 'Para as semanas de velas'),
        link: toCollection('winter'),
        gradient: { from: '#5b4a73', to: '#372b4a', ink: '#f5effb' },
      },
    ],
  },
  {
    type: 'trust-badges',
    badges: [
      badge(
        'gift',
        l('Wrapped for free', 'Envuelto gratis', 'Embrulho grátis'),
        l('With a card of your own', 'Con tu propia tarjeta', 'Com o seu cartão'),
      ),
      badge(
        'truck',
        l('To their door', 'A su puerta', 'Até a porta deles'),
        l('Without prices inside', 'Sin precios dentro', 'Sem preços dentro'),
      ),
      badge(
        'hand',
        l('Small workshops', 'Talleres pequeños', 'Pequenos ateliês'),
        l('Named on each product', 'Con nombre en cada producto', 'Com nome em cada produto'),
      ),
      badge(
        'returns',
        l('30 days', '30 días', '30 dias'),
        l('To exchange, by either of you', 'Para cambiar, tú o quien lo recibe', 'Para trocar, você ou quem recebe'),
      ),
    ],
  },
  {
    type: 'newsletter',
    title: l('A nudge before birthdays', 'Un aviso antes de los cumpleaños', 'Um lembrete antes dos aniversários'),
    text: l(
      'Ideas once a month, early enough to order.',
      'Ideas una vez al mes, con tiempo para pedir.',
      'Ideias uma vez por mês, com tempo para pedir.',
    ),
  },
]

export const menus: StoreTemplate['menus'] = menusOf(
  [
    menuItem(l('Gift boxes', 'Cajas regalo', 'Caixas-presente'), toCategory('gift-boxes')),
    menuItem(l('For the home', 'Para la casa', 'Para a casa'), toCategory('home'), [
      { label: l('Kitchen and table', 'Cocina y mesa', 'Cozinha e mesa'), link: toCategory('kitchen-and-table') },
      { label: l('Candles and soap', 'Velas y jabones', 'Velas e sabonetes'), link: toCategory('scent') },
      { label: l('Decoration', 'Decoración', 'Decoração'), link: toCategory('decoration') },
    ]),
    menuItem(l('Paper', 'Papelería', 'Papelaria'), toCategory('paper')),
    menuItem(l('For children', 'Para niños', 'Para crianças'), toCategory('children')),
    menuItem(l('Little things', 'Detalles', 'Lembrancinhas'), toCollection('little-things')),
  ],
  [allProductsItem],
)
