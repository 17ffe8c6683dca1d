import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { problemStatus, problemType, type Problem, type ProblemName } from '@vagval/contracts/problem';
import { RuleBroken } from '@vagval/domain/rule-broken';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotAllowed, NotSignedIn } from '../auth/not-allowed';
import { InvalidInput } from './invalid-input';

/** Turns whatever was thrown into problem details. The caller never sees the message of an unexpected error. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const body = problemOf(error, request.method, request.url);
    if (body.status >= 500) this.log.error(error);
    void http
      .getResponse<FastifyReply>()
      .status(body.status)
      .header('content-type', 'application/problem+json')
      .send(body);
  }
}

/** Problem details of an error. The query is left out of `instance`: it can hold what a reader typed. */
export function problemOf(error: unknown, method: string, url: string): Problem {
  const name = nameOf(error);
  return {
    type: problemType(name),
    title: name.replaceAll('-', ' '),
    status: problemStatus[name],
    instance: `${method} ${url.split('?')[0]}`,
    facts: error instanceof RuleBroken ? { ...error.facts } : {},
    fields: error instanceof InvalidInput ? [...error.fields] : [],
  };
}

function nameOf(error: unknown): ProblemName {
  if (error instanceof RuleBroken) return error.rule;
  if (error instanceof InvalidInput) return 'invalid-input';
  if (error instanceof NotSignedIn) return 'not-signed-in';
  if (error instanceof NotAllowed) return 'not-allowed';
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
  if (status === 404) return 'not-found';
  if (status === 413) return 'too-large';
  if (status && status >= 400 && status < 500) return 'invalid-input';
  return 'unexpected';
}
