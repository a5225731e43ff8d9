import { colours, image, l, product, value } from '../template-builders'

const TWO_YEARS = l(
  'Two-year guarantee, spare parts for seven',
  'Garantía de dos años, recambios durante siete',
  'Garantia de dois anos, peças por sete',
)

export const audio = [
  product({
    handle: 'noise-cancelling-headphones',
    title: l('Nord One headphones', 'Auriculares Nord One', 'Fones de ouvido Nord One'),
    summary: l(
      'Over-ear wireless headphones that silence a train carriage and run for 40 hours. Every wearing part can be changed at home.',
      'Auriculares inalámbricos que silencian un vagón de tren y duran 40 horas. Cada pieza de desgaste se cambia en casa.',
      'Fones sem fio que silenciam um vagão de trem e duram 40 horas. Cada peça de desgaste pode ser trocada em casa.',
    ),
    details: [
      l(
        'Adaptive noise cancelling, six microphones',
        'Cancelación de ruido adaptativa, seis micrófonos',
        'Cancelamento de ruído adaptativo, seis microfones',
      ),
      l(
        '40 h with noise cancelling, 60 h without',
        '40 h con cancelación, 60 h sin ella',
        '40 h com cancelamento, 60 h sem',
      ),
      l(
        'Bluetooth 5.4 multipoint, USB-C audio, cable included',
        'Bluetooth 5.4 multipunto, audio USB-C, cable incluido',
        'Bluetooth 5.4 multiponto, áudio USB-C, cabo incluso',
      ),
      l(
        'Cushions and battery change without tools',
        'Almohadillas y batería se cambian sin herramientas',
        'Almofadas e bateria trocam sem ferramentas',
      ),
      TWO_YEARS,
    ],
    vendor: 'Nordlys',
    type: 'Headphones',
    category: 'headphones',
    tags: ['wireless', 'bestseller', 'repairable'],
    sku: 'NOR-ONE',
    price: 24900,
    compareAt: { sand: 27900 },
    weightGrams: 620,
    stock: [26, 14],
    options: [
      colours(
        value('graphite', l('Graphite', 'Grafito', 'Grafite'), '#2f3440'),
        value('sand', l('Sand', 'Arena', 'Areia'), '#d9cfbf'),
      ),
    ],
    pictures: { graphite: 'headphones-graphite', sand: 'headphones-sand' },
    images: [
      image(
        'headphones-graphite',
        l(
          'Graphite over-ear headphones standing on their cups',
          'Auriculares de diadema color grafito apoyados en sus copas',
          'Fones over-ear grafite apoiados nas conchas',
        ),
      ),
      image(
        'headphones-sand',
        l(
          'The same headphones in sand with brass-coloured metal',
          'Los mismos auriculares en arena con metal dorado',
          'Os mesmos fones em areia com metal dourado',
        ),
      ),
    ],
  }),
  product({
    handle: 'wireless-earbuds',
    title: l('Nord Mini earbuds', 'Auriculares de botón Nord Mini', 'Fones intra-auriculares Nord Mini'),
    summary: l(
      'Small earbuds with a small case: 7 hours in the ear, 28 with the case, and calls that sound like you.',
      'Auriculares pequeños con un estuche pequeño: 7 horas en el oído, 28 con el estuche y llamadas en las que se te oye bien.',
      'Fones pequenos com estojo pequeno: 7 horas no ouvido, 28 com o estojo, e ligações em que sua voz soa natural.',
    ),
    details: [
      l(
        'Noise cancelling and transparency modes',
        'Modos de cancelación de ruido y transparencia',
        'Modos de cancelamento de ruído e transparência',
      ),
      l(
        'Four sizes of silicone tips',
        'Cuatro tallas de almohadillas de silicona',
        'Quatro tamanhos de pontas de silicone',
      ),
      l(
        'Splash-proof (IPX4); wireless charging',
        'Resistentes a salpicaduras (IPX4); carga inalámbrica',
        'Resistentes a respingos (IPX4); carregamento sem fio',
      ),
      TWO_YEARS,
    ],
    vendor: 'Nordlys',
    type: 'Headphones',
    category: 'headphones',
    tags: ['wireless', 'travel'],
    sku: 'NOR-MINI',
    price: 12900,
    weightGrams: 180,
    stock: [40, 22],
    options: [
      colours(
        value('white', l('White', 'Blanco', 'Branco'), '#e2e5ea'),
        value('navy', l('Navy', 'Azul marino', 'Azul-marinho'), '#27364f'),
      ),
    ],
    pictures: { white: 'earbuds-white', navy: 'earbuds-navy' },
    images: [
      image(
        'earbuds-white',
        l(
          'White earbuds in their open charging case',
          'Auriculares blancos en su estuche de carga abierto',
          'Fones brancos no estojo de recarga aberto',
        ),
      ),
      image(
        'earbuds-navy',
        l('The same earbuds in navy', 'Los mismos auriculares en azul marino', 'Os mesmos fones em azul-marinho'),
      ),
    ],
  }),
  product({
    handle: 'portable-speaker',
    title: l('Nord Carry speaker', 'Altavoz Nord Carry', 'Caixa de som Nord Carry'),
    summary: l(
      'A speaker for the kitchen, the garden and the beach: sound in all directions, 18 hours, and it floats.',
      'Un altavoz para la cocina, el jardín y la playa: sonido en todas direcciones, 18 horas y además flota.',
      'Uma caixa de som para a cozinha, o jardim e a praia: som em todas as direções, 18 horas, e ainda flutua.',
    ),
    details: [
      l(
        '360° sound, two passive radiators',
        'Sonido de 360°, dos radiadores pasivos',
        'Som 360°, dois radiadores passivos',
      ),
      l('Dust-tight and waterproof (IP67)', 'Estanco al polvo y al agua (IP67)', 'À prova de poeira e água (IP67)'),
      l(
        'Pairs with a second one for stereo',
        'Se empareja con otro para sonar en estéreo',
        'Pareia com outra para som estéreo',
      ),
      TWO_YEARS,
    ],
    vendor: 'Nordlys',
    type: 'Speaker',
    category: 'speakers',
    tags: ['wireless', 'outdoor', 'bestseller'],
    sku: 'NOR-CARRY',
    price: 14900,
    weightGrams: 890,
    stock: [18, 11],
    options: [
      colours(
        value('coral', l('Coral', 'Coral', 'Coral'), '#d9694a'),
        value('slate', l('Slate', 'Pizarra', 'Ardósia'), '#5b6a80'),
      ),
    ],
    pictures: { coral: 'speaker-coral', slate: 'speaker-slate' },
    images: [
      image(
        'speaker-coral',
        l(
          'Cylindrical speaker in coral fabric with a carrying strap and a ring of light on top',
          'Altavoz cilíndrico de tela coral con correa y un aro de luz arriba',
          'Caixa de som cilíndrica em tecido coral com alça e um anel de luz no topo',
        ),
      ),
      image(
        'speaker-slate',
        l('The same speaker in slate blue', 'El mismo altavoz en azul pizarra', 'A mesma caixa em azul-ardósia'),
      ),
    ],
  }),
  product({
    handle: 'belt-drive-turntable',
    title: l('Kontur belt-drive turntable', 'Tocadiscos Kontur de correa', 'Toca-discos Kontur de correia'),
    summary: l(
      'A walnut turntable that is set up in ten minutes: built-in phono stage, aluminium platter, cartridge already aligned.',
      'Un tocadiscos de nogal que se monta en diez minutos: previo integrado, plato de aluminio y cápsula ya alineada.',
      'Um toca-discos de nogueira pronto em dez minutos: pré de phono embutido, prato de alumínio e cápsula já alinhada.',
    ),
    details: [
      l('33 and 45 rpm, electronic switching', '33 y 45 rpm, cambio electrónico', '33 e 45 rpm, troca eletrônica'),
      l(
        'Moving-magnet cartridge, replaceable stylus',
        'Cápsula de imán móvil, aguja recambiable',
        'Cápsula de ímã móvel, agulha substituível',
      ),
      l('Line, phono and Bluetooth output', 'Salida de línea, phono y Bluetooth', 'Saída de linha, phono e Bluetooth'),
      TWO_YEARS,
    ],
    vendor: 'Kontur',
    type: 'Turntable',
    category: 'speakers',
    tags: ['home', 'wood'],
    sku: 'KON-VINYL',
    price: 34900,
    weightGrams: 6400,
    stock: [6],
    images: [
      image(
        'turntable',
        l(
          'Walnut turntable with a record on its aluminium platter',
          'Tocadiscos de nogal con un disco en su plato de aluminio',
          'Toca-discos de nogueira com um disco no prato de alumínio',
        ),
      ),
    ],
  }),
]
