/* Generated from schemas/outcome.schema.json by `npm run types`. Do not edit. */
import type { Form } from '../form.js';

export const outcomeForm: Form = {
  "type": "object",
  "additionalProperties": false,
  "required": [
    "schemaVersion",
    "case",
    "outcome",
    "policy",
    "verdict",
    "elements",
    "carrier"
  ],
  "properties": {
    "schemaVersion": {
      "const": 1
    },
    "case": {
      "type": "string",
      "minLength": 1
    },
    "outcome": {
      "type": "string",
      "enum": [
        "won",
        "lost",
        "partly"
      ]
    },
    "reason": {
      "type": "string",
      "minLength": 1,
      "maxLength": 500
    },
    "at": {
      "type": "string"
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
    "verdict": {
      "type": "string",
      "enum": [
        "pass",
        "fail",
        "review"
      ]
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
            "type": "string"
          },
          "verdict": {
            "type": "string",
            "enum": [
              "pass",
              "fail",
              "review"
            ]
          }
        }
      }
    },
    "carrier": {
      "type": [
        "string",
        "null"
      ]
    }
  }
};
