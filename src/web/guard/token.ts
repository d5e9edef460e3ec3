import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { noToken } from '../refusals.js';

/** 256 bits that nobody can guess. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** 128 bits: an id that nobody can guess. */
export const newId = (): string => randomBytes(16).toString('base64url');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares in a time that does not depend on where the texts differ, because digests of equal length are compared. */
export const isSameToken = (given: string, own: string): boolean => timingSafeEqual(digest(given), digest(own));

/** RFC 6750, section 2.1. */
export const bearerOf = (header: string | undefined): string | undefined =>
  /^Bearer +([A-Za-z0-9._~+/-]+=*) *$/iu.exec(header ?? '')?.[1];

export const tokenCheck =
  (token: string): MiddlewareHandler =>
  async (c, next) => {
    const given = bearerOf(c.req.header('authorization'));
    if (given === undefined) throw noToken('none');
    if (!isSameToken(given, token)) throw noToken('another one');
    await next();
  };
