/* Generated from schemas/report.schema.json by `npm run types`. Do not edit. */
import type { Form } from '../form.js';

export const reportForm: Form = {
  "type": "object",
  "additionalProperties": false,
  "required": [
    "schemaVersion",
    "tool",
    "case",
    "policy",
    "language",
    "verdict",
    "elements",
    "checks",
    "facts",
    "inputs"
  ],
  "properties": {
    "schemaVersion": {
      "const": 1
    },
    "tool": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "name",
        "version",
        "readers"
      ],
      "properties": {
        "name": {
          "const": "triproof"
        },
        "version": {
          "type": "string"
        },
        "readers": {
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      }
    },
    "case": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "order",
        "dispute"
      ],
      "properties": {
        "id": {
          "type": "string"
        },
        "sha256": {
          "type": "string",
          "pattern": "^[0-9a-f]{64}$"
        },
        "order": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "number",
            "items"
          ],
          "properties": {
            "number": {
              "type": "string"
            },
            "trackingNumber": {
              "type": "string"
            },
            "items": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "sku"
                ],
                "properties": {
                  "sku": {
                    "type": "string"
                  },
                  "offerId": {
                    "type": "string"
                  },
                  "quantity": {
                    "type": "integer"
                  }
                }
              }
            },
            "total": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "amount",
                "currency"
              ],
              "properties": {
                "amount": {
                  "type": "string"
                },
                "currency": {
                  "type": "string"
                }
              }
            },
            "shipBy": {
              "$ref": "#/$defs/window"
            },
            "destination": {
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "country": {
                  "type": "string"
                },
                "city": {
                  "type": "string"
                },
                "postcode": {
                  "type": "string"
                }
              }
            }
          }
        },
        "dispute": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "openedAt"
          ],
          "properties": {
            "openedAt": {
              "$ref": "#/$defs/window"
            },
            "respondBy": {
              "$ref": "#/$defs/window"
            },
            "buyerAskedAt": {
              "$ref": "#/$defs/nullableWindow"
            },
            "sellerAnsweredAt": {
              "$ref": "#/$defs/window"
            },
            "cancellationRequestedAt": {
              "$ref": "#/$defs/window"
            }
          }
        }
      }
    },
    "policy": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "version"
      ],
      "properties": {
        "id": {
          "type": "string"
        },
        "version": {
          "type": "string"
        },
        "own": {
          "const": true
        },
        "sha256": {
          "type": "string",
          "pattern": "^[0-9a-f]{64}$"
        }
      }
    },
    "names": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "state"
      ],
      "properties": {
        "state": {
          "$ref": "#/$defs/named"
        },
        "onPage": {
          "$ref": "#/$defs/named"
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
    },
    "displayZone": {
      "type": "string"
    },
    "now": {
      "type": "string"
    },
    "verdict": {
      "$ref": "#/$defs/verdict"
    },
    "elements": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "verdict"
        ],
        "properties": {
          "id": {
            "$ref": "#/$defs/element"
          },
          "verdict": {
            "$ref": "#/$defs/verdict"
          }
        }
      }
    },
    "causes": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "check",
          "code"
        ],
        "properties": {
          "check": {
            "type": "string"
          },
          "code": {
            "type": "string"
          }
        }
      }
    },
    "next": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "check",
        "code",
        "effort",
        "message",
        "mend",
        "later"
      ],
      "properties": {
        "check": {
          "type": "string"
        },
        "code": {
          "type": "string"
        },
        "effort": {
          "$ref": "#/$defs/effort"
        },
        "message": {
          "type": "string"
        },
        "mend": {
          "type": "string"
        },
        "later": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/step"
          }
        }
      }
    },
    "checks": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "element",
          "title",
          "status",
          "findings"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "element": {
            "$ref": "#/$defs/element"
          },
          "title": {
            "type": "string"
          },
          "status": {
            "type": "string",
            "enum": [
              "pass",
              "fail",
              "unknown",
              "not-applicable",
              "error"
            ]
          },
          "unconfirmed": {
            "const": true
          },
          "findings": {
            "type": "array",
            "items": {
              "$ref": "#/$defs/finding"
            }
          }
        }
      }
    },
    "stake": {
      "type": "array",
      "items": {
        "$ref": "#/$defs/said"
      }
    },
    "advice": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "message",
          "source"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "message": {
            "type": "string"
          },
          "source": {
            "type": "string"
          },
          "unconfirmed": {
            "const": true
          }
        }
      }
    },
    "facts": {
      "$ref": "#/$defs/facts"
    },
    "inputs": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "file",
          "element",
          "sha256",
          "bytes"
        ],
        "properties": {
          "file": {
            "type": "string"
          },
          "element": {
            "type": "string",
            "enum": [
              "order",
              "tracking",
              "label"
            ]
          },
          "sha256": {
            "type": "string",
            "pattern": "^[0-9a-f]{64}$"
          },
          "bytes": {
            "type": "integer",
            "minimum": 0
          },
          "url": {
            "type": "string"
          },
          "retrievedAt": {
            "type": "string"
          },
          "timeZone": {
            "type": "string"
          },
          "carried": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "sha256",
              "bytes",
              "width",
              "height",
              "greyscale"
            ],
            "properties": {
              "sha256": {
                "type": "string",
                "pattern": "^[0-9a-f]{64}$"
              },
              "bytes": {
                "type": "integer",
                "minimum": 1
              },
              "width": {
                "type": "integer",
                "minimum": 1
              },
              "height": {
                "type": "integer",
                "minimum": 1
              },
              "exact": {
                "enum": [
                  "original",
                  "pixels"
                ]
              },
              "orientation": {
                "type": "integer",
                "minimum": 2,
                "maximum": 8
              },
              "quality": {
                "type": "integer",
                "minimum": 1,
                "maximum": 100
              },
              "greyscale": {
                "type": "boolean"
              },
              "reduced": {
                "const": true
              }
            }
          },
          "map": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "file",
              "sha256",
              "bytes"
            ],
            "properties": {
              "file": {
                "type": "string"
              },
              "sha256": {
                "type": "string",
                "pattern": "^[0-9a-f]{64}$"
              },
              "bytes": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        }
      }
    },
    "maskPhones": {
      "const": true
    },
    "copy": {
      "type": "string",
      "enum": [
        "working",
        "submission"
      ]
    },
    "acceptance": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "by",
        "at"
      ],
      "properties": {
        "by": {
          "type": "string",
          "minLength": 1,
          "maxLength": 80
        },
        "at": {
          "type": "string",
          "format": "date-time"
        }
      }
    },
    "fitting": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "maxBytes"
      ],
      "properties": {
        "maxBytes": {
          "type": "integer",
          "minimum": 1
        },
        "maxPages": {
          "type": "integer",
          "minimum": 1
        },
        "forms": {
          "type": "array",
          "items": {
            "type": "string",
            "enum": [
              "pdf",
              "images",
              "text"
            ]
          }
        },
        "recipient": {
          "type": "string"
        }
      }
    },
    "outputs": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "file",
          "kind",
          "sha256",
          "bytes"
        ],
        "properties": {
          "file": {
            "type": "string"
          },
          "kind": {
            "type": "string",
            "enum": [
              "pdf",
              "image",
              "text",
              "fields"
            ]
          },
          "sha256": {
            "type": "string",
            "pattern": "^[0-9a-f]{64}$"
          },
          "bytes": {
            "type": "integer"
          },
          "pages": {
            "type": "integer"
          },
          "width": {
            "type": "integer"
          },
          "height": {
            "type": "integer"
          },
          "shows": {
            "type": "object",
            "additionalProperties": false,
            "properties": {
              "page": {
                "type": "integer"
              },
              "file": {
                "type": "string"
              }
            }
          },
          "quality": {
            "type": "integer"
          },
          "characters": {
            "type": "integer"
          },
          "leftOut": {
            "type": "integer"
          }
        }
      }
    },
    "bundle": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "file",
        "sha256",
        "bytes",
        "pages"
      ],
      "properties": {
        "file": {
          "type": "string"
        },
        "sha256": {
          "type": "string",
          "pattern": "^[0-9a-f]{64}$"
        },
        "bytes": {
          "type": "integer"
        },
        "pages": {
          "type": "integer"
        },
        "maxBytes": {
          "type": "integer"
        }
      }
    }
  },
  "$defs": {
    "named": {
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
    "effort": {
      "type": "string",
      "enum": [
        "correct",
        "screenshot",
        "photograph",
        "export",
        "ask",
        "decide",
        "hopeless"
      ]
    },
    "step": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "check",
        "code",
        "effort",
        "message",
        "mend"
      ],
      "properties": {
        "check": {
          "type": "string"
        },
        "code": {
          "type": "string"
        },
        "effort": {
          "$ref": "#/$defs/effort"
        },
        "message": {
          "type": "string"
        },
        "mend": {
          "type": "string"
        }
      }
    },
    "verdict": {
      "type": "string",
      "enum": [
        "pass",
        "fail",
        "review"
      ]
    },
    "element": {
      "type": "string",
      "enum": [
        "order",
        "tracking",
        "label",
        "chain"
      ]
    },
    "box": {
      "type": "array",
      "items": {
        "type": "integer"
      },
      "minItems": 4,
      "maxItems": 4
    },
    "window": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "earliest",
        "latest",
        "text"
      ],
      "properties": {
        "earliest": {
          "type": "string",
          "format": "date-time"
        },
        "latest": {
          "type": "string",
          "format": "date-time"
        },
        "text": {
          "type": "string"
        }
      }
    },
    "place": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "file"
      ],
      "properties": {
        "file": {
          "type": "string"
        },
        "box": {
          "$ref": "#/$defs/box"
        },
        "pointer": {
          "type": "string"
        }
      }
    },
    "sighting": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "file",
        "reader",
        "text",
        "confidence"
      ],
      "properties": {
        "file": {
          "type": "string"
        },
        "box": {
          "$ref": "#/$defs/box"
        },
        "corners": {
          "type": "array",
          "minItems": 4,
          "maxItems": 4,
          "items": {
            "type": "array",
            "minItems": 2,
            "maxItems": 2,
            "items": {
              "type": "integer"
            }
          }
        },
        "pointer": {
          "type": "string"
        },
        "reader": {
          "type": "string",
          "enum": [
            "barcode",
            "paddle",
            "tesseract",
            "json"
          ]
        },
        "text": {
          "type": "string"
        },
        "confidence": {
          "type": "number",
          "minimum": 0,
          "maximum": 1
        }
      }
    },
    "reading": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "value",
        "sure",
        "sightings"
      ],
      "properties": {
        "value": {
          "type": "string"
        },
        "sure": {
          "type": "boolean"
        },
        "sightings": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/sighting"
          }
        },
        "doubts": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/readingDoubt"
          }
        }
      }
    },
    "nullableReading": {
      "oneOf": [
        {
          "$ref": "#/$defs/reading"
        },
        {
          "type": "null"
        }
      ]
    },
    "nullableWindow": {
      "oneOf": [
        {
          "$ref": "#/$defs/window"
        },
        {
          "type": "null"
        }
      ]
    },
    "finding": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "code",
        "params",
        "message",
        "mend",
        "at"
      ],
      "properties": {
        "code": {
          "type": "string"
        },
        "params": {
          "type": "object",
          "additionalProperties": true
        },
        "message": {
          "type": "string"
        },
        "mend": {
          "type": "string"
        },
        "follows": {
          "type": "string"
        },
        "at": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/place"
          }
        }
      }
    },
    "facts": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "order",
        "tracking",
        "label",
        "files"
      ],
      "properties": {
        "order": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "number",
            "otherNumbers",
            "trackingNumber",
            "skus",
            "statuses"
          ],
          "properties": {
            "number": {
              "$ref": "#/$defs/nullableReading"
            },
            "otherNumbers": {
              "type": "array",
              "items": {
                "$ref": "#/$defs/reading"
              }
            },
            "trackingNumber": {
              "$ref": "#/$defs/nullableReading"
            },
            "skus": {
              "type": "array",
              "items": {
                "$ref": "#/$defs/reading"
              }
            },
            "doubts": {
              "type": "array",
              "items": {
                "$ref": "#/$defs/orderDoubt"
              }
            },
            "statuses": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "status",
                  "stage",
                  "text",
                  "sure",
                  "at",
                  "timeText",
                  "sightings"
                ],
                "properties": {
                  "status": {
                    "type": "string"
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
                  "text": {
                    "type": "string"
                  },
                  "sure": {
                    "type": "boolean"
                  },
                  "clear": {
                    "type": "boolean"
                  },
                  "at": {
                    "$ref": "#/$defs/nullableWindow"
                  },
                  "timeText": {
                    "type": [
                      "string",
                      "null"
                    ]
                  },
                  "sightings": {
                    "type": "array",
                    "items": {
                      "$ref": "#/$defs/sighting"
                    }
                  }
                }
              }
            }
          }
        },
        "tracking": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "carrier",
            "trackingNumber",
            "otherNumbers",
            "postings",
            "pickup",
            "pickupProof",
            "delivery",
            "events",
            "doubts"
          ],
          "properties": {
            "carrier": {
              "type": [
                "string",
                "null"
              ]
            },
            "trackingNumber": {
              "$ref": "#/$defs/nullableReading"
            },
            "otherNumbers": {
              "type": "array",
              "items": {
                "$ref": "#/$defs/reading"
              }
            },
            "postings": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "file",
                  "postingNumber",
                  "trackingNumber",
                  "skus"
                ],
                "properties": {
                  "file": {
                    "type": "string"
                  },
                  "postingNumber": {
                    "type": "string"
                  },
                  "trackingNumber": {
                    "type": [
                      "string",
                      "null"
                    ]
                  },
                  "skus": {
                    "type": "array",
                    "items": {
                      "type": "string"
                    }
                  }
                }
              }
            },
            "pickup": {
              "$ref": "#/$defs/nullableWindow"
            },
            "pickupProof": {
              "oneOf": [
                {
                  "type": "string",
                  "enum": [
                    "scan",
                    "later-event"
                  ]
                },
                {
                  "type": "null"
                }
              ]
            },
            "delivery": {
              "oneOf": [
                {
                  "$ref": "#/$defs/delivery"
                },
                {
                  "type": "null"
                }
              ]
            },
            "events": {
              "type": "array",
              "items": {
                "$ref": "#/$defs/event"
              }
            },
            "doubts": {
              "type": "array",
              "items": {
                "$ref": "#/$defs/doubt"
              }
            }
          }
        },
        "label": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "trackingNumber",
            "postingNumber",
            "numbers",
            "skus",
            "otherSkus",
            "barcodes",
            "legibility",
            "identifiers"
          ],
          "properties": {
            "trackingNumber": {
              "$ref": "#/$defs/nullableReading"
            },
            "postingNumber": {
              "$ref": "#/$defs/nullableReading"
            },
            "numbers": {
              "type": "array",
              "items": {
                "$ref": "#/$defs/reading"
              }
            },
            "skus": {
              "type": "array",
              "items": {
                "$ref": "#/$defs/reading"
              }
            },
            "otherSkus": {
              "type": "array",
              "items": {
                "$ref": "#/$defs/reading"
              }
            },
            "doubts": {
              "type": "array",
              "items": {
                "$ref": "#/$defs/labelDoubt"
              }
            },
            "barcodes": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "file",
                  "format",
                  "text",
                  "box"
                ],
                "properties": {
                  "file": {
                    "type": "string"
                  },
                  "format": {
                    "type": "string"
                  },
                  "text": {
                    "type": "string"
                  },
                  "box": {
                    "$ref": "#/$defs/box"
                  }
                }
              }
            },
            "legibility": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "file",
                  "lines",
                  "sureLines",
                  "characterHeight",
                  "edgeWidth",
                  "glare",
                  "brightness",
                  "defects"
                ],
                "properties": {
                  "file": {
                    "type": "string"
                  },
                  "lines": {
                    "type": "integer"
                  },
                  "sureLines": {
                    "type": "integer"
                  },
                  "characterHeight": {
                    "type": "number"
                  },
                  "edgeWidth": {
                    "type": "number"
                  },
                  "glare": {
                    "type": "number"
                  },
                  "brightness": {
                    "type": "number"
                  },
                  "defects": {
                    "type": "array",
                    "items": {
                      "$ref": "#/$defs/legibilityDefect"
                    }
                  }
                }
              }
            },
            "identifiers": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "file",
                  "of",
                  "value",
                  "read",
                  "box",
                  "characterHeight",
                  "contrast",
                  "edgeWidth",
                  "glare",
                  "brightness",
                  "cutOff",
                  "defects"
                ],
                "properties": {
                  "file": {
                    "type": "string"
                  },
                  "of": {
                    "type": "string",
                    "enum": [
                      "tracking-number",
                      "posting-number",
                      "sku"
                    ]
                  },
                  "value": {
                    "type": "string"
                  },
                  "read": {
                    "type": "boolean"
                  },
                  "box": {
                    "$ref": "#/$defs/box"
                  },
                  "characterHeight": {
                    "type": "number"
                  },
                  "contrast": {
                    "type": "number"
                  },
                  "edgeWidth": {
                    "type": "number"
                  },
                  "glare": {
                    "type": "number"
                  },
                  "brightness": {
                    "type": "number"
                  },
                  "cutOff": {
                    "type": "boolean"
                  },
                  "defects": {
                    "type": "array",
                    "items": {
                      "$ref": "#/$defs/legibilityDefect"
                    }
                  }
                }
              }
            }
          }
        },
        "reused": {
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "what",
              "case",
              "order"
            ],
            "properties": {
              "what": {
                "type": "string",
                "enum": [
                  "picture",
                  "tracking-number"
                ]
              },
              "case": {
                "type": "string"
              },
              "order": {
                "type": "string"
              },
              "trackingNumber": {
                "type": "string"
              },
              "file": {
                "type": "string"
              },
              "otherFile": {
                "type": "string"
              },
              "how": {
                "type": "string",
                "enum": [
                  "same-bytes",
                  "same-view"
                ]
              }
            }
          }
        },
        "files": {
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "file",
              "element",
              "state"
            ],
            "properties": {
              "file": {
                "type": "string"
              },
              "element": {
                "type": "string",
                "enum": [
                  "order",
                  "tracking",
                  "label"
                ]
              },
              "state": {
                "type": "string",
                "enum": [
                  "read",
                  "unreadable"
                ]
              },
              "problem": {
                "type": "string",
                "enum": [
                  "empty-file",
                  "not-an-image",
                  "image-truncated",
                  "image-too-large",
                  "image-too-small",
                  "mask-misplaced",
                  "not-json",
                  "not-tracking",
                  "mapping-failed",
                  "reader-failed"
                ]
              },
              "detail": {
                "type": "string"
              },
              "width": {
                "type": "integer"
              },
              "height": {
                "type": "integer"
              },
              "turn": {
                "type": "integer",
                "minimum": 0,
                "maximum": 3
              },
              "masks": {
                "type": "array",
                "items": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "box",
                    "reason"
                  ],
                  "properties": {
                    "box": {
                      "$ref": "#/$defs/box"
                    },
                    "reason": {
                      "type": "string",
                      "enum": [
                        "case",
                        "phone"
                      ]
                    }
                  }
                }
              },
              "picture": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "kind",
                  "sure",
                  "drawn",
                  "reasons"
                ],
                "properties": {
                  "kind": {
                    "$ref": "#/$defs/pictureKind"
                  },
                  "sure": {
                    "type": "boolean"
                  },
                  "drawn": {
                    "type": "boolean"
                  },
                  "reasons": {
                    "type": "array",
                    "items": {
                      "$ref": "#/$defs/pictureReason"
                    }
                  }
                }
              },
              "sameAs": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "file",
                  "how"
                ],
                "properties": {
                  "file": {
                    "type": "string"
                  },
                  "how": {
                    "type": "string",
                    "enum": [
                      "same-bytes",
                      "same-view"
                    ]
                  }
                }
              },
              "phonesShown": {
                "type": "integer",
                "minimum": 0
              },
              "format": {
                "type": "string"
              },
              "carrier": {
                "type": "string"
              },
              "map": {
                "type": "string"
              },
              "url": {
                "type": "string"
              },
              "retrievedAt": {
                "type": "string"
              }
            }
          }
        }
      }
    },
    "pictureKind": {
      "type": "string",
      "enum": [
        "order-page",
        "order-list",
        "parcel-label",
        "product-sticker",
        "shipment-list",
        "tracking-page",
        "other"
      ]
    },
    "pictureReason": {
      "type": "string",
      "enum": [
        "order-states",
        "page-heads",
        "page-controls",
        "several-orders",
        "carrier-events",
        "list-heads",
        "parcel-barcode",
        "product-barcode",
        "barcode",
        "label-words",
        "carrier-name",
        "address",
        "chat-words",
        "letter-heads",
        "editor-controls",
        "another-marketplace",
        "buyer-page",
        "drawn-without-barcode"
      ]
    },
    "legibilityDefect": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "measured",
        "needed",
        "severe"
      ],
      "properties": {
        "kind": {
          "type": "string",
          "enum": [
            "too-small",
            "low-contrast",
            "blurred",
            "shaken",
            "glare",
            "cut-off",
            "too-dark"
          ]
        },
        "measured": {
          "type": "number"
        },
        "needed": {
          "type": "number"
        },
        "severe": {
          "type": "boolean"
        }
      }
    },
    "event": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "at",
        "text",
        "place",
        "code",
        "file",
        "pointer"
      ],
      "properties": {
        "kind": {
          "type": "string",
          "enum": [
            "label-created",
            "picked-up",
            "in-transit",
            "out-for-delivery",
            "delivered",
            "exception",
            "returned",
            "unknown"
          ]
        },
        "at": {
          "$ref": "#/$defs/nullableWindow"
        },
        "text": {
          "type": "string"
        },
        "place": {
          "type": "string"
        },
        "code": {
          "type": "string"
        },
        "file": {
          "type": "string"
        },
        "pointer": {
          "type": "string"
        }
      }
    },
    "readingDoubt": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "code",
        "words",
        "sightings"
      ],
      "properties": {
        "code": {
          "type": "string",
          "enum": [
            "digit-unclear",
            "digit-weak",
            "letter-unclear",
            "line-unclear",
            "cut-off",
            "in-glare",
            "broken-off",
            "goes-on",
            "behind-space",
            "unknown-name",
            "contested",
            "rereading-differs",
            "second-reader-differs",
            "look-alike",
            "check-digit",
            "gap",
            "masked",
            "one-of-several"
          ]
        },
        "words": {
          "type": "string"
        },
        "character": {
          "type": "integer",
          "minimum": 1
        },
        "measured": {
          "type": "number"
        },
        "needed": {
          "type": "number"
        },
        "sightings": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/sighting"
          }
        }
      }
    },
    "orderDoubt": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "code",
        "words",
        "sightings"
      ],
      "properties": {
        "code": {
          "type": "string",
          "enum": [
            "state-now-unknown",
            "state-now-other",
            "state-left",
            "entry-unknown",
            "state-qualified",
            "state-struck-out",
            "notice",
            "time-of-another",
            "time-of-intake",
            "zone-differs",
            "dispute-earlier"
          ]
        },
        "words": {
          "type": "string"
        },
        "measured": {
          "type": "number"
        },
        "needed": {
          "type": "number"
        },
        "sightings": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/sighting"
          }
        }
      }
    },
    "labelDoubt": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "code",
        "words",
        "sightings"
      ],
      "properties": {
        "code": {
          "type": "string",
          "enum": [
            "barcode-differs",
            "second-number",
            "other-number-unsure",
            "number-on-list-only",
            "number-struck-out",
            "other-sku",
            "sku-barcode-differs",
            "sku-within-number",
            "sku-struck-out",
            "row-of-another",
            "row-differs",
            "other-posting",
            "sibling-posting",
            "other-parcel"
          ]
        },
        "words": {
          "type": "string"
        },
        "measured": {
          "type": "number"
        },
        "needed": {
          "type": "number"
        },
        "sightings": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/sighting"
          }
        }
      }
    },
    "delivery": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "at",
        "proof",
        "signature",
        "file",
        "pointer"
      ],
      "properties": {
        "at": {
          "$ref": "#/$defs/nullableWindow"
        },
        "proof": {
          "type": "string",
          "enum": [
            "scan",
            "inferred"
          ]
        },
        "to": {
          "type": "string",
          "enum": [
            "addressee",
            "household",
            "neighbour",
            "locker",
            "pick-up-point",
            "sender",
            "other"
          ]
        },
        "recipient": {
          "type": "string"
        },
        "signature": {
          "type": "string",
          "enum": [
            "recorded",
            "declined",
            "not-said"
          ]
        },
        "place": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "country": {
              "type": "string"
            },
            "city": {
              "type": "string"
            },
            "postcode": {
              "type": "string"
            },
            "text": {
              "type": "string"
            }
          }
        },
        "file": {
          "type": "string"
        },
        "pointer": {
          "type": "string"
        }
      }
    },
    "doubt": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "code",
        "file",
        "pointer",
        "detail"
      ],
      "properties": {
        "code": {
          "type": "string",
          "enum": [
            "code-text-conflict",
            "time-unreadable",
            "status-withdrawn",
            "no-events",
            "return-leg",
            "event-after-retrieval",
            "delivered-before-pickup",
            "returned-before-pickup",
            "pickup-withdrawn",
            "several-parcels",
            "number-not-in-file",
            "inferred-from-text",
            "clock-zone-unknown",
            "date-only",
            "duplicate-key",
            "possession-unconfirmed",
            "mapped-by-user",
            "row-unreadable",
            "date-ambiguous",
            "text-not-understood",
            "times-alike",
            "test-data",
            "self-contradiction",
            "date-implausible",
            "number-reused",
            "inner-number-differs",
            "names-other-number",
            "entry-unnumbered",
            "files-disagree",
            "tied-by-alias",
            "delivery-withdrawn",
            "delivery-contradicted",
            "delivery-inferred",
            "delivery-unconfirmed",
            "delivery-not-borne-out",
            "delivery-after-return",
            "delivery-followed",
            "delivery-repeated",
            "delivery-recipient-unclear",
            "delivery-date-only",
            "delivery-files-disagree",
            "delivery-names-other-number",
            "delivery-entry-unnumbered",
            "delivery-times-alike"
          ]
        },
        "file": {
          "type": "string"
        },
        "pointer": {
          "type": "string"
        },
        "detail": {
          "type": "string"
        }
      }
    },
    "said": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "code",
        "params",
        "message",
        "mend"
      ],
      "properties": {
        "code": {
          "type": "string"
        },
        "params": {
          "type": "object",
          "additionalProperties": true
        },
        "message": {
          "type": "string"
        },
        "mend": {
          "type": "string"
        },
        "unconfirmed": {
          "const": true
        }
      }
    }
  }
};
