/* Generated from schemas/policy.schema.json by `npm run types`. Do not edit. */
import type { Form } from '../form.js';

export const policyForm: Form = {
  "type": "object",
  "additionalProperties": false,
  "required": [
    "id",
    "version",
    "title",
    "checks",
    "statuses",
    "zones",
    "limits",
    "numbers",
    "sources"
  ],
  "properties": {
    "$schema": {
      "type": "string"
    },
    "schemaVersion": {
      "type": "integer",
      "minimum": 1
    },
    "id": {
      "type": "string",
      "pattern": "^[a-z0-9-]+/[a-z0-9-]+$"
    },
    "extends": {
      "type": "string"
    },
    "version": {
      "type": "string",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    },
    "title": {
      "$ref": "#/$defs/wording"
    },
    "claim": {
      "$ref": "#/$defs/wording"
    },
    "checks": {
      "type": "array",
      "minItems": 1,
      "uniqueItems": true,
      "items": {
        "type": "string"
      }
    },
    "demandedBy": {
      "type": "object",
      "additionalProperties": {
        "type": "string"
      }
    },
    "parameters": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "delivery-recorded": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "to": {
              "type": "array",
              "minItems": 1,
              "uniqueItems": true,
              "items": {
                "type": "string",
                "enum": [
                  "addressee",
                  "household",
                  "neighbour",
                  "locker",
                  "pick-up-point",
                  "other"
                ]
              }
            },
            "before": {
              "const": "dispute"
            }
          }
        },
        "dispatch-by-deadline": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "event"
          ],
          "properties": {
            "event": {
              "type": "string",
              "enum": [
                "first-scan",
                "pickup"
              ]
            }
          }
        },
        "signature-above-amount": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "from"
          ],
          "properties": {
            "from": {
              "type": "array",
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/money"
              }
            }
          }
        },
        "answered-in-time": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "hours"
          ],
          "properties": {
            "hours": {
              "type": "integer",
              "minimum": 1
            }
          }
        }
      }
    },
    "optional": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "element",
          "source"
        ],
        "properties": {
          "element": {
            "type": "string",
            "enum": [
              "order",
              "tracking",
              "label"
            ]
          },
          "source": {
            "type": "string"
          }
        }
      }
    },
    "alternatives": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "ways",
          "source"
        ],
        "properties": {
          "id": {
            "type": "string",
            "pattern": "^[a-z0-9-]+$"
          },
          "ways": {
            "type": "array",
            "minItems": 2,
            "items": {
              "type": "array",
              "minItems": 1,
              "uniqueItems": true,
              "items": {
                "type": "string"
              }
            }
          },
          "source": {
            "type": "string"
          }
        }
      }
    },
    "penalty": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "share",
        "minimum",
        "source"
      ],
      "properties": {
        "share": {
          "type": "number",
          "exclusiveMinimum": 0,
          "maximum": 1
        },
        "minimum": {
          "$ref": "#/$defs/money"
        },
        "source": {
          "type": "string"
        }
      }
    },
    "rejections": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "share",
        "source"
      ],
      "properties": {
        "share": {
          "type": "number",
          "minimum": 0,
          "maximum": 1
        },
        "source": {
          "type": "string"
        }
      }
    },
    "response": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "days",
        "source"
      ],
      "properties": {
        "days": {
          "type": "integer",
          "minimum": 1
        },
        "working": {
          "const": true
        },
        "source": {
          "type": "string"
        }
      }
    },
    "advice": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "when",
          "text",
          "source"
        ],
        "properties": {
          "id": {
            "type": "string",
            "pattern": "^[a-z0-9-]+$"
          },
          "when": {
            "type": "object",
            "additionalProperties": false,
            "minProperties": 1,
            "properties": {
              "statuses": {
                "type": "array",
                "minItems": 1,
                "items": {
                  "type": "string"
                }
              },
              "stages": {
                "type": "array",
                "minItems": 1,
                "items": {
                  "$ref": "#/$defs/stage"
                }
              },
              "findings": {
                "type": "array",
                "minItems": 1,
                "items": {
                  "type": "string"
                }
              },
              "times": {
                "type": "array",
                "minItems": 1,
                "items": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "earlier",
                    "later"
                  ],
                  "properties": {
                    "earlier": {
                      "$ref": "#/$defs/moment"
                    },
                    "later": {
                      "$ref": "#/$defs/moment"
                    }
                  }
                }
              },
              "destinationDiffers": {
                "const": true
              },
              "destinationIn": {
                "type": "array",
                "minItems": 1,
                "items": {
                  "$ref": "#/$defs/country"
                }
              }
            }
          },
          "text": {
            "$ref": "#/$defs/wording"
          },
          "source": {
            "type": "string"
          }
        }
      }
    },
    "statuses": {
      "type": "array",
      "minItems": 1,
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "stage",
          "words",
          "source"
        ],
        "properties": {
          "id": {
            "type": "string",
            "pattern": "^[a-z-]+$"
          },
          "stage": {
            "$ref": "#/$defs/stage"
          },
          "words": {
            "type": "object",
            "additionalProperties": {
              "type": "array",
              "items": {
                "type": "string",
                "minLength": 1
              }
            }
          },
          "unconfirmed": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "name": {
            "$ref": "#/$defs/wording"
          },
          "denied": {
            "$ref": "#/$defs/wording"
          },
          "source": {
            "type": "string"
          }
        }
      }
    },
    "pictureWords": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "marketplace",
        "shipmentList",
        "otherMarketplaces"
      ],
      "properties": {
        "marketplace": {
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "shipmentList": {
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "otherMarketplaces": {
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      }
    },
    "pageWords": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "deadline",
        "otherTime",
        "status",
        "statusTime",
        "orderNumber",
        "trackingNumber",
        "sku"
      ],
      "properties": {
        "deadline": {
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "otherTime": {
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "status": {
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "statusTime": {
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "intake": {
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "history": {
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "orderNumber": {
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "trackingNumber": {
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "sku": {
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      }
    },
    "zones": {
      "type": "array",
      "minItems": 1,
      "items": {
        "type": "string"
      }
    },
    "displayZone": {
      "type": "string"
    },
    "limits": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "maxBundleBytes",
        "longestDisputeSpanDays"
      ],
      "properties": {
        "maxBundleBytes": {
          "type": "integer",
          "minimum": 1
        },
        "maxBundlePages": {
          "type": "integer",
          "minimum": 1
        },
        "longestDisputeSpanDays": {
          "type": "integer",
          "minimum": 1
        }
      }
    },
    "output": {
      "$ref": "#/$defs/output"
    },
    "recipients": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "source"
        ],
        "properties": {
          "id": {
            "type": "string",
            "pattern": "^[a-z0-9-]+$"
          },
          "title": {
            "type": "string"
          },
          "maxBundleBytes": {
            "type": "integer",
            "minimum": 1
          },
          "maxBundlePages": {
            "type": "integer",
            "minimum": 1
          },
          "output": {
            "$ref": "#/$defs/output"
          },
          "source": {
            "type": "string"
          }
        }
      }
    },
    "numbers": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "posting",
        "tracking",
        "sku",
        "skuBarcode",
        "ignoredAfter"
      ],
      "properties": {
        "posting": {
          "type": "string"
        },
        "tracking": {
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "sku": {
          "type": "string"
        },
        "skuBarcode": {
          "type": "string"
        },
        "ignoredAfter": {
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      }
    },
    "trackingSites": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "kind",
          "names",
          "hosts",
          "sources"
        ],
        "properties": {
          "id": {
            "type": "string",
            "pattern": "^[a-z0-9-]+$"
          },
          "kind": {
            "type": "string",
            "enum": [
              "carrier",
              "aggregator"
            ]
          },
          "names": {
            "type": "array",
            "minItems": 1,
            "uniqueItems": true,
            "items": {
              "type": "string",
              "minLength": 2
            }
          },
          "hosts": {
            "type": "array",
            "minItems": 1,
            "uniqueItems": true,
            "items": {
              "$ref": "#/$defs/host"
            }
          },
          "unconfirmed": {
            "type": "array",
            "items": {
              "$ref": "#/$defs/host"
            }
          },
          "testHosts": {
            "type": "array",
            "items": {
              "$ref": "#/$defs/host"
            }
          },
          "sources": {
            "type": "array",
            "minItems": 1,
            "uniqueItems": true,
            "items": {
              "type": "string"
            }
          }
        }
      }
    },
    "weights": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "tracking-source-unofficial": {
          "$ref": "#/$defs/weight"
        },
        "tracking-source-other-carrier": {
          "$ref": "#/$defs/weight"
        },
        "tracking-source-flawed": {
          "$ref": "#/$defs/weight"
        },
        "tracking-source-unreadable": {
          "$ref": "#/$defs/weight"
        },
        "label-drawn": {
          "$ref": "#/$defs/weight"
        }
      }
    },
    "sources": {
      "type": "object",
      "additionalProperties": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "title",
          "read"
        ],
        "properties": {
          "title": {
            "type": "string"
          },
          "section": {
            "type": "string"
          },
          "url": {
            "type": "string"
          },
          "read": {
            "type": "string",
            "format": "date"
          },
          "certainty": {
            "type": "string",
            "enum": [
              "documented",
              "seen",
              "code",
              "unconfirmed"
            ]
          }
        }
      }
    }
  },
  "$defs": {
    "host": {
      "type": "string",
      "pattern": "^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]*[a-z0-9])$"
    },
    "output": {
      "oneOf": [
        {
          "$ref": "#/$defs/pdfOutput"
        },
        {
          "$ref": "#/$defs/imagesOutput"
        },
        {
          "$ref": "#/$defs/textOutput"
        },
        {
          "$ref": "#/$defs/filesOutput"
        }
      ]
    },
    "pdfOutput": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind"
      ],
      "properties": {
        "kind": {
          "const": "pdf"
        }
      }
    },
    "imagesOutput": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "format"
      ],
      "properties": {
        "kind": {
          "const": "images"
        },
        "format": {
          "type": "string",
          "enum": [
            "jpeg",
            "png"
          ]
        },
        "maxBytes": {
          "type": "integer",
          "minimum": 1
        },
        "maxEdge": {
          "type": "integer",
          "minimum": 100
        },
        "maxImages": {
          "type": "integer",
          "minimum": 1
        },
        "maxTotalBytes": {
          "type": "integer",
          "minimum": 1
        }
      }
    },
    "textOutput": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind"
      ],
      "properties": {
        "kind": {
          "const": "text"
        },
        "maxCharacters": {
          "type": "integer",
          "minimum": 1
        },
        "counted": {
          "type": "string",
          "enum": [
            "code-points",
            "utf-16",
            "utf-8"
          ]
        },
        "fields": {
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "name",
              "holds",
              "source"
            ],
            "properties": {
              "name": {
                "type": "string",
                "pattern": "^[A-Za-z][A-Za-z0-9_.-]{0,63}$"
              },
              "holds": {
                "type": "string",
                "enum": [
                  "carrier",
                  "tracking-number",
                  "pickup-date",
                  "delivery-date",
                  "order-number",
                  "answer"
                ]
              },
              "maxCharacters": {
                "type": "integer",
                "minimum": 1
              },
              "source": {
                "type": "string"
              }
            }
          }
        },
        "language": {
          "type": "string",
          "enum": [
            "en",
            "ru",
            "zh"
          ]
        }
      }
    },
    "filesOutput": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "files"
      ],
      "properties": {
        "kind": {
          "const": "files"
        },
        "files": {
          "type": "array",
          "minItems": 2,
          "maxItems": 3,
          "items": {
            "oneOf": [
              {
                "$ref": "#/$defs/pdfOutput"
              },
              {
                "$ref": "#/$defs/imagesOutput"
              },
              {
                "$ref": "#/$defs/textOutput"
              }
            ]
          }
        }
      }
    },
    "weight": {
      "type": "string",
      "enum": [
        "fail",
        "unknown",
        "note"
      ]
    },
    "wording": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "en",
        "ru",
        "zh"
      ],
      "properties": {
        "en": {
          "type": "string"
        },
        "ru": {
          "type": "string"
        },
        "zh": {
          "type": "string"
        }
      }
    },
    "stage": {
      "type": "string",
      "enum": [
        "before",
        "proving",
        "after",
        "disqualified",
        "disputed",
        "cancelling"
      ]
    },
    "money": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "amount",
        "currency"
      ],
      "properties": {
        "amount": {
          "type": "string",
          "pattern": "^[0-9]{1,12}(\\.[0-9]{1,4})?$"
        },
        "currency": {
          "type": "string",
          "pattern": "^[A-Z]{3}$"
        }
      }
    },
    "country": {
      "type": "string",
      "pattern": "^[A-Z]{2}$"
    },
    "moment": {
      "type": "string",
      "enum": [
        "preparing",
        "pickup",
        "delivery",
        "dispute",
        "cancellation",
        "asked",
        "answered",
        "ship-by",
        "respond-by"
      ]
    }
  }
};
