import type { FastifyRequest } from 'fastify';

/**
 * Whether a request that changes something comes from our own page. Browsers say so themselves (Fetch Metadata), older ones
 * by Origin; a program that sends neither carries no cookie of a person and is let through to the other checks.
 */
export function comesFromOurPage(request: Pick<FastifyRequest, 'method' | 'headers'>): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  const site = request.headers['sec-fetch-site'];
  if (site) return site === 'same-origin' || site === 'none';
  const { origin, host } = request.headers;
  return !origin || URL.parse(origin)?.host === host;
}
