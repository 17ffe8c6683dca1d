import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { anExactState } from '../../testing/bodies';
import { Reader } from '../core/reader';
import { Exact } from './exact';

const hour = 3600_000;

describe('Exact', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  });
  afterEach(() => jest.useRealTimers());

  /** Signs somebody in whose exact figures are open until a moment. */
  async function started(until: number) {
    const [exact, reader] = [TestBed.inject(Exact), TestBed.inject(Reader)];
    reader.key.set('Elin');
    TestBed.tick();
    const opened = { purpose: 'Avstämning mot betygskatalogen', until: new Date(until).toISOString() };
    await say({ mayOpen: true, opened });
    return { exact, reader, opened };
  }

  async function say(changes: Parameters<typeof anExactState>[0]): Promise<void> {
    TestBed.inject(HttpTestingController).expectOne('/api/disclosure/exact').flush(anExactState(changes));
    await jest.advanceTimersByTimeAsync(0);
  }

  it('asks again when the time is over, and lets every page do so too', async () => {
    const { exact, reader } = await started(Date.now() + hour);
    expect(exact.opened()).not.toBeNull();
    const before = reader.sight();

    await jest.advanceTimersByTimeAsync(hour - 1000);
    TestBed.inject(HttpTestingController).expectNone('/api/disclosure/exact');
    await jest.advanceTimersByTimeAsync(1000);
    await say({ mayOpen: true });

    expect([exact.opened(), exact.canOpen()]).toEqual([null, true]);
    expect(reader.sight()).toBeGreaterThan(before);
  });

  it('does not hammer the API when the clock of the computer is wrong', async () => {
    const { opened } = await started(Date.now() - hour);
    for (let times = 0; times < 3; times++) {
      await jest.advanceTimersByTimeAsync(29_000);
      TestBed.inject(HttpTestingController).expectNone('/api/disclosure/exact');
      await jest.advanceTimersByTimeAsync(1000);
      await say({ mayOpen: true, opened });
    }
  });

  it('forgets what one reader had open when another signs in', async () => {
    const { exact, reader } = await started(Date.now() + hour);
    reader.key.set('Maria');
    TestBed.tick();
    expect(exact.opened()).toBeNull();
    await say({});
    expect(exact.canOpen()).toBe(false);
  });

  it('listens to no answer that was meant for somebody else', async () => {
    const [exact, reader] = [TestBed.inject(Exact), TestBed.inject(Reader)];
    reader.key.set('Elin');
    TestBed.tick();
    const slow = TestBed.inject(HttpTestingController).expectOne('/api/disclosure/exact');
    reader.key.set(null);
    TestBed.tick();
    slow.flush(anExactState({ mayOpen: true }));
    await jest.advanceTimersByTimeAsync(0);
    expect(exact.state()).toBeNull();
  });
});
