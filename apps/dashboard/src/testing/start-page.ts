import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, TitleStrategy, withComponentInputBinding } from '@angular/router';
import { getExactState, type ExactState } from '@vagval/contracts/disclosure/disclosure';
import { getSession, type Session } from '@vagval/contracts/users/session';
import { provideEchartsCore } from 'ngx-echarts';
import { App } from '../app/app';
import { routes } from '../app/app.routes';
import { PageTitle } from '../app/core/page-title';
import { Chart } from '../app/ui/chart';
import { whenSessionEnds } from '../app/users/session-ended';
import { anExactState, aSession } from './bodies';
import { answer, settle, until } from './requests';

/** The whole product as a reader meets it, with the API to be answered by the test. */
export interface StartedPage {
  readonly element: HTMLElement;
  readonly router: Router;
  /** What the drawings were told to draw, newest last. */
  readonly drawn: Record<string, unknown>[];
  /** The text of the page, with its white space evened out. */
  readonly text: () => string;
  /** Fails when a request was made that the test did not answer. */
  readonly done: () => void;
}

/**
 * Opens an address of the product as somebody who is signed in (or not: give null to leave the session to the test), with the
 * exact figures they may see.
 */
export async function startPage(
  address: string,
  session: Session | null = aSession(),
  exact: ExactState = anExactState(),
): Promise<StartedPage> {
  drawn.length = 0;
  TestBed.configureTestingModule({
    providers: [
      provideRouter(routes, withComponentInputBinding()),
      provideHttpClient(withInterceptors([whenSessionEnds])),
      provideHttpClientTesting(),
      { provide: TitleStrategy, useClass: PageTitle },
    ],
  });
  // A drawing needs a layout, which the test's browser has not: the option it is given is what can be judged.
  TestBed.overrideComponent(Chart, {
    set: { providers: [provideEchartsCore({ echarts: { init: () => drawingBoard } })] },
  });
  const fixture = TestBed.createComponent(App);
  document.body.append(fixture.nativeElement as HTMLElement);
  const router = TestBed.inject(Router);
  void router.navigateByUrl(address);
  if (session) {
    await answer(getSession, session);
    await until(() => router.navigated && router.currentNavigation() === null, address);
    await answer(getExactState, exact);
  }
  await settle();
  return {
    element: fixture.nativeElement as HTMLElement,
    router,
    drawn,
    text: () => (fixture.nativeElement as HTMLElement).textContent.replace(/[\s\u00a0]+/g, ' '),
    done: () => TestBed.inject(HttpTestingController).verify(),
  };
}

const drawn: Record<string, unknown>[] = [];

/** One for all tests of a file, because Angular keeps the first it is given. */
const drawingBoard = {
  setOption: (option: Record<string, unknown>) => drawn.push(option),
  resize: () => undefined,
  dispose: () => undefined,
  isDisposed: () => false,
  on: () => undefined,
  off: () => undefined,
};
