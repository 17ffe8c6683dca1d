import {
  applyDecorators,
  createParamDecorator,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common';
import type { AnswerOf, Endpoint, InputOf } from '@vagval/contracts/endpoint';
import type { Actor } from '@vagval/domain/actor';
import type { FastifyReply } from 'fastify';
import { ALLOW, type ActingRequest } from '../auth/allow.guard';
import { InvalidInput } from './invalid-input';
import { readUpload, type UploadedFile } from './upload';

/** Someone is signed in wherever the contract does not say `anyone`. */
type CallerOf<E extends Endpoint> = E['allow'] extends 'anyone' ? Actor | null : Actor;

/** A method that serves an endpoint: its input, the caller, and for uploads the file. */
type Handler<E extends Endpoint> = (
  input: InputOf<E>,
  actor: CallerOf<E>,
  file: UploadedFile,
) => AnswerOf<E> | Promise<AnswerOf<E>>;

/** A request with its reply. Fastify's reply is a promise of its own sending: given bare, the framework would wait for it. */
interface Exchange {
  readonly request: ActingRequest;
  readonly reply: FastifyReply;
}

const TheExchange = createParamDecorator((_: unknown, context: ExecutionContext): Exchange => {
  const http = context.switchToHttp();
  return { request: http.getRequest<ActingRequest>(), reply: http.getResponse<FastifyReply>() };
});

/**
 * Makes a method serve an endpoint of the contract: route, permission, checked input, caller, and an answer that holds
 * nothing the contract does not name. A method whose input or result differs from the contract does not compile.
 */
export function Serve<E extends Endpoint>(endpoint: E) {
  return <H extends Handler<E>>(target: object, key: string, descriptor: TypedPropertyDescriptor<H>): void => {
    const handle = descriptor.value as Handler<E>;
    descriptor.value = async function (this: unknown, { request, reply }: Exchange) {
      const input = inputOf(endpoint, request);
      const file = endpoint.as === 'upload' ? await readUpload(request) : noFile;
      const answer = await handle.call(this, input, request.actor as CallerOf<E>, file);
      const output = endpoint.output.parse(answer);
      return endpoint.as === 'table' ? asFile(output as { fileName: string; text: string }, reply) : output;
    } as unknown as H;
    TheExchange()(target, key, 0);
    applyDecorators(
      RequestMapping({ path: endpoint.path, method: RequestMethod[endpoint.method] }),
      HttpCode(200),
      SetMetadata(ALLOW, endpoint.allow),
    )(target, key, descriptor);
  };
}

const noFile: UploadedFile = { name: '', bytes: new Uint8Array() };

function inputOf<E extends Endpoint>(endpoint: E, request: ActingRequest): InputOf<E> {
  const rest = endpoint.method === 'GET' || endpoint.as === 'upload' ? request.query : request.body;
  const result = endpoint.input.safeParse({ ...(rest as object), ...(request.params as object) });
  if (!result.success) throw new InvalidInput(result.error);
  return result.data as InputOf<E>;
}

function asFile(table: { fileName: string; text: string }, reply: FastifyReply): string {
  void reply.header('content-type', 'text/csv; charset=utf-8');
  void reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(table.fileName)}`);
  return table.text;
}
