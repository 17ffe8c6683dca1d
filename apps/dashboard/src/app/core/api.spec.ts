import { HttpErrorResponse, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { getMatrixTable } from '@vagval/contracts/follow-up/matrix';
import { getHeadPage } from '@vagval/contracts/follow-up/head-page';
import { problemType } from '@vagval/contracts/problem';
import { chooseAssignment } from '@vagval/contracts/users/session';
import { aSession, ids } from '../../testing/bodies';
import { answer, refuse, settle } from '../../testing/requests';
import { Api } from './api';
import { problemOf } from './problem-of';

describe('Api', () => {
  let http: HttpTestingController;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => http.verify());

  it('fills in the path and sends the rest as a body, and gives back what the contract names', async () => {
    const sent = TestBed.inject(Api).send(chooseAssignment, { unitId: ids.kullen, role: 'head' });

    expect(await answer(chooseAssignment, aSession())).toEqual({ unitId: ids.kullen, role: 'head' });
    await expect(sent).resolves.toEqual(aSession());
  });

  it('reads again when a signal in its input changes, and waits while there is none', async () => {
    const year = signal<number | undefined>(undefined);
    const page = TestBed.runInInjectionContext(() =>
      inject(Api).read(getHeadPage, () => {
        const schoolYear = year();
        return schoolYear === undefined ? undefined : { unitId: ids.kullen, schoolYear };
      }),
    );
    await settle();
    http.expectNone(() => true);

    year.set(2025);
    await settle();
    expect(
      http.expectOne(({ url }) => url === `/api/follow-up/units/${ids.kullen}`).request.params.get('schoolYear'),
    ).toBe('2025');

    year.set(2024);
    await refuse(getHeadPage, 'not-allowed');
    expect(problemOf(page.error()).name).toBe('not-allowed');
  });

  it('refuses an answer that is not what the contract says', async () => {
    const asked = TestBed.inject(Api).send(chooseAssignment, { unitId: ids.kullen, role: 'head' });
    http.expectOne('/api/session/assignment').flush({ ...aSession(), name: 7 });

    await expect(asked).rejects.toThrow();
  });

  it('saves a table under the name the API gave it, byte for byte', async () => {
    const saved: { name: string; content: Blob }[] = [];
    const contents: Blob[] = [];
    URL.createObjectURL = (content) => {
      contents.push(content as Blob);
      return 'blob:table';
    };
    URL.revokeObjectURL = () => undefined;
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push({ name: this.download, content: contents[0]! });
    });

    const saving = TestBed.inject(Api).saveTable(getMatrixTable, { schoolYear: 2025, language: 'sv', goal: undefined });
    const request = http.expectOne(({ url }) => url === '/api/follow-up/matrix/table');
    expect(request.request.params.keys().sort()).toEqual(['language', 'schoolYear']);
    request.flush(new Blob(['\ufeffEnhet;Värde\r\n']), {
      headers: { 'content-disposition': `attachment; filename*=UTF-8''l%C3%A4get.csv` },
    });
    await saving;
    click.mockRestore();

    expect(saved.map(({ name }) => name)).toEqual(['läget.csv']);
    const bytes = new Uint8Array(await saved[0]!.content.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('tells what went wrong with a table although the answer came as bytes', async () => {
    const saving = TestBed.inject(Api).saveTable(getMatrixTable, { schoolYear: 2025 });
    const body = { type: problemType('not-allowed'), title: '', status: 403, instance: '', facts: {}, fields: [] };
    http
      .expectOne(({ url }) => url === '/api/follow-up/matrix/table')
      .flush(new Blob([JSON.stringify(body)]), { status: 403, statusText: 'Forbidden' });

    const error: unknown = await saving.catch((reason: unknown) => reason);
    expect(problemOf(error).name).toBe('not-allowed');
  });
});

describe('problemOf', () => {
  it('knows when the API could not be reached', () => {
    expect(problemOf(new HttpErrorResponse({ status: 0 })).name).toBe('offline');
  });

  it.each([
    ['something thrown', new Error('x')],
    ['nothing', undefined],
    ["a proxy's own page", new HttpErrorResponse({ status: 502, error: '<html>' })],
  ])('calls %s unexpected', (_, error) => {
    expect(problemOf(error).name).toBe('unexpected');
  });
});
