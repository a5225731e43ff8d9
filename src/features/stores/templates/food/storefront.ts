import { allProductsItem, menusOf } from '../shared/menus'
import { badge, image, l, menuItem, same, toCategory, toCollection, toPage, toProduct } from '../template-builders'
import type { StoreTemplate, TemplateSection } from '../template-schema'

const HERO_ALT = l(
  'Olive oil, coffee, honey, tea, oranges, cheese and a loaf of bread on an apricot ground',
  'Aceite, café, miel, té, naranjas, queso y un pan sobre fondo albaricoque',
  'Azeite, café, mel, chá, laranjas, queijo e um pão sobre fundo cor de damasco',
)

export const home: TemplateSection[] = [
  {
    type: 'hero',
    image: image('hero', HERO_ALT),
    phoneImage: image('hero-phone', HERO_ALT),
    tone: 'dark-text',
    align: 'start',
    eyebrow: l('From people we know', 'De gente que conocemos', 'De gente que conhecemos'),
    title: l(
      'A good table begins in the larder.',
      'Una buena mesa empieza en la despensa.',
      'Uma boa mesa começa na despensa.',
    ),
    text: l(
      'Oil, bread, coffee and fruit from small makers, with the harvest date on every label.',
      'Aceite, pan, café y fruta de pequeños productores, con la fecha de cosecha en cada etiqueta.',
      'Azeite, pão, café e frutas de pequenos produtores, com a data da colheita em cada rótulo.',
    ),
    primaryAction: {
      label: l('Set the breakfast table', 'Preparar el desayuno', 'Preparar o café da manhã'),
      link: toCollection('sunday-breakfast'),
    },
    secondaryAction: { label: l('Our makers', 'Nuestros productores', 'Nossos produtores'), link: toPage('about') },
    stats: [
      { value: same('9'), label: l('small makers', 'pequeños productores', 'pequenos produtores') },
      { value: l('Tuesday', 'Martes', 'Terça'), label: l('is roasting day', 'es día de tueste', 'é dia de torra') },
      { value: same('0'), label: l('plastic in our parcels', 'plástico en los paquetes', 'plástico nos pacotes') },
    ],
  },
  {
    type: 'featured-collection',
    title: l('Sunday breakfast', 'Desayuno de domingo', 'Café da manhã de domingo'),
    text: l(
      'Enough for four, and for staying at the table.',
      'Para cuatro, y para quedarse en la mesa.',
      'Para quatro, e para ficar na mesa.',
    ),
    collection: 'sunday-breakfast',
    limit: 8,
    layout: 'grid',
    action: { label: l('See it all', 'Ver todo', 'Ver tudo'), link: toCollection('sunday-breakfast') },
  },
  {
    type: 'category-tiles',
    title: l('What are you out of?', '¿Qué te falta?', 'O que está faltando?'),
    tiles: [
      {
        title: l('Pantry', 'Despensa', 'Despensa'),
        image: image(
          'tile-pantry',
          l(
            'Spice jars with wooden lids',
            'Tarros de especias con tapa de madera',
            'Potes de especiarias com tampa de madeira',
          ),
        ),
        link: toCategory('pantry'),
      },
      {
        title: l('Fresh', 'Fresco', 'Fresco'),
        image: image('tile-fresh', l('Crate of oranges', 'Caja de naranjas', 'Caixa de laranjas')),
        link: toCategory('fresh'),
      },
      {
        title: l('Coffee and tea', 'Café y té', 'Café e chá'),
        image: image(
          'tile-coffee',
          l('Dark green bag of coffee', 'Bolsa de café verde oscuro', 'Pacote de café verde-escuro'),
        ),
        link: toCategory('coffee-and-tea'),
      },
      {
        title: l('Sweet', 'Dulce', 'Doces'),
        image: image(
          'tile-sweet',
          l('Macarons in five colours', 'Macarons de cinco colores', 'Macarons em cinco cores'),
        ),
        link: toCategory('sweet'),
      },
    ],
  },
  {
    type: 'image-with-text',
    image: image(
      'bread',
      l('Sourdough loaf on a board', 'Pan de masa madre sobre una tabla', 'Pão de fermentação natural sobre uma tábua'),
    ),
    imageSide: 'end',
    eyebrow: l('Twenty hours', 'Veinte horas', 'Vinte horas'),
    title: l('The loaf that leaves at seven', 'El pan que sale a las siete', 'O pão que sai às sete'),
    html: l(
      '<p>Mixed at noon, shaped at night, baked before dawn. Order by ten in the evening and it travels the next morning, still warm.</p>',
      '<p>Se amasa a mediodía, se forma por la noche y se hornea antes del alba. Pídelo antes de las diez de la noche y viaja a la mañana siguiente, aún templado.</p>',
      '<p>Misturado ao meio-dia, modelado à noite, assado antes do amanhecer. Peça até as dez da noite e ele viaja na manhã seguinte, ainda morno.</p>',
    ),
    action: { label: l('Order bread', 'Pedir pan', 'Pedir pão'), link: toProduct('sourdough-loaf') },
  },
  {
    type: 'collection-cards',
    cards: [
      {
        title: l('Small pleasures', 'Pequeños placeres', 'Pequenos prazeres'),
        text: l('Good things that cost little', 'Cosas buenas que cuestan poco', 'Coisas boas que custam pouco'),
        link: toCollection('under-ten'),
        gradient: { from: '#f6d9a8', to: '#eab676', ink: '#33230c' },
      },
      {
        title: l('Plant-based', 'Sin origen animal', 'À base de plantas'),
        text: l('From oil to oranges', 'Del aceite a las naranjas', 'Do azeite às laranjas'),
        link: toCollection('plant-based'),
        gradient: { from: '#5d6c2e', to: '#333d16', ink: '#f7f5e0' },
      },
      {
        title: l('To give', 'Para regalar', 'Para presentear'),
        text: l('They come wrapped', 'Llegan envueltos', 'Já chegam embrulhados'),
        link: toCollection('to-give'),
        gradient: { from: '#a53d20', to: '#6e2412', ink: '#fff1e6' },
      },
    ],
  },
  {
    type: 'trust-badges',
    badges: [
      badge(
        'clock',
        l('Harvest date', 'Fecha de cosecha', 'Data da colheita'),
        l('On every label', 'En cada etiqueta', 'Em cada rótulo'),
      ),
      badge(
        'truck',
        l('Sent chilled', 'Envío en frío', 'Envio refrigerado'),
        l('Where it needs it', 'Cuando hace falta', 'Quando é preciso'),
      ),
      badge(
        'leaf',
        l('No plastic', 'Sin plástico', 'Sem plástico'),
        l('Paper, glass, wool', 'Papel, vidrio, lana', 'Papel, vidro, lã'),
      ),
      badge(
        'hand',
        l('Paid fairly', 'Precio justo', 'Preço justo'),
        l(
          'We publish what makers get',
          'Publicamos lo que cobra cada productor',
          'Publicamos o que cada produtor recebe',
        ),
      ),
    ],
  },
  {
    type: 'newsletter',
    title: l('What is ripe', 'Qué está en su punto', 'O que está maduro'),
    text: l(
      'A short letter each month, with one recipe.',
      'Una carta breve al mes, con una receta.',
      'Uma carta curta por mês, com uma receita.',
    ),
  },
]

export const menus: StoreTemplate['menus'] = menusOf(
  [
    menuItem(l('Pantry', 'Despensa', 'Despensa'), toCategory('pantry'), [
      { label: l('Oil and spices', 'Aceite y especias', 'Azeite e especiarias'), link: toCategory('oil-and-spices') },
      { label: l('Bread and pasta', 'Pan y pasta', 'Pão e massa'), link: toCategory('bread-and-pasta') },
    ]),
    menuItem(l('Fresh', 'Fresco', 'Fresco'), toCategory('fresh')),
    menuItem(l('Coffee and tea', 'Café y té', 'Café e chá'), toCategory('coffee-and-tea')),
    menuItem(l('Sweet', 'Dulce', 'Doces'), toCategory('sweet')),
    menuItem(l('To give', 'Para regalar', 'Para presentear'), toCollection('to-give')),
  ],
  [allProductsItem],
)
