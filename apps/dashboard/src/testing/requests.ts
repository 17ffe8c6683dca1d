import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { addressOf, type Endpoint, type GivenOf, type OutputOf } from '@vagval/contracts/endpoint';
import { problemStatus, problemType, type Problem, type ProblemName } from '@vagval/contracts/problem';

/** Lets what the page has started come so far that its requests are made, or its answers are shown. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Waits until something holds: pages and drawings are fetched when they are needed. Fails the test when it never does. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    await settle();
    if (holds()) return;
  }
  throw new Error(`never happened: ${what}`);
}

/** Answers the request for an endpoint as the API would: a body the contract does not accept fails the test. Gives what was asked for. */
export async function answer<E extends Endpoint>(
  endpoint: E,
  body: OutputOf<E>,
  given: Partial<GivenOf<E> & object> = {},
): Promise<Readonly<Record<string, unknown>>> {
  const waiting = await waitingFor(endpoint, given);
  waiting.flush(JSON.parse(JSON.stringify(endpoint.output.parse(body))));
  await settle();
  const { method, params, body: sent } = waiting.request;
  const query = Object.fromEntries(params.keys().map((name) => [name, params.get(name)]));
  return method === 'GET' ? query : (sent as Record<string, unknown>);
}

/** Refuses the request for an endpoint with a problem. A file is asked for as bytes, so there its refusal comes as bytes too. */
export async function refuse<E extends Endpoint>(
  endpoint: E,
  name: ProblemName,
  facts: Problem['facts'] = {},
): Promise<void> {
  const waiting = await waitingFor(endpoint, {});
  const status = problemStatus[name];
  const body = { type: problemType(name), title: name, status, instance: '', facts, fields: [] };
  waiting.flush(endpoint.as === 'table' ? new Blob([JSON.stringify(body)]) : body, { status, statusText: name });
  await settle();
}

/** The one request for an endpoint. Parts of the path that the test does not care for match whatever stands there. */
async function waitingFor<E extends Endpoint>(endpoint: E, given: Partial<GivenOf<E> & object>): Promise<TestRequest> {
  const { url } = addressOf(endpoint, given as GivenOf<E>);
  const path = new RegExp(`^${url.replaceAll('undefined', '[^/]+')}$`);
  const found: TestRequest[] = [];
  const look = () =>
    found.push(
      ...TestBed.inject(HttpTestingController).match(
        (request) => request.method === endpoint.method && path.test(request.url),
      ),
    ) > 0;
  await until(look, `${endpoint.method} ${endpoint.path}`);
  // What was asked for and then asked for differently is cancelled, not waiting.
  const [first, ...more] = found.filter(({ cancelled }) => !cancelled);
  if (!first || more.length > 0) throw new Error(`${found.length} requests for ${endpoint.path}`);
  return first;
}
