import { l } from '../template-builders'
import type { Localized, TemplatePage } from '../template-schema'
import { privacyHtml, termsHtml } from './legal-texts'

/** What the shipping page says about the goods of this template: how they are packed, which of them cannot come back. */
interface ShopHabits {
  readonly packing: Localized
  readonly exceptions: Localized
  readonly about: { readonly title: Localized; readonly html: Localized }
}

/** The pages every shop needs on its first day, as honest sample text: the merchant reads and adapts them before launch. */
export function pages({ packing, exceptions, about }: ShopHabits): TemplatePage[] {
  return [
    {
      handle: 'about',
      kind: 'page',
      title: about.title,
      html: about.html,
      seo: {
        title: about.title,
        description: l('Who is behind {store}.', 'Quién está detrás de {store}.', 'Quem está por trás da {store}.'),
      },
    },
    shippingPage(packing, exceptions),
    {
      handle: 'contact',
      kind: 'page',
      title: l('Contact', 'Contacto', 'Contato'),
      html: l(
        '<p>Write to us with your order number, if you have one, and we answer within one working day. The address is at the foot of every e-mail we send you.</p><p>You can follow an order at any time through the link in its confirmation.</p>',
        '<p>Escríbenos con tu número de pedido, si lo tienes, y te respondemos en un día laborable. La dirección está al pie de cada correo que te enviamos.</p><p>Puedes seguir tu pedido en cualquier momento con el enlace de su confirmación.</p>',
        '<p>Escreva para nós com o número do pedido, se tiver, e respondemos em um dia útil. O endereço está no rodapé de cada e-mail que enviamos.</p><p>Você pode acompanhar um pedido a qualquer momento pelo link da confirmação.</p>',
      ),
      seo: {
        title: l('Contact', 'Contacto', 'Contato'),
        description: l('How to reach {store}.', 'Cómo contactar con {store}.', 'Como falar com a {store}.'),
      },
    },
    {
      handle: 'privacy',
      kind: 'policy',
      title: l('Privacy', 'Privacidad', 'Privacidade'),
      html: privacyHtml,
      seo: {
        title: l('Privacy', 'Privacidad', 'Privacidade'),
        description: l(
          'What {store} knows about you, and why.',
          'Qué datos tuyos trata {store} y para qué.',
          'Quais dados seus a {store} trata, e por quê.',
        ),
      },
    },
    {
      handle: 'terms',
      kind: 'policy',
      title: l('Terms of sale', 'Condiciones de venta', 'Termos de venda'),
      html: termsHtml,
      seo: {
        title: l('Terms of sale', 'Condiciones de venta', 'Termos de venda'),
        description: l(
          'The terms on which {store} sells.',
          'Las condiciones en las que vende {store}.',
          'Os termos em que a {store} vende.',
        ),
      },
    },
  ]
}

function shippingPage(packing: Localized, exceptions: Localized): TemplatePage {
  const html = (locale: keyof Localized, words: ShippingWords) =>
    `<h2>${words.shipping}</h2><p>${words.dispatch} ${packing[locale]}</p><p>${words.costs}</p>` +
    `<h2>${words.returns}</h2><p>${words.thirtyDays} ${exceptions[locale]}</p><p>${words.refund}</p>` +
    `<h2>${words.damaged}</h2><p>${words.photo}</p>`
  return {
    handle: 'shipping-and-returns',
    kind: 'policy',
    title: l('Shipping and returns', 'Envíos y devoluciones', 'Envios e devoluções'),
    html: { en: html('en', WORDS.en), es: html('es', WORDS.es), pt: html('pt', WORDS.pt) },
    seo: {
      title: l('Shipping and returns', 'Envíos y devoluciones', 'Envios e devoluções'),
      description: l(
        'Delivery times, costs and 30 days to change your mind.',
        'Plazos, costes y 30 días para cambiar de idea.',
        'Prazos, custos e 30 dias para mudar de ideia.',
      ),
    },
  }
}

type ShippingWords = Readonly<
  Record<'shipping' | 'dispatch' | 'costs' | 'returns' | 'thirtyDays' | 'refund' | 'damaged' | 'photo', string>
>

const WORDS: Readonly<Record<keyof Localized, ShippingWords>> = {
  en: {
    shipping: 'Shipping',
    dispatch: 'Orders leave within one working day, and you get a tracking link as soon as yours does.',
    costs:
      'The checkout shows every option with its price and delivery time before you pay. Outside our own country, customs may ask the recipient for duties.',
    returns: 'Returns',
    thirtyDays:
      'You have 30 days from delivery to send back what you do not want to keep, unused and in its packaging.',
    refund:
      'Tell us first, so that we can send you the address. We refund the price within 14 days of receiving the parcel, to the means of payment you used.',
    damaged: 'Something arrived damaged',
    photo: 'Send us a photo within a few days. We replace it or refund it, and you pay nothing for sending it back.',
  },
  es: {
    shipping: 'Envíos',
    dispatch: 'Los pedidos salen en un día laborable y recibes el enlace de seguimiento en cuanto sale el tuyo.',
    costs:
      'Al pagar ves cada opción con su precio y su plazo. Fuera de nuestro país, la aduana puede cobrar aranceles a quien recibe el paquete.',
    returns: 'Devoluciones',
    thirtyDays: 'Tienes 30 días desde la entrega para devolver lo que no quieras quedarte, sin usar y en su embalaje.',
    refund:
      'Avísanos antes para que te demos la dirección. Te devolvemos el importe en un plazo de 14 días desde que recibimos el paquete, por el mismo medio de pago.',
    damaged: 'Algo ha llegado dañado',
    photo:
      'Envíanos una foto en los primeros días. Te lo cambiamos o te devolvemos el dinero, y la devolución no te cuesta nada.',
  },
  pt: {
    shipping: 'Envios',
    dispatch: 'Os pedidos saem em um dia útil e você recebe o link de rastreio assim que o seu sair.',
    costs:
      'Ao finalizar a compra, você vê cada opção com preço e prazo. Fora do nosso país, a alfândega pode cobrar taxas de quem recebe.',
    returns: 'Devoluções',
    thirtyDays: 'Você tem 30 dias a partir da entrega para devolver o que não quiser, sem uso e na embalagem.',
    refund:
      'Avise antes, para que possamos enviar o endereço. Devolvemos o valor em até 14 dias após receber o pacote, pelo mesmo meio de pagamento.',
    damaged: 'Algo chegou danificado',
    photo: 'Envie uma foto nos primeiros dias. Trocamos ou devolvemos o valor, e a devolução não custa nada para você.',
  },
}
