import { image, l, product, value } from '../template-builders'

const TWO_YEARS = l(
  'Two-year guarantee, spare parts for seven',
  'Garantía de dos años, recambios durante siete',
  'Garantia de dois anos, peças por sete',
)

export const camerasAndReading = [
  product({
    handle: 'compact-camera',
    title: l('Anden X2 camera', 'Cámara Anden X2', 'Câmera Anden X2'),
    summary: l(
      'A camera with dials: shutter speed, exposure and aperture where you can see them before it is even on.',
      'Una cámara con diales: velocidad, exposición y diafragma a la vista antes incluso de encenderla.',
      'Uma câmera com botões giratórios: velocidade, exposição e abertura à vista antes mesmo de ligar.',
    ),
    details: [
      l(
        '26-megapixel APS-C sensor, 35 mm f/2 lens',
        'Sensor APS-C de 26 megapíxeles, objetivo de 35 mm f/2',
        'Sensor APS-C de 26 megapixels, lente 35 mm f/2',
      ),
      l('4K video at 60 frames', 'Vídeo 4K a 60 fotogramas', 'Vídeo 4K a 60 quadros'),
      l(
        'USB-C charging, two card slots',
        'Carga USB-C, dos ranuras para tarjetas',
        'Carga USB-C, duas entradas para cartões',
      ),
      TWO_YEARS,
    ],
    vendor: 'Anden',
    type: 'Camera',
    category: 'cameras-and-reading',
    tags: ['travel', 'bestseller'],
    sku: 'AND-X2',
    price: 89900,
    weightGrams: 480,
    stock: [7, 4],
    options: [
      {
        code: 'leather',
        name: l('Leather', 'Cuero', 'Couro'),
        values: [
          value('black', l('Black', 'Negro', 'Preto'), '#2a211d'),
          value('tan', l('Tan', 'Cuero natural', 'Caramelo'), '#8a4f2d'),
        ],
      },
    ],
    pictures: { black: 'camera', tan: 'camera-tan' },
    images: [
      image(
        'camera',
        l(
          'Silver camera with black leather and a large lens',
          'Cámara plateada con cuero negro y un objetivo grande',
          'Câmera prateada com couro preto e lente grande',
        ),
      ),
      image(
        'camera-tan',
        l('The same camera with tan leather', 'La misma cámara con cuero natural', 'A mesma câmera com couro caramelo'),
      ),
    ],
  }),
  product({
    handle: 'e-reader',
    title: l('Anden Page e-reader', 'Lector Anden Page', 'Leitor Anden Page'),
    summary: l(
      'A 7-inch reader with a paper-like screen, weeks of battery, and no shop built in: your books, any format.',
      'Lector de 7 pulgadas con pantalla como de papel, semanas de batería y sin tienda dentro: tus libros, en cualquier formato.',
      'Leitor de 7 polegadas com tela que parece papel, semanas de bateria e nenhuma loja embutida: seus livros, em qualquer formato.',
    ),
    details: [
      l('300 dpi, warm and cold light', '300 ppp, luz cálida y fría', '300 ppp, luz quente e fria'),
      l('EPUB, PDF, MOBI, plain text', 'EPUB, PDF, MOBI y texto', 'EPUB, PDF, MOBI e texto'),
      l('32 GB, waterproof (IPX8)', '32 GB, resistente al agua (IPX8)', '32 GB, à prova d’água (IPX8)'),
      TWO_YEARS,
    ],
    vendor: 'Anden',
    type: 'E-reader',
    category: 'cameras-and-reading',
    tags: ['travel', 'gift'],
    sku: 'AND-PAGE',
    price: { alone: 15900, 'with-cover': 18900 },
    weightGrams: { alone: 290, 'with-cover': 430 },
    stock: [30, 16],
    options: [
      {
        code: 'set',
        name: l('Set', 'Conjunto', 'Conjunto'),
        values: [
          value('alone', l('Reader', 'Solo el lector', 'Só o leitor')),
          value('with-cover', l('Reader and cover', 'Lector y funda', 'Leitor e capa')),
        ],
      },
    ],
    pictures: { alone: 'ereader' },
    images: [
      image(
        'ereader',
        l(
          'E-reader on a metal stand, showing a page of text',
          'Lector electrónico en un soporte de metal con una página de texto',
          'Leitor digital em um suporte de metal mostrando uma página de texto',
        ),
      ),
    ],
  }),
]
