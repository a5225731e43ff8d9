import { allProductsItem, menusOf } from '../shared/menus'
import { badge, image, l, menuItem, same, toCategory, toCollection, toPage } from '../template-builders'
import type { StoreTemplate, TemplateSection } from '../template-schema'

const HERO_ALT = l(
  'A rust-red dress, two T-shirts and a checked scarf on a brass rail, with a tan tote and canvas sneakers below',
  'Un vestido teja, dos camisetas y una bufanda a cuadros en una barra de latón, con un bolso de piel y zapatillas de lona debajo',
  'Um vestido ferrugem, duas camisetas e um cachecol xadrez em uma barra de latão, com uma bolsa de couro e tênis de lona abaixo',
)

export const home: TemplateSection[] = [
  {
    type: 'hero',
    image: image('hero', HERO_ALT),
    phoneImage: image('hero-phone', HERO_ALT),
    tone: 'dark-text',
    align: 'start',
    eyebrow: l('New season', 'Nueva temporada', 'Nova estação'),
    title: l('Fewer clothes. Better ones.', 'Menos ropa. Mejor ropa.', 'Menos roupas. Roupas melhores.'),
    text: l(
      'Natural fibres, plain cuts, and sewing you can turn inside out and look at.',
      'Fibras naturales, cortes sencillos y costuras que puedes mirar por dentro.',
      'Fibras naturais, cortes simples e costuras que você pode olhar pelo avesso.',
    ),
    primaryAction: {
      label: l('See the first wardrobe', 'Ver el primer armario', 'Ver o primeiro guarda-roupa'),
      link: toCollection('the-first-wardrobe'),
    },
    secondaryAction: { label: l('Our story', 'Nuestra historia', 'Nossa história'), link: toPage('about') },
    stats: [
      { value: same('100 %'), label: l('natural fibres', 'fibras naturales', 'fibras naturais') },
      {
        value: same('5'),
        label: l(
          'years of free leather repairs',
          'años de reparación gratuita de la piel',
          'anos de conserto grátis do couro',
        ),
      },
      {
        value: same('30'),
        label: l('days to change your mind', 'días para cambiar de idea', 'dias para mudar de ideia'),
      },
    ],
  },
  {
    type: 'featured-collection',
    title: l('The first wardrobe', 'El primer armario', 'O primeiro guarda-roupa'),
    text: l(
      'Eight pieces that go together whichever you pick.',
      'Ocho piezas que combinan entre sí, elijas las que elijas.',
      'Oito peças que combinam entre si, quaisquer que você escolha.',
    ),
    collection: 'the-first-wardrobe',
    limit: 8,
    layout: 'grid',
    action: { label: l('See all of it', 'Ver todo', 'Ver tudo'), link: toCollection('the-first-wardrobe') },
  },
  {
    type: 'category-tiles',
    title: l('Shop by category', 'Compra por categoría', 'Compre por categoria'),
    tiles: [
      {
        title: l('Tops', 'Camisetas', 'Camisetas'),
        image: image('tile-tops', l('Ink-blue T-shirt', 'Camiseta azul tinta', 'Camiseta azul tinta')),
        link: toCategory('tops'),
      },
      {
        title: l('Dresses and trousers', 'Vestidos y pantalones', 'Vestidos e calças'),
        image: image('tile-dresses', l('Olive linen dress', 'Vestido de lino oliva', 'Vestido de linho oliva')),
        link: toCategory('dresses-and-trousers'),
      },
      {
        title: l('Shoes', 'Calzado', 'Calçados'),
        image: image('tile-shoes', l('Ecru canvas sneakers', 'Zapatillas de lona color crudo', 'Tênis de lona cru')),
        link: toCategory('shoes'),
      },
      {
        title: l('Accessories', 'Accesorios', 'Acessórios'),
        image: image(
          'tile-accessories',
          l('Black leather tote', 'Bolso tote de piel negra', 'Bolsa tote de couro preto'),
        ),
        link: toCategory('accessories'),
      },
    ],
  },
  {
    type: 'image-with-text',
    image: image(
      'silk-blue',
      l(
        'Silk scarf in blue, ochre and petrol draped over a plinth',
        'Pañuelo de seda en azul, ocre y petróleo sobre un pedestal',
        'Lenço de seda em azul, ocre e petróleo sobre um pedestal',
      ),
    ),
    imageSide: 'end',
    eyebrow: l('Printed in Como', 'Estampado en Como', 'Estampado em Como'),
    title: l('One square, many knots', 'Un cuadrado, muchos nudos', 'Um quadrado, muitos nós'),
    html: l(
      '<p>Ninety centimetres of silk twill: around the neck, in the hair, on the strap of a bag. The pattern is built from one quarter circle, turned four ways.</p>',
      '<p>Noventa centímetros de sarga de seda: al cuello, en el pelo, en el asa del bolso. El dibujo nace de un solo cuarto de círculo, girado de cuatro maneras.</p>',
      '<p>Noventa centímetros de sarja de seda: no pescoço, no cabelo, na alça da bolsa. O desenho nasce de um único quarto de círculo, girado de quatro jeitos.</p>',
    ),
    action: {
      label: l('See the scarf', 'Ver el pañuelo', 'Ver o lenço'),
      link: { kind: 'product', handle: 'silk-square-scarf' },
    },
  },
  {
    type: 'collection-cards',
    cards: [
      {
        title: l('Autumn wool', 'Lana de otoño', 'Lã de outono'),
        text: l('Merino, lambswool, alpaca', 'Merino, cordero, alpaca', 'Merino, cordeiro, alpaca'),
        link: toCollection('autumn-wool'),
        gradient: { from: '#42574a', to: '#22312a', ink: '#f4efe6' },
      },
      {
        title: l('Presents', 'Para regalar', 'Para presentear'),
        text: l('One size, boxed', 'Talla única, en caja', 'Tamanho único, em caixa'),
        link: toCollection('presents'),
        gradient: { from: '#e9c9a8', to: '#d89b74', ink: '#2b1a10' },
      },
      {
        title: l('Last pieces', 'Últimas piezas', 'Últimas peças'),
        text: l('Colours we will not repeat', 'Colores que no repetiremos', 'Cores que não voltam'),
        link: toCollection('sale'),
        gradient: { from: '#8f3a24', to: '#5e2315', ink: '#fdf3ea' },
      },
    ],
  },
  {
    type: 'trust-badges',
    badges: [
      badge(
        'truck',
        l('Sent within a day', 'Sale en un día', 'Enviado em um dia'),
        l('With tracking, always', 'Siempre con seguimiento', 'Sempre com rastreio'),
      ),
      badge(
        'returns',
        l('30 days', '30 días', '30 dias'),
        l('To try on at home', 'Para probar en casa', 'Para provar em casa'),
      ),
      badge(
        'repair',
        l('We repair', 'Reparamos', 'Consertamos'),
        l('Leather, free for five years', 'La piel, gratis cinco años', 'Couro, grátis por cinco anos'),
      ),
      badge(
        'leaf',
        l('Natural fibres', 'Fibras naturales', 'Fibras naturais'),
        l('No polyester', 'Sin poliéster', 'Sem poliéster'),
      ),
    ],
  },
  {
    type: 'newsletter',
    title: l('One letter a season', 'Una carta por temporada', 'Uma carta por estação'),
    text: l(
      'What is new and how it was made. Four times a year, no more.',
      'Qué hay de nuevo y cómo se ha hecho. Cuatro veces al año, nada más.',
      'O que há de novo e como foi feito. Quatro vezes por ano, não mais.',
    ),
  },
]

export const menus: StoreTemplate['menus'] = menusOf(
  [
    menuItem(l('Clothing', 'Ropa', 'Roupas'), toCategory('clothing'), [
      { label: l('Tops', 'Camisetas', 'Camisetas'), link: toCategory('tops') },
      { label: l('Knitwear', 'Punto', 'Tricô'), link: toCategory('knitwear') },
      {
        label: l('Dresses and trousers', 'Vestidos y pantalones', 'Vestidos e calças'),
        link: toCategory('dresses-and-trousers'),
      },
    ]),
    menuItem(l('Shoes', 'Calzado', 'Calçados'), toCategory('shoes')),
    menuItem(l('Accessories', 'Accesorios', 'Acessórios'), toCategory('accessories'), [
      { label: l('Bags and belts', 'Bolsos y cinturones', 'Bolsas e cintos'), link: toCategory('bags-and-belts') },
      { label: l('Scarves and hats', 'Pañuelos y gorros', 'Lenços e gorros'), link: toCategory('scarves-and-hats') },
      { label: l('Eyewear', 'Gafas', 'Óculos'), link: toCategory('eyewear') },
    ]),
    menuItem(l('Last pieces', 'Últimas piezas', 'Últimas peças'), toCollection('sale')),
  ],
  [allProductsItem],
)
