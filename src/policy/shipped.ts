/* Generated from src/policy/*.json and src/policy/shared/*.json by `npm run types`. Do not edit. */
import type { PolicyFile } from './extended.js';

/** As their files have them: what they take over from each other is not filled in. */
export const shippedPolicies: readonly PolicyFile[] = [
  {
    "$schema": "../../schemas/policy.schema.json",
    "id": "amazon/a-to-z-inr",
    "extends": "generic/not-received",
    "version": "2026-11-29",
    "title": {
      "en": "Amazon: A-to-z claim, item not received",
      "ru": "Amazon: претензия A-to-z, товар не получен",
      "zh": "Amazon：A-to-z 索赔，买家未收到商品"
    },
    "claim": {
      "en": "The carrier scanned the order no later than the ship-by date, delivered it with a signature, and the buyer was answered within 48 hours.",
      "ru": "Перевозчик отсканировал заказ не позже даты отгрузки, доставил его под подпись, а покупателю ответили в течение 48 часов.",
      "zh": "承运商不晚于发货截止日期扫描了该订单，送达时有签收签名，且卖家在 48 小时内回复了买家。"
    },
    "checks": [
      "order-screenshot-present",
      "order-number-shown",
      "order-not-disqualified",
      "tracking-present",
      "tracking-number-matches",
      "tracking-source-official",
      "dispatch-by-deadline",
      "delivery-recorded",
      "destination-matches",
      "signature-above-amount",
      "label-present",
      "label-tracking-number-shown",
      "label-legible",
      "evidence-readable",
      "evidence-distinct",
      "evidence-reused",
      "chain-same-parcel",
      "answered-in-time",
      "bundle-within-limit",
      "bundle-legible"
    ],
    "demandedBy": {
      "order-screenshot-present": "evidence-integrity",
      "order-number-shown": "evidence-integrity",
      "order-not-disqualified": "own-demands",
      "tracking-number-matches": "help-g1781",
      "label-present": "evidence-integrity",
      "label-tracking-number-shown": "evidence-integrity",
      "label-legible": "evidence-integrity",
      "chain-same-parcel": "evidence-integrity",
      "bundle-legible": "evidence-integrity",
      "tracking-present": "help-g1781",
      "dispatch-by-deadline": "announcement-2021",
      "delivery-recorded": "help-g1781",
      "destination-matches": "own-destination",
      "signature-above-amount": "help-g1781",
      "answered-in-time": "help-g1781"
    },
    "output": {
      "kind": "text"
    },
    "parameters": {
      "dispatch-by-deadline": {
        "event": "first-scan"
      },
      "signature-above-amount": {
        "from": [
          {
            "amount": "0.00",
            "currency": "USD"
          },
          {
            "amount": "0.00",
            "currency": "CAD"
          },
          {
            "amount": "0.00",
            "currency": "MXN"
          },
          {
            "amount": "0.00",
            "currency": "GBP"
          },
          {
            "amount": "0.00",
            "currency": "EUR"
          },
          {
            "amount": "0.00",
            "currency": "PLN"
          },
          {
            "amount": "0.00",
            "currency": "SEK"
          },
          {
            "amount": "0.00",
            "currency": "TRY"
          },
          {
            "amount": "0.00",
            "currency": "JPY"
          },
          {
            "amount": "0.00",
            "currency": "AUD"
          },
          {
            "amount": "0.00",
            "currency": "SGD"
          },
          {
            "amount": "0.00",
            "currency": "INR"
          },
          {
            "amount": "0.00",
            "currency": "AED"
          },
          {
            "amount": "0.00",
            "currency": "SAR"
          },
          {
            "amount": "0.00",
            "currency": "EGP"
          },
          {
            "amount": "0.00",
            "currency": "BRL"
          }
        ]
      },
      "answered-in-time": {
        "hours": 48
      }
    },
    "optional": [
      {
        "element": "order",
        "source": "help-g1781"
      },
      {
        "element": "label",
        "source": "help-g1781"
      }
    ],
    "statuses": [
      {
        "id": "pending",
        "stage": "before",
        "words": {
          "en": [
            "Pending"
          ]
        },
        "source": "manage-orders"
      },
      {
        "id": "unshipped",
        "stage": "before",
        "words": {
          "en": [
            "Unshipped",
            "Undispatched"
          ]
        },
        "source": "manage-orders"
      },
      {
        "id": "shipped",
        "stage": "after",
        "words": {
          "en": [
            "Shipped"
          ]
        },
        "source": "manage-orders"
      },
      {
        "id": "cancelled",
        "stage": "disqualified",
        "words": {
          "en": [
            "Canceled",
            "Cancelled"
          ]
        },
        "unconfirmed": [
          "Cancelled"
        ],
        "source": "manage-orders"
      }
    ],
    "pictureWords": {
      "marketplace": [
        "Amazon",
        "Amazon Seller Central",
        "Seller Central"
      ],
      "shipmentList": [
        "Packing list",
        "Packing slip",
        "Picking list"
      ],
      "otherMarketplaces": [
        "Ozon",
        "Ozon Seller",
        "Озон",
        "Wildberries",
        "WB Partners",
        "AliExpress",
        "eBay",
        "Etsy",
        "Shopee",
        "Lazada",
        "Temu",
        "TikTok Shop",
        "Walmart",
        "Kaspi",
        "Trendyol",
        "Mercado Libre",
        "Yandex Market",
        "Яндекс Маркет",
        "Мегамаркет",
        "Taobao",
        "Tmall",
        "Pinduoduo",
        "速卖通",
        "虾皮",
        "淘宝",
        "天猫",
        "拼多多"
      ]
    },
    "pageWords": {
      "deadline": [
        "Ship by",
        "Deliver by"
      ],
      "otherTime": [
        "Purchase date"
      ],
      "status": [
        "Status",
        "Order status"
      ],
      "statusTime": [
        "Status date"
      ],
      "orderNumber": [
        "Order ID"
      ],
      "trackingNumber": [
        "Tracking ID"
      ],
      "sku": [
        "ASIN",
        "SKU"
      ]
    },
    "numbers": {
      "posting": "[0-9]{3}-[0-9]{7}-[0-9]{7}",
      "tracking": [
        "[A-Z]{4}[0-9]{9}[A-Z]{2}",
        "[A-Z]{2}[0-9]{9}[A-Z]{2}",
        "LP[0-9]{14}",
        "YT[0-9]{16}",
        "4PX[0-9]{13}CN",
        "1Z[0-9A-Z]{16}"
      ],
      "sku": "B0[0-9A-Z]{8}",
      "skuBarcode": "(B0[0-9A-Z]{8})",
      "ignoredAfter": [
        "Phone",
        "Tel",
        "Тел",
        "Телефон",
        "电话",
        "手机"
      ]
    },
    "sources": {
      "help-g1781": {
        "title": "Amazon Seller Central: A-to-z Guarantee claims (G1781)",
        "section": "dispatch method, tracking number, carrier; delivery confirmation with signature; the buyer answered within 48 hours, Amazon within 48 hours; a text box without attachments",
        "read": "2026-11-28",
        "certainty": "documented"
      },
      "announcement-2021": {
        "title": "Amazon Seller Central: announcement of 2021-06-04",
        "section": "the first scan of the carrier is no later than the ship-by date",
        "read": "2026-11-28",
        "certainty": "documented"
      },
      "prevent-claims": {
        "title": "Amazon Seller Central: Prevent A-to-z Guarantee claims",
        "section": "shipments confirmed by the expected ship date; signature confirmation for shipments of high value, whose threshold the seller sets; buyers answered within 24 hours, as advice",
        "url": "https://sellercentral.amazon.com/gp/help/external/help.html?itemID=CRVNRBZBVGBK543&language=en_US",
        "read": "2026-11-29",
        "certainty": "documented"
      },
      "manage-orders": {
        "title": "Amazon Seller Central: Manage Orders; The order process",
        "section": "the states Pending, Unshipped (Undispatched in some stores), Shipped, Canceled",
        "url": "https://sellercentral.amazon.nl/gp/help/external/200141600?language=en_GB",
        "read": "2026-11-29",
        "certainty": "documented"
      },
      "page-labels": {
        "title": "Amazon Seller Central: orders as sellers quote them in the forums, and Confirm shipment",
        "section": "Ship by, Deliver by, Purchase date, Order ID, Tracking ID, ASIN, SKU",
        "url": "https://sellercentral.amazon.com/forums/t/tracking-vs-label-number/217107",
        "read": "2026-11-29",
        "certainty": "seen"
      },
      "number-formats": {
        "title": "Order IDs as sellers quote them in the forums: three, seven and seven digits",
        "section": "numbers",
        "url": "https://sellercentral.amazon.com/forums/t/tracking-vs-label-number/217107",
        "read": "2026-11-29",
        "certainty": "seen"
      },
      "own-destination": {
        "title": "No page that was read says how the place of delivery is compared",
        "section": "destination-matches",
        "read": "2026-11-29",
        "certainty": "unconfirmed"
      }
    }
  },
  {
    "$schema": "../../schemas/policy.schema.json",
    "id": "ebay/item-not-received",
    "extends": "generic/not-received",
    "version": "2026-11-29",
    "title": {
      "en": "eBay: item not received",
      "ru": "eBay: товар не получен",
      "zh": "eBay：买家未收到商品"
    },
    "claim": {
      "en": "The order was dispatched within the handling time, and the carrier's tracking shows it delivered in the buyer's city or postcode, with a signature where the order's total asks for one.",
      "ru": "Заказ отправлен в срок обработки, и по данным перевозчика он доставлен в город или по индексу покупателя, с подписью, если её требует сумма заказа.",
      "zh": "订单已在处理时间内发出，承运商的物流记录显示其已送达买家所在城市或邮编；订单总额达到要求时有签收签名。"
    },
    "checks": [
      "order-screenshot-present",
      "order-number-shown",
      "order-not-disqualified",
      "tracking-present",
      "tracking-number-matches",
      "tracking-source-official",
      "dispatch-by-deadline",
      "delivery-recorded",
      "destination-matches",
      "signature-above-amount",
      "label-present",
      "label-tracking-number-shown",
      "label-legible",
      "evidence-readable",
      "evidence-distinct",
      "evidence-reused",
      "chain-same-parcel",
      "bundle-within-limit",
      "bundle-legible"
    ],
    "demandedBy": {
      "order-screenshot-present": "evidence-integrity",
      "order-number-shown": "evidence-integrity",
      "order-not-disqualified": "own-demands",
      "tracking-number-matches": "help-4116",
      "label-present": "evidence-integrity",
      "label-tracking-number-shown": "evidence-integrity",
      "label-legible": "evidence-integrity",
      "chain-same-parcel": "evidence-integrity",
      "bundle-legible": "evidence-integrity",
      "tracking-present": "help-4116",
      "dispatch-by-deadline": "help-4116",
      "delivery-recorded": "help-4116",
      "destination-matches": "help-4116",
      "signature-above-amount": "help-4116"
    },
    "parameters": {
      "dispatch-by-deadline": {
        "event": "first-scan"
      },
      "signature-above-amount": {
        "from": [
          {
            "amount": "750.00",
            "currency": "USD"
          }
        ]
      }
    },
    "optional": [
      {
        "element": "order",
        "source": "help-4116"
      },
      {
        "element": "label",
        "source": "help-4116"
      }
    ],
    "response": {
      "days": 3,
      "working": true,
      "source": "help-4116"
    },
    "statuses": [
      {
        "id": "awaiting-shipment",
        "stage": "before",
        "words": {
          "en": [
            "Awaiting shipment"
          ]
        },
        "unconfirmed": [
          "Awaiting shipment"
        ],
        "source": "seller-hub-words"
      },
      {
        "id": "shipped",
        "stage": "after",
        "words": {
          "en": [
            "Paid and shipped",
            "Shipped"
          ]
        },
        "unconfirmed": [
          "Paid and shipped",
          "Shipped"
        ],
        "source": "seller-hub-words"
      },
      {
        "id": "delivered",
        "stage": "after",
        "words": {
          "en": [
            "Delivered"
          ]
        },
        "source": "help-4116"
      }
    ],
    "pictureWords": {
      "marketplace": [
        "eBay",
        "Seller Hub"
      ],
      "shipmentList": [
        "Packing list",
        "Packing slip",
        "Picking list"
      ],
      "otherMarketplaces": [
        "Ozon",
        "Ozon Seller",
        "Озон",
        "Wildberries",
        "WB Partners",
        "AliExpress",
        "Amazon",
        "Amazon Seller Central",
        "Seller Central",
        "Etsy",
        "Shopee",
        "Lazada",
        "Temu",
        "TikTok Shop",
        "Walmart",
        "Kaspi",
        "Trendyol",
        "Mercado Libre",
        "Yandex Market",
        "Яндекс Маркет",
        "Мегамаркет",
        "Taobao",
        "Tmall",
        "Pinduoduo",
        "速卖通",
        "亚马逊",
        "虾皮",
        "淘宝",
        "天猫",
        "拼多多"
      ]
    },
    "pageWords": {
      "deadline": [
        "Ship by"
      ],
      "otherTime": [
        "Date sold",
        "Date paid",
        "Estimated delivery"
      ],
      "status": [
        "Status",
        "Order status"
      ],
      "statusTime": [
        "Status date"
      ],
      "orderNumber": [
        "Order number"
      ],
      "trackingNumber": [
        "Tracking number"
      ],
      "sku": [
        "Item ID",
        "SKU"
      ]
    },
    "numbers": {
      "posting": "[0-9]{2}-[0-9]{5}-[0-9]{5}",
      "tracking": [
        "[A-Z]{4}[0-9]{9}[A-Z]{2}",
        "[A-Z]{2}[0-9]{9}[A-Z]{2}",
        "LP[0-9]{14}",
        "YT[0-9]{16}",
        "4PX[0-9]{13}CN",
        "1Z[0-9A-Z]{16}"
      ],
      "sku": "[0-9]{12}",
      "skuBarcode": "SKU-?([0-9]{12})",
      "ignoredAfter": [
        "Phone",
        "Tel",
        "Тел",
        "Телефон",
        "电话",
        "手机"
      ]
    },
    "recipients": [
      {
        "id": "payment-dispute",
        "title": "eBay payment dispute",
        "output": {
          "kind": "images",
          "format": "jpeg"
        },
        "source": "upload-evidence"
      }
    ],
    "sources": {
      "help-4116": {
        "title": "eBay: Helping buyers with items they didn't receive (id 4116)",
        "section": "respond within 3 business days; tracking of an integrated carrier with the date of dispatch, the status delivered, its date and the recipient's city or ZIP; signature confirmation from an order total of 750 USD on, tax and shipping included, since 2020-10-19",
        "url": "https://www.ebay.com/help/selling/managing-returns-refunds/helping-buyers-items-not-received?id=4116",
        "read": "2026-11-29",
        "certainty": "documented"
      },
      "upload-evidence": {
        "title": "eBay Fulfillment API: uploadEvidenceFile",
        "section": "JPEG, JPG and PNG alone; proof of delivery goes by the tracking call and not as a file",
        "url": "https://developer.ebay.com/api-docs/sell/fulfillment/resources/payment_dispute/methods/uploadEvidenceFile",
        "read": "2026-11-29",
        "certainty": "documented"
      },
      "seller-hub-words": {
        "title": "Words and labels of Seller Hub: no page that was read shows them in place",
        "section": "statuses, pageWords",
        "read": "2026-11-29",
        "certainty": "unconfirmed"
      },
      "number-formats": {
        "title": "Order numbers of two, five and five digits, item numbers of twelve: known from use, on no page that was read",
        "section": "numbers",
        "read": "2026-11-29",
        "certainty": "unconfirmed"
      }
    }
  },
  {
    "$schema": "../../schemas/policy.schema.json",
    "id": "generic/not-received",
    "extends": "shared/tracking-sites",
    "version": "2026-11-29",
    "title": {
      "en": "Any seller: item not received",
      "ru": "Любой продавец: товар не получен",
      "zh": "任何卖家：买家未收到商品"
    },
    "claim": {
      "en": "The carrier delivered the parcel with the order's tracking number to the buyer, at the place to which the order was to go.",
      "ru": "Перевозчик доставил отправление с трек-номером заказа покупателю, туда, куда заказ должен был прийти.",
      "zh": "承运商已将带有该订单追踪号码的包裹送达买家，送达地点与订单的收货地点一致。"
    },
    "checks": [
      "order-screenshot-present",
      "order-number-shown",
      "order-not-disqualified",
      "tracking-present",
      "tracking-number-matches",
      "tracking-source-official",
      "delivery-recorded",
      "destination-matches",
      "label-present",
      "label-tracking-number-shown",
      "label-legible",
      "evidence-readable",
      "evidence-distinct",
      "evidence-reused",
      "chain-same-parcel",
      "bundle-within-limit",
      "bundle-legible"
    ],
    "demandedBy": {
      "order-screenshot-present": "evidence-integrity",
      "order-number-shown": "evidence-integrity",
      "order-not-disqualified": "own-demands",
      "tracking-number-matches": "visa-13-1",
      "label-present": "evidence-integrity",
      "label-tracking-number-shown": "evidence-integrity",
      "label-legible": "evidence-integrity",
      "chain-same-parcel": "evidence-integrity",
      "bundle-legible": "evidence-integrity",
      "tracking-present": "visa-13-1",
      "delivery-recorded": "visa-13-1",
      "destination-matches": "visa-13-1"
    },
    "optional": [
      {
        "element": "order",
        "source": "visa-13-1"
      },
      {
        "element": "label",
        "source": "visa-13-1"
      }
    ],
    "statuses": [
      {
        "id": "cancelled",
        "stage": "disqualified",
        "words": {
          "en": [
            "Cancelled",
            "Canceled"
          ],
          "ru": [
            "Отменён",
            "Отменен",
            "Отменено"
          ],
          "zh": [
            "已取消"
          ]
        },
        "unconfirmed": [
          "Cancelled",
          "Canceled",
          "Отменён",
          "Отменен",
          "Отменено",
          "已取消"
        ],
        "source": "plain-words"
      }
    ],
    "pictureWords": {
      "marketplace": [],
      "shipmentList": [
        "Packing list",
        "Packing slip",
        "Picking list"
      ],
      "otherMarketplaces": []
    },
    "pageWords": {
      "deadline": [
        "Ship by",
        "Due",
        "Deadline",
        "Отгрузить до",
        "发货截止"
      ],
      "otherTime": [
        "Order date",
        "Ordered",
        "Placed",
        "Paid",
        "Delivery date",
        "Дата заказа",
        "下单时间"
      ],
      "status": [
        "Status",
        "Order status",
        "Статус",
        "状态"
      ],
      "statusTime": [
        "Status since",
        "Status date",
        "Дата статуса",
        "状态时间"
      ],
      "orderNumber": [
        "Order number",
        "Order",
        "Номер заказа",
        "Заказ",
        "订单号"
      ],
      "trackingNumber": [
        "Tracking number",
        "Tracking No",
        "Трек-номер",
        "追踪号码",
        "运单号"
      ],
      "sku": [
        "SKU",
        "Артикул",
        "货号"
      ]
    },
    "zones": [
      "Etc/GMT+12",
      "UTC",
      "Pacific/Kiritimati"
    ],
    "limits": {
      "maxBundleBytes": 10000000,
      "longestDisputeSpanDays": 540
    },
    "recipients": [
      {
        "id": "amex-optblue",
        "title": "American Express OptBlue",
        "maxBundleBytes": 1000000,
        "maxBundlePages": 20,
        "source": "limits-card-schemes"
      },
      {
        "id": "amex",
        "title": "American Express",
        "maxBundleBytes": 5000000,
        "maxBundlePages": 20,
        "source": "limits-card-schemes"
      },
      {
        "id": "checkout-com",
        "title": "Checkout.com",
        "maxBundleBytes": 4000000,
        "source": "limits-checkout-com"
      },
      {
        "id": "paypal",
        "title": "PayPal",
        "maxBundleBytes": 9999999,
        "source": "limits-paypal"
      },
      {
        "id": "revolut",
        "title": "Revolut",
        "maxBundleBytes": 10000000,
        "source": "limits-revolut"
      },
      {
        "id": "shopify",
        "title": "Shopify",
        "maxBundleBytes": 1999999,
        "maxBundlePages": 49,
        "source": "limits-shopify"
      },
      {
        "id": "stripe",
        "title": "Stripe",
        "maxBundleBytes": 4500000,
        "maxBundlePages": 49,
        "source": "limits-stripe"
      }
    ],
    "numbers": {
      "posting": "[A-Z]{1,5}-[0-9]{3,10}",
      "tracking": [
        "[A-Z]{4}[0-9]{9}[A-Z]{2}",
        "[A-Z]{2}[0-9]{9}[A-Z]{2}",
        "LP[0-9]{14}",
        "YT[0-9]{16}",
        "4PX[0-9]{13}CN",
        "1Z[0-9A-Z]{16}"
      ],
      "sku": "[0-9]{6,13}",
      "skuBarcode": "SKU-?([0-9]{6,13})",
      "ignoredAfter": [
        "Phone",
        "Tel",
        "Тел",
        "Телефон",
        "电话",
        "手机"
      ]
    },
    "weights": {
      "tracking-source-unofficial": "unknown",
      "tracking-source-other-carrier": "unknown",
      "tracking-source-flawed": "unknown",
      "tracking-source-unreadable": "unknown",
      "label-drawn": "note"
    },
    "sources": {
      "visa-13-1": {
        "title": "Visa: Merchandise/Services Not Received, condition 13.1",
        "section": "the merchant proves that the cardholder or an authorized person received the merchandise as agreed, by the agreed date, at the agreed location; a carrier's certificate of delivery to the correct address is named; no order page and no photo of the parcel is asked for",
        "url": "https://usa.review.visa.com/supporting-info/merchandise-services-not-received-condition-13-1.html",
        "read": "2026-11-29",
        "certainty": "documented"
      },
      "visa-times": {
        "title": "Quavo: Services Not Provided or Merchandise Not Received 13.1, a wiki about Visa's rules",
        "section": "an issuer waits 15 days and has at most 120, never more than 540 from the transaction",
        "url": "https://quavo-inc.atlassian.net/wiki/x/QYDcJg",
        "read": "2026-11-29",
        "certainty": "unconfirmed"
      },
      "evidence-integrity": {
        "title": "What cannot be opened, or is of another order or another parcel, proves nothing of this one",
        "section": "every element",
        "read": "2026-11-29",
        "certainty": "documented"
      },
      "own-demands": {
        "title": "No page asks for it: an order that was cancelled was not to be delivered",
        "section": "order-not-disqualified",
        "read": "2026-11-29",
        "certainty": "unconfirmed"
      },
      "plain-words": {
        "title": "Plain words of the three languages; no page was read for them",
        "section": "statuses",
        "read": "2026-11-29",
        "certainty": "unconfirmed"
      },
      "number-formats": {
        "title": "A merchant's own order numbers follow no common form; the form here only tells another order's number from a carrier's",
        "section": "numbers",
        "read": "2026-11-29",
        "certainty": "unconfirmed"
      },
      "time-zones": {
        "title": "The zone of clock times is stated nowhere: they are read in every zone that there is",
        "section": "zones",
        "read": "2026-11-29",
        "certainty": "unconfirmed"
      },
      "tracking-sites": {
        "title": "A history proves something when it comes from the carrier's own pages or from a known aggregator. No page read names sites: the list is our own, and another site is for a person to judge",
        "section": "trackingSites, weights",
        "read": "2026-11-29",
        "certainty": "unconfirmed"
      },
      "bundle-limit": {
        "title": "Practical size of one attachment; no limit of its own was found",
        "section": "maxBundleBytes",
        "read": "2026-11-29",
        "certainty": "unconfirmed"
      },
      "limits-card-schemes": {
        "title": "Checkout.com: dispute evidence file requirements of the card schemes (12 November 2025)",
        "section": "Amex: 5 MB a file and 20 pages; Amex OptBlue: 1 MB in all and 20 pages, in black and white",
        "url": "https://www.checkout.com/docs/payments/process-disputes/dispute-evidence-file-requirements",
        "read": "2026-11-25",
        "certainty": "documented"
      },
      "limits-checkout-com": {
        "title": "Checkout.com: file uploader for dispute evidence (2 April 2025)",
        "section": "JPEG, PNG or PDF of at most 4 MB",
        "url": "https://checkout.com/docs/risk-management/disputes/file-uploader",
        "read": "2026-11-25",
        "certainty": "documented"
      },
      "limits-paypal": {
        "title": "PayPal: supported file types and sizes of the Disputes API",
        "section": "less than 10 MB a file, 50 MB a call",
        "url": "https://developer.paypal.com/platforms/disputes/reference/supported-file-types-sizes",
        "read": "2026-11-25",
        "certainty": "documented"
      },
      "limits-revolut": {
        "title": "Revolut Merchant API: upload evidence for a dispute",
        "section": "PDF, PNG or JPEG of at most 10 MB",
        "url": "https://developer.revolut.com/docs/api/merchant/operations/upload-dispute-evidence",
        "read": "2026-11-25",
        "certainty": "documented"
      },
      "limits-shopify": {
        "title": "Shopify Payments as a merchants' guide describes it: files under 2 MB each and 4 MB in all, PDF/A under 50 pages",
        "section": "upload evidence files",
        "url": "https://kahunam.com/articles/shopify/how-to-submit-evidence-for-a-chargeback-on-shopify",
        "read": "2026-11-25",
        "certainty": "seen"
      },
      "limits-stripe": {
        "title": "Stripe: file upload guide (dispute evidence: 5 MB). That it holds for all evidence together, with fewer than 50 pages, is told by merchants' guides; half a megabyte is left for the words typed beside it",
        "section": "purpose dispute_evidence",
        "url": "https://docs.stripe.com/file-upload",
        "read": "2026-11-25",
        "certainty": "documented"
      }
    }
  },
  {
    "$schema": "../../schemas/policy.schema.json",
    "id": "ozon/cancelled-after-preparing",
    "extends": "ozon/not-received",
    "version": "2026-11-29",
    "title": {
      "en": "Ozon: cancelled after Preparing",
      "ru": "Ozon: отмена после Preparing",
      "zh": "Ozon：Preparing 之后取消"
    },
    "claim": {
      "en": "The order was already being prepared when the buyer asked to cancel it or for the money back.",
      "ru": "Заказ уже был передан в подготовку, когда покупатель попросил отменить его или вернуть деньги.",
      "zh": "买家申请取消订单或退款时，订单已进入 Preparing（等待发运）状态。"
    },
    "checks": [
      "order-screenshot-present",
      "order-number-shown",
      "order-status-preparing",
      "order-status-time-shown",
      "order-not-disqualified",
      "cancellation-after-preparing",
      "evidence-readable",
      "evidence-distinct",
      "evidence-reused",
      "bundle-within-limit",
      "bundle-legible"
    ],
    "demandedBy": {
      "cancellation-after-preparing": "handbook-cancellation"
    },
    "optional": [
      {
        "element": "tracking",
        "source": "handbook-cancellation"
      },
      {
        "element": "label",
        "source": "handbook-cancellation"
      }
    ],
    "statuses": [
      {
        "id": "cancelled",
        "stage": "after",
        "words": {
          "en": [
            "Cancelled",
            "Canceled"
          ],
          "ru": [
            "Отменён",
            "Отменен",
            "Отменено"
          ],
          "zh": [
            "已取消"
          ]
        },
        "source": "cabinet"
      },
      {
        "id": "cancellation-requested",
        "stage": "cancelling",
        "words": {
          "en": [
            "Cancellation requested",
            "Cancellation request",
            "Refund requested",
            "Refund request"
          ],
          "ru": [
            "Запрошена отмена",
            "Запрос на отмену",
            "Запрошен возврат",
            "Запрос на возврат"
          ],
          "zh": [
            "申请取消",
            "买家申请取消",
            "取消申请",
            "申请退款",
            "买家申请退款",
            "退款申请"
          ]
        },
        "unconfirmed": [
          "Cancellation requested",
          "Cancellation request",
          "Refund requested",
          "Refund request",
          "Запрошена отмена",
          "Запрос на отмену",
          "Запрошен возврат",
          "Запрос на возврат",
          "申请取消",
          "买家申请取消",
          "取消申请",
          "申请退款",
          "买家申请退款",
          "退款申请"
        ],
        "source": "cancellation-words"
      }
    ],
    "sources": {
      "handbook-cancellation": {
        "title": "Seller handbook: appeals in item-not-received disputes, 2024 Q2",
        "section": "The buyer cancels, or asks for a refund, after the seller's click",
        "read": "2026-11-29",
        "certainty": "documented"
      },
      "cancellation-words": {
        "title": "How the seller cabinet writes that the buyer asks to cancel is shown by no public page: the words are translations made for this list",
        "section": "statuses",
        "read": "2026-11-29",
        "certainty": "unconfirmed"
      }
    }
  },
  {
    "$schema": "../../schemas/policy.schema.json",
    "id": "ozon/not-received",
    "extends": "shared/tracking-sites",
    "version": "2026-11-29",
    "title": {
      "en": "Ozon: item not received",
      "ru": "Ozon: товар не получен",
      "zh": "Ozon：买家未收到商品"
    },
    "claim": {
      "en": "The order was being prepared, the carrier took physical possession of the parcel before the buyer opened the dispute, and the parcel bears the order's tracking number and product.",
      "ru": "Заказ был передан в подготовку, перевозчик физически принял отправление до того, как покупатель открыл спор, а на отправлении указаны трек-номер и товар этого заказа.",
      "zh": "订单已进入 Preparing（等待发运）状态，承运商在买家发起争议之前已实际揽收包裹，且包裹上标有该订单的追踪号码和商品。"
    },
    "checks": [
      "order-screenshot-present",
      "order-number-shown",
      "order-status-preparing",
      "order-status-time-shown",
      "order-not-disqualified",
      "tracking-present",
      "tracking-number-matches",
      "tracking-pickup-recorded",
      "tracking-source-official",
      "pickup-before-dispute",
      "label-present",
      "label-tracking-number-shown",
      "label-sku-shown",
      "label-legible",
      "evidence-readable",
      "evidence-distinct",
      "evidence-reused",
      "chain-same-parcel",
      "preparing-before-pickup",
      "preparing-before-dispute",
      "bundle-within-limit",
      "bundle-legible"
    ],
    "statuses": [
      {
        "id": "confirmed",
        "stage": "before",
        "words": {
          "en": [
            "Confirmed"
          ],
          "ru": [
            "Подтверждён",
            "Подтвержден",
            "Подтверждено"
          ],
          "zh": [
            "已确认"
          ]
        },
        "unconfirmed": [
          "已确认",
          "Подтверждён",
          "Подтвержден",
          "Подтверждено"
        ],
        "source": "handbook-order"
      },
      {
        "id": "pending",
        "stage": "before",
        "words": {
          "en": [
            "Pending"
          ],
          "ru": [
            "Подтверждается"
          ],
          "zh": [
            "待处理"
          ]
        },
        "unconfirmed": [
          "待处理",
          "Подтверждается"
        ],
        "source": "handbook-order"
      },
      {
        "id": "awaiting-registration",
        "stage": "before",
        "words": {
          "en": [
            "Awaiting registration",
            "Registration in progress"
          ],
          "ru": [
            "Ожидает регистрации"
          ],
          "zh": [
            "等待注册"
          ],
          "api": [
            "awaiting_registration"
          ]
        },
        "unconfirmed": [
          "Awaiting registration"
        ],
        "source": "seller-api-statuses"
      },
      {
        "id": "acceptance-in-progress",
        "stage": "before",
        "words": {
          "en": [
            "Acceptance in progress"
          ],
          "ru": [
            "Идёт приёмка",
            "Идет приемка"
          ],
          "zh": [
            "正在验收"
          ],
          "api": [
            "acceptance_in_progress"
          ]
        },
        "unconfirmed": [
          "Acceptance in progress"
        ],
        "source": "seller-api-statuses"
      },
      {
        "id": "awaiting-approval",
        "stage": "before",
        "words": {
          "en": [
            "Awaiting approval",
            "Awaiting confirmation"
          ],
          "ru": [
            "Ожидает подтверждения"
          ],
          "zh": [
            "等待确认",
            "待确认"
          ],
          "api": [
            "awaiting_approve"
          ]
        },
        "unconfirmed": [
          "Awaiting approval",
          "Awaiting confirmation"
        ],
        "source": "seller-api-statuses"
      },
      {
        "id": "awaiting-packaging",
        "stage": "before",
        "words": {
          "en": [
            "Awaiting packaging"
          ],
          "ru": [
            "Ожидает сборки"
          ],
          "zh": [
            "等待备货",
            "等待包装"
          ],
          "api": [
            "awaiting_packaging"
          ]
        },
        "source": "cabinet"
      },
      {
        "id": "preparing",
        "stage": "proving",
        "words": {
          "en": [
            "Preparing"
          ],
          "ru": [
            "Собирается"
          ],
          "zh": [
            "备货中"
          ]
        },
        "unconfirmed": [
          "备货中",
          "Собирается"
        ],
        "name": {
          "en": "Preparing",
          "ru": "Preparing",
          "zh": "Preparing"
        },
        "source": "handbook-order"
      },
      {
        "id": "awaiting-shipment",
        "stage": "proving",
        "words": {
          "en": [
            "Awaiting shipping",
            "Awaiting shipment",
            "Ready for shipping",
            "Ready for shipment"
          ],
          "ru": [
            "Ожидает отгрузки"
          ],
          "zh": [
            "等待发运",
            "已准备发运",
            "等待装运"
          ],
          "api": [
            "awaiting_deliver"
          ]
        },
        "source": "cabinet"
      },
      {
        "id": "shipped",
        "stage": "after",
        "words": {
          "en": [
            "Shipped"
          ],
          "ru": [
            "Отправлен",
            "Отправлено"
          ],
          "zh": [
            "已发运"
          ],
          "api": [
            "sent_by_seller"
          ]
        },
        "unconfirmed": [
          "Отправлен",
          "Отправлено"
        ],
        "source": "cabinet"
      },
      {
        "id": "in-transit",
        "stage": "after",
        "words": {
          "en": [
            "In transit"
          ],
          "ru": [
            "Доставляется"
          ],
          "zh": [
            "运输中"
          ],
          "api": [
            "delivering"
          ]
        },
        "source": "cabinet"
      },
      {
        "id": "with-driver",
        "stage": "after",
        "words": {
          "ru": [
            "У водителя"
          ],
          "zh": [
            "司机处"
          ],
          "api": [
            "driver_pickup"
          ]
        },
        "source": "seller-api-statuses"
      },
      {
        "id": "partner-warehouse",
        "stage": "after",
        "words": {
          "en": [
            "Accepted for delivery",
            "Arrived at the pick-up point",
            "Presumably delivered"
          ]
        },
        "source": "order-management"
      },
      {
        "id": "buyer-on-the-way",
        "stage": "after",
        "words": {
          "en": [
            "Handed over for delivery",
            "On the way",
            "With the courier",
            "Awaiting receipt"
          ],
          "ru": [
            "Передаётся в доставку",
            "Передается в доставку",
            "У курьера",
            "Ожидает получения"
          ]
        },
        "source": "buyer-statuses"
      },
      {
        "id": "delivered",
        "stage": "after",
        "words": {
          "en": [
            "Delivered"
          ],
          "ru": [
            "Доставлен",
            "Доставлено"
          ],
          "zh": [
            "已签收"
          ]
        },
        "source": "cabinet"
      },
      {
        "id": "cancelled",
        "stage": "disqualified",
        "words": {
          "en": [
            "Cancelled",
            "Canceled"
          ],
          "ru": [
            "Отменён",
            "Отменен",
            "Отменено"
          ],
          "zh": [
            "已取消"
          ]
        },
        "denied": {
          "en": "cancelled",
          "ru": "не отменён",
          "zh": "未取消"
        },
        "source": "cabinet"
      },
      {
        "id": "blocked",
        "stage": "disqualified",
        "words": {
          "en": [
            "Blocked by Ozon"
          ],
          "ru": [
            "Заблокирован Ozon",
            "Заблокировано Ozon"
          ],
          "zh": [
            "被 Ozon 封锁",
            "已被 Ozon 冻结"
          ]
        },
        "unconfirmed": [
          "Заблокирован Ozon",
          "Заблокировано Ozon",
          "被 Ozon 封锁",
          "已被 Ozon 冻结"
        ],
        "denied": {
          "en": "blocked",
          "ru": "не заблокирован",
          "zh": "未封锁"
        },
        "source": "handbook-order"
      },
      {
        "id": "payment-failed",
        "stage": "disqualified",
        "words": {
          "en": [
            "Payment Failed"
          ],
          "ru": [
            "Ошибка оплаты",
            "Оплата не прошла"
          ],
          "zh": [
            "支付失败",
            "付款失败"
          ]
        },
        "unconfirmed": [
          "Ошибка оплаты",
          "Оплата не прошла",
          "支付失败",
          "付款失败"
        ],
        "denied": {
          "en": "unpaid",
          "ru": "оплачен",
          "zh": "已付款"
        },
        "source": "handbook-order"
      },
      {
        "id": "not-accepted",
        "stage": "disqualified",
        "words": {
          "en": [
            "Not accepted at the sorting centre",
            "Not accepted at the sorting center"
          ],
          "ru": [
            "Не принят на сортировке"
          ],
          "zh": [
            "分拣中心未接受"
          ],
          "api": [
            "not_accepted"
          ]
        },
        "unconfirmed": [
          "Not accepted at the sorting centre",
          "Not accepted at the sorting center"
        ],
        "source": "packing-tool"
      },
      {
        "id": "disputed",
        "stage": "disputed",
        "words": {
          "en": [
            "Disputed"
          ],
          "ru": [
            "Спорные",
            "Спорный"
          ],
          "zh": [
            "具争议",
            "有争议的"
          ]
        },
        "unconfirmed": [
          "Спорный"
        ],
        "source": "cabinet"
      },
      {
        "id": "arbitration",
        "stage": "disputed",
        "words": {
          "en": [
            "Arbitration"
          ],
          "zh": [
            "仲裁",
            "快递客户仲裁"
          ],
          "api": [
            "client_arbitration"
          ]
        },
        "unconfirmed": [
          "Arbitration"
        ],
        "source": "seller-api-statuses"
      }
    ],
    "pictureWords": {
      "marketplace": [
        "Ozon",
        "Ozon Seller",
        "seller.ozon.ru",
        "Озон"
      ],
      "shipmentList": [
        "Shipment quantity",
        "Quantity of shipments",
        "List of shipments",
        "Shipment list",
        "Picking list",
        "Packing list",
        "Label",
        "发货数量",
        "货件数量",
        "发货清单",
        "标签",
        "Количество отправлений",
        "Лист подбора",
        "Лист отгрузки",
        "Список отправлений",
        "Этикетка"
      ],
      "otherMarketplaces": [
        "Wildberries",
        "WB Partners",
        "AliExpress",
        "Amazon",
        "Amazon Seller Central",
        "Seller Central",
        "eBay",
        "Etsy",
        "Shopee",
        "Lazada",
        "Temu",
        "TikTok Shop",
        "Walmart",
        "Kaspi",
        "Trendyol",
        "Mercado Libre",
        "Yandex Market",
        "Яндекс Маркет",
        "Мегамаркет",
        "Taobao",
        "Tmall",
        "Pinduoduo",
        "速卖通",
        "亚马逊",
        "虾皮",
        "淘宝",
        "天猫",
        "拼多多"
      ]
    },
    "pageWords": {
      "deadline": [
        "Ship by",
        "Ship before",
        "Ship no later than",
        "No later than",
        "Shipping date",
        "Shipment date",
        "until",
        "发运日期",
        "不逾期",
        "发货截止",
        "发运截止",
        "出库截止",
        "截止",
        "至",
        "Отгрузить до",
        "Дата отгрузки",
        "Не позднее",
        "до",
        "Ship until",
        "Dispatch by",
        "Hand over by",
        "Due",
        "Deadline",
        "最晚发货",
        "最晚发货时间",
        "发货期限",
        "Отгрузка до",
        "Срок отгрузки",
        "Крайний срок"
      ],
      "otherTime": [
        "Created",
        "Created at",
        "Creation date",
        "Ordered",
        "Ordered at",
        "Order date",
        "Placed",
        "Placed at",
        "Paid",
        "Paid at",
        "Payment date",
        "Updated",
        "Updated at",
        "Delivery date",
        "Estimated delivery",
        "Expected",
        "创建时间",
        "下单时间",
        "订购时间",
        "付款时间",
        "支付时间",
        "更新时间",
        "送达时间",
        "预计送达",
        "交货日期",
        "Создан",
        "Создано",
        "Дата создания",
        "Дата заказа",
        "Заказан",
        "Оформлен",
        "Оплачен",
        "Дата оплаты",
        "Обновлено",
        "Дата доставки",
        "Ожидаемая доставка",
        "Ordered on",
        "Order placed",
        "Order created",
        "Purchase date",
        "Purchased",
        "Date of order",
        "Expected delivery",
        "Delivery by",
        "Last updated",
        "Printed",
        "Exported",
        "订单时间",
        "成交时间",
        "打印时间",
        "导出时间",
        "预计送达时间",
        "发货时间",
        "Дата оформления",
        "Заказ создан",
        "Покупка",
        "Обновлён",
        "Доставка до",
        "Плановая дата",
        "Распечатан"
      ],
      "status": [
        "Status",
        "Order status",
        "Current status",
        "Shipment status",
        "Posting status",
        "Order state",
        "Current state",
        "订单当前状态",
        "Статус отправления",
        "Статус посылки",
        "Состояние заказа",
        "Состояние отправления",
        "State",
        "状态",
        "订单状态",
        "当前状态",
        "货件状态",
        "Статус",
        "Статус заказа",
        "Текущий статус",
        "Состояние"
      ],
      "statusTime": [
        "Status since",
        "In this status since",
        "Preparing since",
        "状态时间",
        "备货时间",
        "备货开始时间",
        "В статусе с",
        "Дата статуса",
        "Status changed",
        "Status updated",
        "Status date",
        "Status time",
        "Status set",
        "Status from",
        "State since",
        "State changed",
        "In status since",
        "Date of status",
        "Preparing from",
        "Preparing started",
        "Preparation started",
        "状态更新时间",
        "状态变更时间",
        "状态变更",
        "状态开始时间",
        "进入状态时间",
        "开始备货时间",
        "开始备货",
        "Статус изменён",
        "Статус обновлён",
        "Статус с",
        "Время статуса",
        "Изменение статуса",
        "Изменения статуса",
        "Смена статуса",
        "Смены статуса",
        "Начало сборки",
        "Сборка начата",
        "Передан в сборку"
      ],
      "intake": [
        "Accepted",
        "Accepted at",
        "Received",
        "已接收",
        "接收时间",
        "接单时间",
        "Принят",
        "Принято",
        "Принят в обработку",
        "Дата приёма"
      ],
      "history": [
        "Status history",
        "Order history",
        "Shipment history",
        "History",
        "Timeline",
        "状态历史",
        "订单历史",
        "订单跟踪",
        "操作记录",
        "История статусов",
        "История заказа",
        "История отправления",
        "История изменений",
        "Order timeline",
        "Status timeline",
        "Status log",
        "Status changes",
        "Order log",
        "Event log",
        "Activity log",
        "Order activity",
        "Activity",
        "Order events",
        "Change history",
        "状态记录",
        "历史记录",
        "订单记录",
        "变更记录",
        "处理记录",
        "订单轨迹",
        "状态轨迹",
        "订单动态",
        "操作日志",
        "订单日志",
        "时间线",
        "订单进度",
        "Хронология",
        "Журнал событий",
        "Журнал статусов",
        "Журнал заказа",
        "Лента событий",
        "События",
        "События заказа",
        "Движение заказа",
        "История"
      ],
      "orderNumber": [
        "Posting number",
        "Shipment number",
        "Order number",
        "Posting",
        "Shipment",
        "Order",
        "货件编号",
        "货件号",
        "发货号码",
        "订单号",
        "Номер отправления",
        "Номер заказа",
        "Отправление",
        "Заказ"
      ],
      "trackingNumber": [
        "Tracking number",
        "Tracking No",
        "Track number",
        "追踪号码",
        "跟踪号码",
        "运单号",
        "Трек-номер",
        "Номер отслеживания"
      ],
      "sku": [
        "SKU",
        "Ozon SKU",
        "Article code",
        "货号",
        "Артикул"
      ]
    },
    "zones": [
      "UTC",
      "Europe/Moscow",
      "Asia/Kolkata",
      "Asia/Shanghai"
    ],
    "displayZone": "Europe/Moscow",
    "limits": {
      "maxBundleBytes": 10000000,
      "longestDisputeSpanDays": 180
    },
    "recipients": [
      {
        "id": "amex-optblue",
        "title": "American Express OptBlue",
        "maxBundleBytes": 1000000,
        "maxBundlePages": 20,
        "source": "limits-card-schemes"
      },
      {
        "id": "amex",
        "title": "American Express",
        "maxBundleBytes": 5000000,
        "maxBundlePages": 20,
        "source": "limits-card-schemes"
      },
      {
        "id": "checkout-com",
        "title": "Checkout.com",
        "maxBundleBytes": 4000000,
        "source": "limits-checkout-com"
      },
      {
        "id": "paypal",
        "title": "PayPal",
        "maxBundleBytes": 9999999,
        "source": "limits-paypal"
      },
      {
        "id": "revolut",
        "title": "Revolut",
        "maxBundleBytes": 10000000,
        "source": "limits-revolut"
      },
      {
        "id": "shopify",
        "title": "Shopify",
        "maxBundleBytes": 1999999,
        "maxBundlePages": 49,
        "source": "limits-shopify"
      },
      {
        "id": "stripe",
        "title": "Stripe",
        "maxBundleBytes": 4500000,
        "maxBundlePages": 49,
        "source": "limits-stripe"
      }
    ],
    "numbers": {
      "posting": "[0-9]{6,12}-[0-9]{4}-[0-9]{1,3}",
      "tracking": [
        "[A-Z]{4}[0-9]{9}[A-Z]{2}",
        "[A-Z]{2}[0-9]{9}[A-Z]{2}",
        "LP[0-9]{14}",
        "YT[0-9]{16}",
        "4PX[0-9]{13}CN",
        "1Z[0-9A-Z]{16}"
      ],
      "sku": "[0-9]{6,12}",
      "skuBarcode": "OZN([0-9]{6,12})",
      "ignoredAfter": [
        "OZON GLOBAL",
        "Пункт Партнёра",
        "Россия",
        "Тел",
        "Телефон",
        "Phone",
        "Tel",
        "电话",
        "手机"
      ]
    },
    "weights": {
      "tracking-source-unofficial": "unknown",
      "tracking-source-other-carrier": "unknown",
      "tracking-source-flawed": "unknown",
      "tracking-source-unreadable": "unknown",
      "label-drawn": "note"
    },
    "penalty": {
      "share": 0.15,
      "minimum": {
        "amount": "500.00",
        "currency": "RUB"
      },
      "source": "handbook-stake"
    },
    "rejections": {
      "share": 0.894,
      "source": "handbook-stake"
    },
    "advice": [
      {
        "id": "nothing-to-ship",
        "when": {
          "stages": [
            "proving"
          ],
          "findings": [
            "tracking-missing",
            "tracking-no-pickup",
            "tracking-no-events"
          ]
        },
        "text": {
          "en": "If Preparing was clicked by mistake, or the product is out of stock: write to Seller Support, give the Case ID and proof of the mistake or of the stock, and leave the order as it is. It is not cancelled from the seller's side.",
          "ru": "Если Preparing нажато по ошибке или товара нет на складе: напишите в поддержку продавцов, укажите Case ID и приложите доказательство ошибки или остатка, а заказ оставьте как есть. Со стороны продавца он не отменяется.",
          "zh": "如误点 Preparing 或商品缺货：请联系卖家支持，提供 Case ID 以及误点或库存的证明，订单保持原状，不要由卖家取消。"
        },
        "source": "handbook-mends"
      },
      {
        "id": "wrong-address-within-russia",
        "when": {
          "destinationDiffers": true,
          "destinationIn": [
            "RU"
          ]
        },
        "text": {
          "en": "If the address was wrong: choose Report Issue for the order and have the carrier correct the address. This is possible within Russia only.",
          "ru": "Если адрес был неверным: выберите Report Issue у заказа и попросите перевозчика исправить адрес. Это возможно только внутри России.",
          "zh": "如地址有误：请在该订单选择 Report Issue，并由承运商更正地址。仅限俄罗斯境内。"
        },
        "source": "handbook-mends"
      },
      {
        "id": "buyer-asked-first",
        "when": {
          "times": [
            {
              "earlier": "cancellation",
              "later": "preparing"
            }
          ]
        },
        "text": {
          "en": "The buyer asked to cancel before Preparing was clicked: cancel the order, and only by Cancel Order in the cabinet.",
          "ru": "Покупатель попросил отменить заказ до нажатия Preparing: отмените заказ, и только кнопкой Cancel Order в кабинете.",
          "zh": "买家在点击 Preparing 之前已申请取消：请取消订单，且只能在后台使用 Cancel Order。"
        },
        "source": "handbook-mends"
      }
    ],
    "sources": {
      "handbook-stake": {
        "title": "Seller handbook: appeals in item-not-received disputes, 2024 Q2",
        "section": "What a lost dispute costs, and how often an answer that lacks an element is rejected",
        "read": "2026-11-29",
        "certainty": "documented"
      },
      "handbook-mends": {
        "title": "Seller handbook: appeals in item-not-received disputes, 2024 Q2",
        "section": "What to do where an order cannot be sent as it stands",
        "read": "2026-11-29",
        "certainty": "documented"
      },
      "handbook-order": {
        "title": "Seller handbook: appeals in item-not-received disputes, 2024 Q2",
        "section": "Element 1: the order's status page",
        "read": "2026-11-23",
        "certainty": "documented"
      },
      "handbook-tracking": {
        "title": "Seller handbook: appeals in item-not-received disputes, 2024 Q2",
        "section": "Element 2: the carrier's history",
        "read": "2026-11-23",
        "certainty": "documented"
      },
      "handbook-label": {
        "title": "Seller handbook: appeals in item-not-received disputes, 2024 Q2",
        "section": "Element 3: photos of the parcel",
        "read": "2026-11-23",
        "certainty": "documented"
      },
      "handbook-chain": {
        "title": "Seller handbook: appeals in item-not-received disputes, 2024 Q2",
        "section": "One chain: same order, same tracking number, same SKU, in this order of time",
        "read": "2026-11-23",
        "certainty": "documented"
      },
      "cabinet": {
        "title": "Ozon seller cabinet and app: screenshots published in minxpu-maker/ozon-erp (Chinese interface, June 2026); the Russian and English words of the same states as Ozon's pages and public tools write them",
        "section": "tabs, row badges and column heads of the shipment list",
        "url": "https://github.com/minxpu-maker/ozon-erp",
        "read": "2026-11-23",
        "certainty": "seen"
      },
      "seller-api-statuses": {
        "title": "Ozon Seller API: FBS orders and delivery, status codes, in Russian and in a public Chinese copy of the text",
        "section": "statuses of a posting",
        "url": "https://docs.ozon.ru/api/seller/",
        "read": "2026-11-23",
        "certainty": "documented"
      },
      "order-management": {
        "title": "Ozon: Order management",
        "section": "statuses of partner warehouse orders",
        "url": "https://docs.ozon.ru/global/en/fulfillment/fbp/order-management",
        "read": "2026-11-23",
        "certainty": "documented"
      },
      "buyer-statuses": {
        "title": "Ozon: order statuses as the buyer sees them",
        "section": "statuses",
        "url": "https://docs.ozon.ru/common-mobile/en/order/status",
        "read": "2026-11-23",
        "certainty": "documented"
      },
      "packing-tool": {
        "title": "Status table of a public packing tool, which shows a refused shipment under the cancelled ones",
        "section": "statusConfig",
        "read": "2026-11-23",
        "certainty": "unconfirmed"
      },
      "number-formats": {
        "title": "239 shipping labels published in SoniSPprajapati/Ozon-Shipping-Label-Automation (May and June 2026): posting numbers. Universal Postal Union, S10: two letters, nine digits, two letters. The other carriers' forms as their public integrations write them",
        "section": "numbers",
        "url": "https://github.com/SoniSPprajapati/Ozon-Shipping-Label-Automation",
        "read": "2026-11-23",
        "certainty": "seen"
      },
      "barcode-upload": {
        "title": "Ozon: product barcodes: OZN followed by the SKU",
        "section": "barcode formats",
        "url": "https://docs.ozon.com/global/en/products/upload/barcode-upload",
        "read": "2026-11-23",
        "certainty": "documented"
      },
      "time-zones": {
        "title": "The zone of the clock times on screen is stated nowhere. The list runs from UTC (exports) over Moscow (the marketplace's own clock) and India to China, and so spans every zone in which Turkish, Kazakh, Uzbek and western Russian sellers work. Whoever sells from elsewhere names the zone in the case",
        "section": "zones",
        "read": "2026-11-23",
        "certainty": "unconfirmed"
      },
      "tracking-sites": {
        "title": "A history proves something when it comes from the carrier's own pages or from a known aggregator. The handbook names no sites: the list is our own, and another site is for a person to judge",
        "section": "trackingSites, weights",
        "read": "2026-11-23",
        "certainty": "unconfirmed"
      },
      "bundle-limit": {
        "title": "Practical size of one attachment in a support request",
        "section": "maxBundleBytes",
        "read": "2026-11-23",
        "certainty": "unconfirmed"
      },
      "limits-card-schemes": {
        "title": "Checkout.com: dispute evidence file requirements of the card schemes (12 November 2025)",
        "section": "Amex: 5 MB a file and 20 pages; Amex OptBlue: 1 MB in all and 20 pages, in black and white",
        "url": "https://www.checkout.com/docs/payments/process-disputes/dispute-evidence-file-requirements",
        "read": "2026-11-25",
        "certainty": "documented"
      },
      "limits-checkout-com": {
        "title": "Checkout.com: file uploader for dispute evidence (2 April 2025)",
        "section": "JPEG, PNG or PDF of at most 4 MB",
        "url": "https://checkout.com/docs/risk-management/disputes/file-uploader",
        "read": "2026-11-25",
        "certainty": "documented"
      },
      "limits-paypal": {
        "title": "PayPal: supported file types and sizes of the Disputes API",
        "section": "less than 10 MB a file, 50 MB a call",
        "url": "https://developer.paypal.com/platforms/disputes/reference/supported-file-types-sizes",
        "read": "2026-11-25",
        "certainty": "documented"
      },
      "limits-revolut": {
        "title": "Revolut Merchant API: upload evidence for a dispute",
        "section": "PDF, PNG or JPEG of at most 10 MB",
        "url": "https://developer.revolut.com/docs/api/merchant/operations/upload-dispute-evidence",
        "read": "2026-11-25",
        "certainty": "documented"
      },
      "limits-shopify": {
        "title": "Shopify Payments as a merchants' guide describes it: files under 2 MB each and 4 MB in all, PDF/A under 50 pages",
        "section": "upload evidence files",
        "url": "https://kahunam.com/articles/shopify/how-to-submit-evidence-for-a-chargeback-on-shopify",
        "read": "2026-11-25",
        "certainty": "seen"
      },
      "limits-stripe": {
        "title": "Stripe: file upload guide (dispute evidence: 5 MB). That it holds for all evidence together, with fewer than 50 pages, is told by merchants' guides; half a megabyte is left for the words typed beside it",
        "section": "purpose dispute_evidence",
        "url": "https://docs.stripe.com/file-upload",
        "read": "2026-11-25",
        "certainty": "documented"
      },
      "evidence-integrity": {
        "title": "A file that nobody can open proves nothing",
        "section": "every element",
        "read": "2026-11-23",
        "certainty": "documented"
      }
    }
  },
  {
    "$schema": "../../schemas/policy.schema.json",
    "id": "paypal/item-not-received",
    "extends": "generic/not-received",
    "version": "2026-11-29",
    "title": {
      "en": "PayPal: item not received",
      "ru": "PayPal: товар не получен",
      "zh": "PayPal：买家未收到商品"
    },
    "claim": {
      "en": "The carrier's tracking shows the parcel delivered at the address of the transaction.",
      "ru": "По данным перевозчика отправление доставлено по адресу, указанному в операции.",
      "zh": "承运商的物流记录显示包裹已送达交易所载地址。"
    },
    "checks": [
      "order-screenshot-present",
      "order-number-shown",
      "order-not-disqualified",
      "tracking-present",
      "tracking-number-matches",
      "tracking-source-official",
      "delivery-recorded",
      "destination-matches",
      "signature-above-amount",
      "label-present",
      "label-tracking-number-shown",
      "label-legible",
      "evidence-readable",
      "evidence-distinct",
      "evidence-reused",
      "chain-same-parcel",
      "bundle-within-limit",
      "bundle-legible"
    ],
    "demandedBy": {
      "order-screenshot-present": "evidence-integrity",
      "order-number-shown": "evidence-integrity",
      "order-not-disqualified": "own-demands",
      "tracking-number-matches": "tracking-api",
      "label-present": "evidence-integrity",
      "label-tracking-number-shown": "evidence-integrity",
      "label-legible": "evidence-integrity",
      "chain-same-parcel": "evidence-integrity",
      "bundle-legible": "evidence-integrity",
      "tracking-present": "tracking-api",
      "delivery-recorded": "tracking-api",
      "destination-matches": "help-faq1676",
      "signature-above-amount": "help-faq1676-amount"
    },
    "parameters": {
      "signature-above-amount": {
        "from": [
          {
            "amount": "750.00",
            "currency": "USD"
          }
        ]
      }
    },
    "optional": [
      {
        "element": "order",
        "source": "help-faq1676"
      },
      {
        "element": "label",
        "source": "help-faq1676"
      }
    ],
    "statuses": [
      {
        "id": "pending",
        "stage": "before",
        "words": {
          "en": [
            "Pending",
            "Held"
          ]
        },
        "source": "setup-guide"
      },
      {
        "id": "completed",
        "stage": "before",
        "words": {
          "en": [
            "Completed"
          ]
        },
        "source": "setup-guide"
      },
      {
        "id": "cancelled",
        "stage": "disqualified",
        "words": {
          "en": [
            "Cancelled",
            "Canceled"
          ]
        },
        "unconfirmed": [
          "Canceled"
        ],
        "source": "setup-guide"
      },
      {
        "id": "returned",
        "stage": "disqualified",
        "words": {
          "en": [
            "Refunded",
            "Denied"
          ]
        },
        "source": "setup-guide"
      },
      {
        "id": "reversed",
        "stage": "disputed",
        "words": {
          "en": [
            "Reversed"
          ]
        },
        "source": "setup-guide"
      }
    ],
    "pictureWords": {
      "marketplace": [
        "PayPal"
      ],
      "shipmentList": [
        "Packing list",
        "Packing slip",
        "Picking list"
      ],
      "otherMarketplaces": [
        "Ozon",
        "Ozon Seller",
        "Озон",
        "Wildberries",
        "WB Partners",
        "AliExpress",
        "Amazon",
        "Amazon Seller Central",
        "Seller Central",
        "eBay",
        "Etsy",
        "Shopee",
        "Lazada",
        "Temu",
        "TikTok Shop",
        "Walmart",
        "Kaspi",
        "Trendyol",
        "Mercado Libre",
        "Yandex Market",
        "Яндекс Маркет",
        "Мегамаркет",
        "Taobao",
        "Tmall",
        "Pinduoduo",
        "速卖通",
        "亚马逊",
        "虾皮",
        "淘宝",
        "天猫",
        "拼多多"
      ]
    },
    "pageWords": {
      "deadline": [
        "Ship by"
      ],
      "otherTime": [
        "Date",
        "Paid"
      ],
      "status": [
        "Status",
        "Payment status"
      ],
      "statusTime": [
        "Status date"
      ],
      "orderNumber": [
        "Transaction ID",
        "Invoice ID"
      ],
      "trackingNumber": [
        "Tracking number"
      ],
      "sku": [
        "Item number",
        "SKU"
      ]
    },
    "limits": {
      "maxBundleBytes": 9999999,
      "longestDisputeSpanDays": 540
    },
    "numbers": {
      "posting": "[0-9][0-9A-Z]{16}",
      "tracking": [
        "[A-Z]{4}[0-9]{9}[A-Z]{2}",
        "[A-Z]{2}[0-9]{9}[A-Z]{2}",
        "LP[0-9]{14}",
        "YT[0-9]{16}",
        "4PX[0-9]{13}CN",
        "1Z[0-9A-Z]{16}"
      ],
      "sku": "[0-9]{6,13}",
      "skuBarcode": "SKU-?([0-9]{6,13})",
      "ignoredAfter": [
        "Phone",
        "Tel",
        "Тел",
        "Телефон",
        "电话",
        "手机"
      ]
    },
    "sources": {
      "tracking-api": {
        "title": "PayPal: Add Tracking API, overview",
        "section": "the tracking number is essential for seller protection: in an item-not-received claim PayPal uses it to see whether the item was delivered",
        "url": "https://developer.paypal.com/docs/tracking/tracking-api",
        "read": "2026-11-29",
        "certainty": "documented"
      },
      "help-faq1676": {
        "title": "PayPal help: How do I prove that I've sent an item to the buyer? (faq1676, an undated copy)",
        "section": "recipient and address of the online tracking match those of the transaction",
        "url": "https://www.paypal.com/cy/smarthelp/article/how-do-i-prove-that-i've-sent-an-item-to-the-buyer-faq1676",
        "read": "2026-11-29",
        "certainty": "documented"
      },
      "help-faq1676-amount": {
        "title": "PayPal help: faq1676, an undated copy of one country's page; older copies say 250 USD, and the agreement in force was not read",
        "section": "the recipient's signature from 750 USD or its equivalent on",
        "url": "https://www.paypal.com/cy/smarthelp/article/how-do-i-prove-that-i've-sent-an-item-to-the-buyer-faq1676",
        "read": "2026-11-29",
        "certainty": "unconfirmed"
      },
      "agreement-text": {
        "title": "PayPal's Seller Protection program as Law Insider prints it",
        "section": "dispatch to the address of the transaction, within the stated time or, as recommended, 7 days; a parcel that was redirected is not protected",
        "url": "https://lawinsider.com/clause/basic-requirements/_1",
        "read": "2026-11-29",
        "certainty": "unconfirmed"
      },
      "setup-guide": {
        "title": "PayPal: Merchant Setup and Administration Guide, January 2010",
        "section": "states of transactions: Pending, Held, Completed, Denied, Refunded, Cancelled, Reversed",
        "url": "https://www.manualshelf.com/manual/paypal/merchant-2010/setup-and-administration-guide-english/page-62.html",
        "read": "2026-11-29",
        "certainty": "documented"
      },
      "number-formats": {
        "title": "Transaction IDs of 17 letters and digits: known from use, on no page that was read",
        "section": "numbers",
        "read": "2026-11-29",
        "certainty": "unconfirmed"
      },
      "bundle-limit": {
        "title": "PayPal: supported file types and sizes of the Disputes API",
        "section": "jpg, gif, png and pdf of less than 10 MB, 50 MB a call",
        "url": "https://developer.paypal.com/platforms/disputes/reference/supported-file-types-sizes",
        "read": "2026-11-29",
        "certainty": "documented"
      }
    }
  },
  {
    "$schema": "../../schemas/policy.schema.json",
    "id": "shopee/non-receipt",
    "extends": "generic/not-received",
    "version": "2026-11-29",
    "title": {
      "en": "Shopee: non-receipt claim",
      "ru": "Shopee: претензия о неполучении",
      "zh": "Shopee：买家未收到商品"
    },
    "claim": {
      "en": "The carrier took the parcel with the order's tracking number before the buyer claimed non-receipt, and the parcel bears that number.",
      "ru": "Перевозчик принял отправление с трек-номером заказа до претензии покупателя, и на отправлении указан этот номер.",
      "zh": "承运商在买家提出未收到商品之前已揽收带有该订单追踪号码的包裹，且包裹上标有该号码。"
    },
    "checks": [
      "order-screenshot-present",
      "order-number-shown",
      "order-not-disqualified",
      "tracking-present",
      "tracking-number-matches",
      "tracking-source-official",
      "tracking-pickup-recorded",
      "pickup-before-dispute",
      "label-present",
      "label-tracking-number-shown",
      "label-legible",
      "evidence-readable",
      "evidence-distinct",
      "evidence-reused",
      "chain-same-parcel",
      "bundle-within-limit",
      "bundle-legible"
    ],
    "demandedBy": {
      "order-screenshot-present": "evidence-integrity",
      "order-number-shown": "evidence-integrity",
      "order-not-disqualified": "own-demands",
      "tracking-number-matches": "help-81499",
      "label-present": "help-81499",
      "label-tracking-number-shown": "help-81499",
      "label-legible": "help-81181",
      "chain-same-parcel": "evidence-integrity",
      "bundle-legible": "evidence-integrity",
      "tracking-present": "help-81499",
      "tracking-pickup-recorded": "help-81499",
      "pickup-before-dispute": "help-81499"
    },
    "optional": [
      {
        "element": "order",
        "source": "help-81499"
      }
    ],
    "statuses": [
      {
        "id": "unpaid",
        "stage": "before",
        "words": {
          "en": [
            "Unpaid"
          ],
          "zh": [
            "未付款"
          ],
          "api": [
            "UNPAID"
          ]
        },
        "source": "order-tabs"
      },
      {
        "id": "to-ship",
        "stage": "before",
        "words": {
          "en": [
            "To Ship"
          ],
          "zh": [
            "待发货"
          ],
          "api": [
            "READY_TO_SHIP"
          ]
        },
        "source": "order-tabs"
      },
      {
        "id": "shipping",
        "stage": "after",
        "words": {
          "en": [
            "Shipping"
          ],
          "zh": [
            "运送中"
          ],
          "api": [
            "SHIPPED"
          ]
        },
        "source": "order-tabs"
      },
      {
        "id": "completed",
        "stage": "after",
        "words": {
          "en": [
            "Completed"
          ],
          "zh": [
            "已完成"
          ],
          "api": [
            "COMPLETED"
          ]
        },
        "source": "order-tabs"
      },
      {
        "id": "cancelled",
        "stage": "disqualified",
        "words": {
          "en": [
            "Cancelled",
            "Cancellation"
          ],
          "zh": [
            "已取消"
          ],
          "api": [
            "CANCELLED"
          ]
        },
        "source": "order-tabs"
      },
      {
        "id": "return-refund",
        "stage": "disputed",
        "words": {
          "en": [
            "Return/Refund"
          ],
          "zh": [
            "退款/退货"
          ]
        },
        "source": "order-tabs"
      }
    ],
    "pictureWords": {
      "marketplace": [
        "Shopee",
        "Seller Centre",
        "虾皮"
      ],
      "shipmentList": [
        "Packing list",
        "Packing slip",
        "Picking list"
      ],
      "otherMarketplaces": [
        "Ozon",
        "Ozon Seller",
        "Озон",
        "Wildberries",
        "WB Partners",
        "AliExpress",
        "Amazon",
        "Amazon Seller Central",
        "Seller Central",
        "eBay",
        "Etsy",
        "Lazada",
        "Temu",
        "TikTok Shop",
        "Walmart",
        "Kaspi",
        "Trendyol",
        "Mercado Libre",
        "Yandex Market",
        "Яндекс Маркет",
        "Мегамаркет",
        "Taobao",
        "Tmall",
        "Pinduoduo",
        "速卖通",
        "亚马逊",
        "淘宝",
        "天猫",
        "拼多多"
      ]
    },
    "pageWords": {
      "deadline": [
        "Ship by"
      ],
      "otherTime": [
        "Order Date"
      ],
      "status": [
        "Status",
        "Order status",
        "状态"
      ],
      "statusTime": [
        "Status date"
      ],
      "orderNumber": [
        "Order SN",
        "Order ID",
        "订单编号"
      ],
      "trackingNumber": [
        "Tracking Number",
        "运单号"
      ],
      "sku": [
        "SKU"
      ]
    },
    "numbers": {
      "posting": "[0-9]{6}[0-9A-Z]{8}",
      "tracking": [
        "[A-Z]{4}[0-9]{9}[A-Z]{2}",
        "[A-Z]{2}[0-9]{9}[A-Z]{2}",
        "LP[0-9]{14}",
        "YT[0-9]{16}",
        "4PX[0-9]{13}CN",
        "1Z[0-9A-Z]{16}"
      ],
      "sku": "[0-9]{8,12}",
      "skuBarcode": "SKU-?([0-9]{8,12})",
      "ignoredAfter": [
        "Phone",
        "Tel",
        "Тел",
        "Телефон",
        "电话",
        "手机"
      ]
    },
    "sources": {
      "help-81499": {
        "title": "Shopee Philippines: What are supporting documents required during a dispute in Return/Refund? (81499)",
        "section": "non-receipt claim: the burden of proof is the seller's alone; formal shipping proof (delivery receipt, tracking number); photo of the parcel with the delivery company, the tracking number and both parties' details; chat history",
        "url": "https://help.shopee.ph/portal/4/article/81499",
        "read": "2026-11-29",
        "certainty": "documented"
      },
      "help-81181": {
        "title": "Shopee Philippines: supporting documents (81181, 81183), said of buyers' photos",
        "section": "a waybill that can be read: tracking number, order number, names, address; 10 MB a photo, 30 MB a video",
        "url": "https://help.shopee.ph/portal/article/81183",
        "read": "2026-11-29",
        "certainty": "documented"
      },
      "order-tabs": {
        "title": "Seller Centre, My Orders, as LianLian and maijiaw show it in English and Chinese; states of the Open API as public clients write them",
        "section": "tabs: Unpaid, To Ship, Shipping, Completed, Cancellation, Return/Refund",
        "url": "https://global.lianlianpay.com/article_platform_shopee/40-75348.html",
        "read": "2026-11-29",
        "certainty": "seen"
      },
      "answer-times": {
        "title": "LianLian: the seller answers within 3 days, 2 where nothing was sent; hailpilot.com says 5. They contradict each other, and none is told",
        "section": "response",
        "url": "https://global.lianlianpay.com/channel/37-21945.html",
        "read": "2026-11-29",
        "certainty": "unconfirmed"
      },
      "number-formats": {
        "title": "Order numbers of six digits and eight letters or digits: known from use, on no page that was read",
        "section": "numbers",
        "read": "2026-11-29",
        "certainty": "unconfirmed"
      }
    }
  },
  {
    "$schema": "../../schemas/policy.schema.json",
    "id": "stripe/product-not-received",
    "extends": "generic/not-received",
    "version": "2026-11-29",
    "title": {
      "en": "Stripe: product not received",
      "ru": "Stripe: товар не получен",
      "zh": "Stripe：买家未收到商品"
    },
    "claim": {
      "en": "The carrier took the parcel with the order's tracking number before the dispute, and delivered it where the order was to go.",
      "ru": "Перевозчик принял отправление с трек-номером заказа до спора и доставил его туда, куда заказ должен был прийти.",
      "zh": "承运商在争议之前已揽收带有该订单追踪号码的包裹，并已送达订单的收货地点。"
    },
    "checks": [
      "order-screenshot-present",
      "order-number-shown",
      "order-not-disqualified",
      "tracking-present",
      "tracking-number-matches",
      "tracking-source-official",
      "tracking-pickup-recorded",
      "pickup-before-dispute",
      "delivery-recorded",
      "destination-matches",
      "label-present",
      "label-tracking-number-shown",
      "label-legible",
      "evidence-readable",
      "evidence-distinct",
      "evidence-reused",
      "chain-same-parcel",
      "bundle-within-limit",
      "bundle-legible"
    ],
    "demandedBy": {
      "order-screenshot-present": "evidence-integrity",
      "order-number-shown": "evidence-integrity",
      "order-not-disqualified": "own-demands",
      "tracking-number-matches": "api-disputes",
      "label-present": "api-disputes",
      "label-tracking-number-shown": "evidence-integrity",
      "label-legible": "evidence-integrity",
      "chain-same-parcel": "evidence-integrity",
      "bundle-legible": "evidence-integrity",
      "tracking-present": "api-disputes",
      "tracking-pickup-recorded": "api-disputes",
      "pickup-before-dispute": "api-disputes",
      "delivery-recorded": "guide-marianatek",
      "destination-matches": "guide-marianatek"
    },
    "optional": [
      {
        "element": "order",
        "source": "api-disputes"
      }
    ],
    "statuses": [
      {
        "id": "succeeded",
        "stage": "before",
        "words": {
          "en": [
            "Succeeded"
          ]
        },
        "unconfirmed": [
          "Succeeded"
        ],
        "source": "dashboard-words"
      },
      {
        "id": "cancelled",
        "stage": "disqualified",
        "words": {
          "en": [
            "Canceled",
            "Cancelled"
          ]
        },
        "unconfirmed": [
          "Canceled",
          "Cancelled"
        ],
        "source": "dashboard-words"
      },
      {
        "id": "refunded",
        "stage": "disqualified",
        "words": {
          "en": [
            "Refunded"
          ]
        },
        "unconfirmed": [
          "Refunded"
        ],
        "source": "dashboard-words"
      },
      {
        "id": "disputed",
        "stage": "disputed",
        "words": {
          "en": [
            "Disputed",
            "Needs response"
          ]
        },
        "unconfirmed": [
          "Disputed",
          "Needs response"
        ],
        "source": "dashboard-words"
      }
    ],
    "output": {
      "kind": "files",
      "files": [
        {
          "kind": "pdf"
        },
        {
          "kind": "text",
          "maxCharacters": 150000,
          "fields": [
            {
              "name": "shipping_carrier",
              "holds": "carrier",
              "source": "api-disputes"
            },
            {
              "name": "shipping_date",
              "holds": "pickup-date",
              "source": "api-disputes"
            },
            {
              "name": "shipping_tracking_number",
              "holds": "tracking-number",
              "source": "api-disputes"
            },
            {
              "name": "uncategorized_text",
              "holds": "answer",
              "maxCharacters": 20000,
              "source": "api-disputes"
            }
          ]
        }
      ]
    },
    "limits": {
      "maxBundleBytes": 4500000,
      "maxBundlePages": 49,
      "longestDisputeSpanDays": 540
    },
    "sources": {
      "api-disputes": {
        "title": "Stripe API: Update a dispute, evidence",
        "section": "shipping_carrier, shipping_tracking_number, shipping_date; shipping_documentation: proof that the product went to the address that the customer gave, such as a label or a receipt, with the full address; due_by; uncategorized_text: 20,000 characters; all fields together: 150,000. What shipping_carrier, shipping_date and shipping_tracking_number hold at most is not said. shipping_address, the full address, is not filled: the case has only country, city and postcode",
        "url": "https://docs.stripe.com/api/disputes/update",
        "read": "2026-11-29",
        "certainty": "documented"
      },
      "guide-marianatek": {
        "title": "Mariana Tek, with recommendations of its payment processor: how to handle a chargeback",
        "section": "delivery confirmation with the full address; evidence is handed in once; no links, no audio, no video",
        "url": "https://support.marianatek.com/en/articles/6245024-how-should-i-handle-a-chargeback-from-a-customer",
        "read": "2026-11-29",
        "certainty": "unconfirmed"
      },
      "dashboard-words": {
        "title": "Words of Stripe's dashboard: no page that was read shows them in place",
        "section": "statuses",
        "read": "2026-11-29",
        "certainty": "unconfirmed"
      },
      "bundle-limit": {
        "title": "Stripe: file upload guide (dispute evidence: 5 MB). That it holds for all evidence together, with fewer than 50 pages, is told by merchants' guides; half a megabyte is left for the words typed beside it",
        "section": "purpose dispute_evidence",
        "url": "https://docs.stripe.com/file-upload",
        "read": "2026-11-25",
        "certainty": "documented"
      }
    }
  }
];

/** What several policies extend and nobody can choose: no policies by themselves. */
export const sharedParts: readonly PolicyFile[] = [
  {
    "id": "shared/tracking-sites",
    "trackingSites": [
      {
        "id": "ozon",
        "kind": "aggregator",
        "names": [
          "Ozon",
          "Озон"
        ],
        "hosts": [
          "ozon.ru"
        ],
        "sources": [
          "carrier-directory",
          "public-endpoints"
        ]
      },
      {
        "id": "russian-post",
        "kind": "carrier",
        "names": [
          "Russian Post",
          "Russia Post",
          "Pochta",
          "Почта России",
          "俄罗斯邮政"
        ],
        "hosts": [
          "pochta.ru",
          "tracking.russianpost.ru"
        ],
        "sources": [
          "carrier-directory",
          "public-endpoints"
        ]
      },
      {
        "id": "cdek",
        "kind": "carrier",
        "names": [
          "CDEK",
          "SDEK",
          "СДЭК"
        ],
        "hosts": [
          "cdek.ru",
          "cdek-express.cn"
        ],
        "testHosts": [
          "api.edu.cdek.ru"
        ],
        "sources": [
          "carrier-directory",
          "cdek-chinese-docs",
          "public-endpoints"
        ]
      },
      {
        "id": "boxberry",
        "kind": "carrier",
        "names": [
          "Boxberry",
          "Боксберри"
        ],
        "hosts": [
          "boxberry.ru"
        ],
        "sources": [
          "carrier-directory"
        ]
      },
      {
        "id": "5post",
        "kind": "carrier",
        "names": [
          "5Post",
          "Five Post"
        ],
        "hosts": [
          "fivepost.ru"
        ],
        "sources": [
          "carrier-directory"
        ]
      },
      {
        "id": "pony-express",
        "kind": "carrier",
        "names": [
          "Pony Express"
        ],
        "hosts": [
          "ponyexpress.ru"
        ],
        "sources": [
          "carrier-directory"
        ]
      },
      {
        "id": "belpost",
        "kind": "carrier",
        "names": [
          "Belpost",
          "Белпочта"
        ],
        "hosts": [
          "belpost.by"
        ],
        "sources": [
          "carrier-directory"
        ]
      },
      {
        "id": "kazpost",
        "kind": "carrier",
        "names": [
          "Kazpost",
          "Kaz Post",
          "Казпочта"
        ],
        "hosts": [
          "post.kz"
        ],
        "sources": [
          "carrier-directory"
        ]
      },
      {
        "id": "uzpost",
        "kind": "carrier",
        "names": [
          "Uzpost",
          "Uzbekistan Post"
        ],
        "hosts": [
          "uz.post"
        ],
        "sources": [
          "carrier-directory"
        ]
      },
      {
        "id": "china-post",
        "kind": "carrier",
        "names": [
          "China Post",
          "China EMS",
          "中国邮政",
          "中国邮政速递物流",
          "中国邮政集团"
        ],
        "hosts": [
          "yjcx.ems.com.cn",
          "11183.com.cn"
        ],
        "sources": [
          "carrier-directory"
        ]
      },
      {
        "id": "guoo",
        "kind": "carrier",
        "names": [
          "GUOO"
        ],
        "hosts": [
          "hrbguoo.com"
        ],
        "sources": [
          "carrier-directory"
        ]
      },
      {
        "id": "cel",
        "kind": "carrier",
        "names": [
          "CEL",
          "畅达"
        ],
        "hosts": [
          "celdt.cn"
        ],
        "sources": [
          "carrier-directory"
        ]
      },
      {
        "id": "ural",
        "kind": "carrier",
        "names": [
          "Ural",
          "优拉"
        ],
        "hosts": [
          "uralsvip.com"
        ],
        "sources": [
          "carrier-directory"
        ]
      },
      {
        "id": "abt",
        "kind": "carrier",
        "names": [
          "ABT",
          "Arbat",
          "阿尔巴特"
        ],
        "hosts": [
          "arbat9.com"
        ],
        "sources": [
          "carrier-directory"
        ]
      },
      {
        "id": "xy-express",
        "kind": "carrier",
        "names": [
          "XY Express",
          "XYL",
          "兴远国际",
          "兴远国际物流"
        ],
        "hosts": [
          "816kf.com"
        ],
        "unconfirmed": [
          "816kf.com"
        ],
        "sources": [
          "carrier-directory"
        ]
      },
      {
        "id": "zto",
        "kind": "carrier",
        "names": [
          "ZTO",
          "中通",
          "中通快递",
          "中通国际",
          "中通快运"
        ],
        "hosts": [
          "zto.com",
          "ztoglobal.com",
          "zto56.com"
        ],
        "sources": [
          "carrier-directory"
        ]
      },
      {
        "id": "yto",
        "kind": "carrier",
        "names": [
          "YTO",
          "圆通",
          "圆通速递"
        ],
        "hosts": [
          "yto.net.cn"
        ],
        "sources": [
          "carrier-directory"
        ]
      },
      {
        "id": "sf-express",
        "kind": "carrier",
        "names": [
          "SF",
          "SF Express",
          "Shunfeng",
          "顺丰",
          "顺丰速运",
          "顺丰国际"
        ],
        "hosts": [
          "sf-express.com"
        ],
        "sources": [
          "carrier-directory"
        ]
      },
      {
        "id": "cainiao",
        "kind": "aggregator",
        "names": [
          "Cainiao",
          "菜鸟"
        ],
        "hosts": [
          "cainiao.com"
        ],
        "sources": [
          "carrier-directory",
          "public-endpoints"
        ]
      },
      {
        "id": "4px",
        "kind": "carrier",
        "names": [
          "4PX",
          "FourPX",
          "递四方",
          "递四方速递"
        ],
        "hosts": [
          "4px.com"
        ],
        "sources": [
          "carrier-directory",
          "public-endpoints"
        ]
      },
      {
        "id": "yunexpress",
        "kind": "carrier",
        "names": [
          "YunExpress",
          "YunTrack",
          "云途",
          "云途物流"
        ],
        "hosts": [
          "yunexpress.com",
          "yuntrack.com"
        ],
        "sources": [
          "carrier-directory",
          "public-endpoints"
        ]
      },
      {
        "id": "yanwen",
        "kind": "carrier",
        "names": [
          "Yanwen",
          "燕文",
          "燕文物流"
        ],
        "hosts": [
          "yw56.com.cn"
        ],
        "sources": [
          "carrier-directory",
          "public-endpoints"
        ]
      },
      {
        "id": "dhl",
        "kind": "carrier",
        "names": [
          "DHL"
        ],
        "hosts": [
          "dhl.com",
          "dhl.de",
          "mydhl.express.dhl"
        ],
        "sources": [
          "carrier-directory",
          "public-endpoints"
        ]
      },
      {
        "id": "ups",
        "kind": "carrier",
        "names": [
          "UPS"
        ],
        "hosts": [
          "ups.com"
        ],
        "testHosts": [
          "wwwcie.ups.com"
        ],
        "sources": [
          "carrier-directory",
          "public-endpoints"
        ]
      },
      {
        "id": "fedex",
        "kind": "carrier",
        "names": [
          "FedEx",
          "Federal Express"
        ],
        "hosts": [
          "fedex.com"
        ],
        "testHosts": [
          "apis-sandbox.fedex.com"
        ],
        "sources": [
          "carrier-directory",
          "public-endpoints"
        ]
      },
      {
        "id": "usps",
        "kind": "carrier",
        "names": [
          "USPS",
          "United States Postal Service"
        ],
        "hosts": [
          "usps.com"
        ],
        "testHosts": [
          "apis-tem.usps.com"
        ],
        "sources": [
          "carrier-directory",
          "public-endpoints"
        ]
      },
      {
        "id": "royal-mail",
        "kind": "carrier",
        "names": [
          "Royal Mail"
        ],
        "hosts": [
          "royalmail.com"
        ],
        "sources": [
          "carrier-directory"
        ]
      },
      {
        "id": "correios",
        "kind": "carrier",
        "names": [
          "Correios"
        ],
        "hosts": [
          "correios.com.br"
        ],
        "sources": [
          "carrier-directory"
        ]
      },
      {
        "id": "asendia",
        "kind": "carrier",
        "names": [
          "Asendia"
        ],
        "hosts": [
          "asendia.com",
          "asendiausa.com"
        ],
        "sources": [
          "carrier-directory"
        ]
      },
      {
        "id": "seko",
        "kind": "carrier",
        "names": [
          "SEKO",
          "OmniParcel"
        ],
        "hosts": [
          "sekologistics.com",
          "track.omniparcel.com"
        ],
        "sources": [
          "carrier-directory"
        ]
      },
      {
        "id": "sendle",
        "kind": "carrier",
        "names": [
          "Sendle"
        ],
        "hosts": [
          "sendle.com"
        ],
        "sources": [
          "carrier-directory"
        ]
      },
      {
        "id": "parcel-one",
        "kind": "carrier",
        "names": [
          "Parcel One"
        ],
        "hosts": [
          "parcel.one"
        ],
        "sources": [
          "carrier-directory"
        ]
      },
      {
        "id": "upu",
        "kind": "aggregator",
        "names": [
          "UPU",
          "Universal Postal Union"
        ],
        "hosts": [
          "globaltracktrace.ptc.post"
        ],
        "sources": [
          "carrier-directory",
          "public-endpoints"
        ]
      },
      {
        "id": "17track",
        "kind": "aggregator",
        "names": [
          "17TRACK"
        ],
        "hosts": [
          "17track.net"
        ],
        "sources": [
          "carrier-directory",
          "public-endpoints"
        ]
      },
      {
        "id": "aftership",
        "kind": "aggregator",
        "names": [
          "AfterShip"
        ],
        "hosts": [
          "track.aftership.com",
          "api.aftership.com"
        ],
        "sources": [
          "public-endpoints"
        ]
      },
      {
        "id": "trackingmore",
        "kind": "aggregator",
        "names": [
          "TrackingMore"
        ],
        "hosts": [
          "api.trackingmore.com"
        ],
        "sources": [
          "public-endpoints"
        ]
      },
      {
        "id": "parcelsapp",
        "kind": "aggregator",
        "names": [
          "ParcelsApp",
          "Parcels App"
        ],
        "hosts": [
          "parcelsapp.com"
        ],
        "sources": [
          "public-endpoints"
        ]
      },
      {
        "id": "gdeposylka",
        "kind": "aggregator",
        "names": [
          "GdePosylka",
          "Gde Posylka",
          "ГдеПосылка",
          "Package Radar"
        ],
        "hosts": [
          "gdeposylka.ru",
          "packageradar.com"
        ],
        "sources": [
          "public-endpoints"
        ]
      },
      {
        "id": "track24",
        "kind": "aggregator",
        "names": [
          "Track24"
        ],
        "hosts": [
          "track24.ru"
        ],
        "testHosts": [
          "demo.track24.ru"
        ],
        "sources": [
          "public-endpoints"
        ]
      },
      {
        "id": "easypost",
        "kind": "aggregator",
        "names": [
          "EasyPost"
        ],
        "hosts": [
          "track.easypost.com"
        ],
        "sources": [
          "public-endpoints"
        ]
      },
      {
        "id": "shippo",
        "kind": "aggregator",
        "names": [
          "Shippo"
        ],
        "hosts": [
          "api.goshippo.com"
        ],
        "sources": [
          "public-endpoints"
        ]
      },
      {
        "id": "shipengine",
        "kind": "aggregator",
        "names": [
          "ShipEngine"
        ],
        "hosts": [
          "api.shipengine.com"
        ],
        "sources": [
          "public-endpoints"
        ]
      }
    ],
    "sources": {
      "carrier-directory": {
        "title": "17TRACK's directory of carriers (apicarrier.all.json), each with the site that it names as its own; a public copy",
        "section": "_name, _url",
        "url": "https://github.com/lancerdia/lancerfile",
        "read": "2026-11-23",
        "certainty": "seen"
      },
      "cdek-chinese-docs": {
        "title": "CDEK's API reference in Chinese: its links to the Chinese and the Russian site",
        "section": "head of the page",
        "read": "2026-11-23",
        "certainty": "seen"
      },
      "public-endpoints": {
        "title": "Hosts of tracking pages, of interfaces and of their test systems, as many independent public integrations write them",
        "section": "base addresses",
        "read": "2026-11-23",
        "certainty": "code"
      }
    }
  }
];
