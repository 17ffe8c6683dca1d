import { HttpClient, HttpEventType, type HttpResourceRef, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { addressOf, type Endpoint, type GivenOf, type OutputOf } from '@vagval/contracts/endpoint';
import { catchError, firstValueFrom, last, tap } from 'rxjs';
import { saveFile } from './save-file';
import { withReadableProblem } from './problem-of';
import { Reader } from './reader';

/** Calls the endpoints of the contract. The features have no clients of their own: the contract is the client. */
@Service()
export class Api {
  private readonly http = inject(HttpClient);
  private readonly reader = inject(Reader);

  /** A read that follows its input: it runs again when a signal in `input` changes or the reader may see something else. */
  read<E extends Endpoint>(endpoint: E, input: () => GivenOf<E> | undefined): HttpResourceRef<OutputOf<E> | undefined> {
    return httpResource(
      () => {
        this.reader.sight();
        const given = input();
        return given === undefined ? undefined : requestOf(endpoint, given);
      },
      { parse: (raw) => endpoint.output.parse(raw) as OutputOf<E> },
    );
  }

  /** A write, or a read done once. Rejects with the response when the API answers with a problem. */
  async send<E extends Endpoint>(endpoint: E, input: GivenOf<E>): Promise<OutputOf<E>> {
    const { method, url, params, body } = requestOf(endpoint, input);
    const raw = await firstValueFrom(this.http.request(method, url, { params, body }));
    return endpoint.output.parse(raw) as OutputOf<E>;
  }

  /** Sends a file to an endpoint that takes one. `progressed` is told how much has gone, 0–1. */
  async upload<E extends Endpoint>(
    endpoint: E,
    input: GivenOf<E>,
    file: File,
    progressed: (share: number) => void = () => undefined,
  ): Promise<OutputOf<E>> {
    const { url, rest } = addressOf(endpoint, input);
    const body = new FormData();
    body.append('file', file, file.name);
    const events = this.http
      .request('POST', url, { body, params: paramsOf(rest), reportProgress: true, observe: 'events' })
      .pipe(
        tap((event) => {
          if (event.type === HttpEventType.UploadProgress && event.total) progressed(event.loaded / event.total);
        }),
        last(),
      );
    const answer = await firstValueFrom(events);
    return endpoint.output.parse(answer.type === HttpEventType.Response ? answer.body : null) as OutputOf<E>;
  }

  /** Fetches a table and lets the browser save it under the name the API gave it. */
  async saveTable<E extends Endpoint>(endpoint: E, input: GivenOf<E>): Promise<void> {
    const { url, rest } = addressOf(endpoint, input);
    // A blob keeps the byte order mark that Excel knows the encoding by; text would lose it.
    const request = this.http.get(url, { params: paramsOf(rest), responseType: 'blob', observe: 'response' });
    const { headers, body } = await firstValueFrom(request.pipe(catchError(withReadableProblem)));
    if (body) saveFile(body, fileNameIn(headers.get('content-disposition')));
  }
}

function requestOf<E extends Endpoint>(endpoint: E, given: GivenOf<E>) {
  const { url, rest } = addressOf(endpoint, given);
  const isRead = endpoint.method === 'GET';
  return { method: endpoint.method, url, params: isRead ? paramsOf(rest) : {}, body: isRead ? undefined : rest };
}

function paramsOf(rest: Readonly<Record<string, unknown>>): Record<string, string> {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

function fileNameIn(disposition: string | null): string {
  const name = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return name ? decodeURIComponent(name) : 'tabell.csv';
}
