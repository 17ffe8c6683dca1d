import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { addressOf, type Endpoint, type GivenOf, type OutputOf } from '@vagval/contracts/endpoint';
import { problemStatus, problemType, type ProblemName } from '@vagval/contracts/problem';

/** The one request now waiting for an endpoint. Fails the test when there is none, or more than one. */
function waiting<E extends Endpoint>(endpoint: E, given: Partial<GivenOf<E> & object>) {
  const { url } = addressOf(endpoint, given as GivenOf<E>);
  // Parts of the path that the test does not care for match whatever stands there.
  const path = new RegExp(`^${url.replaceAll('undefined', '[^/]+')}$`);
  return TestBed.inject(HttpTestingController).expectOne(
    (request) => request.method === endpoint.method && path.test(request.url),
    `${endpoint.method} ${endpoint.path}`,
  );
}

/** Lets what the page has started come so far that its requests are made, or its answers are shown. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Answers the waiting request as the API would: a body the contract does not accept fails the test. Gives what was asked for. */
export async function answer<E extends Endpoint>(
  endpoint: E,
  body: OutputOf<E>,
  given: Partial<GivenOf<E> & object> = {},
): Promise<Readonly<Record<string, unknown>>> {
  await settle();
  const { request, flush } = bound(waiting(endpoint, given));
  flush(JSON.parse(JSON.stringify(endpoint.output.parse(body))));
  await settle();
  const query = Object.fromEntries(request.params.keys().map((name) => [name, request.params.get(name)]));
  return request.method === 'GET' ? query : (request.body as Record<string, unknown>);
}

/** Refuses the waiting request with a problem. */
export async function refuse<E extends Endpoint>(endpoint: E, name: ProblemName): Promise<void> {
  await settle();
  const { flush } = bound(waiting(endpoint, {}));
  const status = problemStatus[name];
  const body = { type: problemType(name), title: name, status, instance: '', facts: {}, fields: [] };
  flush(body, { status, statusText: name });
  await settle();
}

function bound(request: ReturnType<typeof waiting>) {
  return { request: request.request, flush: request.flush.bind(request) };
}
