import { HttpEventType } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import {
  getImport,
  listImports,
  previewImport,
  undoImport,
  type ImportedFile,
} from '@vagval/contracts/imports/imports';
import { fileLimits } from '@vagval/domain/file-limits';
import type { Role } from '@vagval/domain/actor';
import { anAssignment, aSession, ids } from '../../testing/bodies';
import { answer, refuse, settle } from '../../testing/requests';
import { startPage } from '../../testing/start-page';
import { aFile, aPreview, aSummary } from './import-bodies';

const takenIn = aFile({
  state: 'taken-in',
  takenInAt: '2026-10-09T10:00:00.000Z',
  takenInBy: 'Per Ström',
});

async function opened(files: ImportedFile[] = [], role: Role = 'coordinator') {
  const assignment = anAssignment({ role, unitId: ids.municipality, unitKind: 'municipality' });
  const started = await startPage('/hamta-in', aSession(assignment));
  await answer(listImports, files);
  const { element } = started;
  const cells = () =>
    [...element.querySelectorAll('vagval-import-history tbody td')].map((one) =>
      one.textContent.replace(/[\s\u00a0]+/g, ' ').trim(),
    );
  const button = (words: string | RegExp) =>
    [...document.querySelectorAll('button')].find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent.trim()).match(words),
    );
  /** Drops files as a reader does who drags them from a folder. */
  const drop = async (...dropped: File[]) => {
    const event = Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { files: dropped } });
    element.querySelector('.zone')!.dispatchEvent(event);
    await settle();
    return event;
  };
  return { ...started, cells, button, drop };
}

const counts = () => new File(['kommun;enhet'], 'Prao våren.csv', { type: 'text/csv' });
const upload = () => TestBed.inject(HttpTestingController).expectOne('/api/imports');

describe('bringing in data', () => {
  it('says beforehand how large a file may be, to those who hear the page too', async () => {
    const { element } = await opened();
    const input = element.querySelector<HTMLInputElement>('input[type=file]')!;
    expect(element.querySelector(`label[for='${input.id}']`)?.textContent).toBe('Välj fil');
    const limits = element.querySelector(`#${input.getAttribute('aria-describedby')}`)!.textContent;
    expect(limits.replace(/\s/g, ' ')).toContain('Högst 20 MB och 200 000 rader');
    expect(limits).toContain('Inget sparas förrän du säger till');
  });

  it('sends a dropped file, tells how far it has come, and goes on to what was recognised', async () => {
    const { element, text, drop, router } = await opened();
    await drop(counts());
    const waiting = upload();
    expect((waiting.request.body as FormData).get('file')).toMatchObject({ name: 'Prao våren.csv' });
    expect(text()).toContain('Läser Prao våren.csv');
    // Not every browser tells how much has gone: a bar at nought would say that nothing happens.
    expect(element.querySelector('progress')?.hasAttribute('value')).toBe(false);
    expect(text()).not.toContain('skickat');

    waiting.event({ type: HttpEventType.UploadProgress, loaded: 45, total: 100 });
    await settle();
    expect(element.querySelector('progress')?.value).toBe(0.45);
    expect(text()).toContain('45 % skickat');
    waiting.event({ type: HttpEventType.UploadProgress, loaded: 100, total: 100 });
    await settle();
    expect(text()).toContain('Filen kontrolleras');

    waiting.flush(previewImport.output.parse(aPreview()));
    await answer(getImport, aPreview());
    expect(router.url).toBe(`/hamta-in/${aPreview().id}`);
  });

  it('never sends a file that is too large, and says how large it is', async () => {
    const { text, drop } = await opened();
    const large = Object.defineProperty(counts(), 'size', { value: fileLimits.bytes + 1_048_576 });
    await drop(large);
    TestBed.inject(HttpTestingController).expectNone('/api/imports');
    expect(text()).toContain('Prao våren.csv är 21 MB. Filen får vara högst 20 MB');
  });

  it('sends a file of exactly the limit', async () => {
    const { drop } = await opened();
    await drop(Object.defineProperty(counts(), 'size', { value: fileLimits.bytes }));
    expect(upload().cancelled).toBe(false);
  });

  it('takes one file at a time', async () => {
    const { text, drop } = await opened();
    await drop(counts(), counts());
    TestBed.inject(HttpTestingController).expectNone('/api/imports');
    expect(text()).toContain('Bara en fil i taget');
  });

  it('does not open a file that misses the area in the place of the page', async () => {
    await opened();
    const missed = new Event('drop', { cancelable: true, bubbles: true });
    document.body.dispatchEvent(missed);
    expect(missed.defaultPrevented).toBe(true);
  });

  it('says why a file is not recognised, and lets the reader choose another', async () => {
    const { text, drop } = await opened();
    await drop(counts());
    await refuse(previewImport, 'import-not-recognised');
    expect(text()).toContain('Filen känns inte igen');
    await drop(counts());
    expect(text()).not.toContain('Filen känns inte igen');
    expect(upload().cancelled).toBe(false);
  });

  it('describes the own counts and gives an example to begin from', async () => {
    const { element } = await opened();
    const columns = [...element.querySelectorAll('vagval-own-counts tbody th')].map((one) => one.textContent.trim());
    expect(columns).toEqual('kommun enhet indikator läsår kohort kön program täljare nämnare läge'.split(' '));
    const example = element.querySelector('vagval-own-counts a');
    expect([example?.getAttribute('href'), example?.hasAttribute('download')]).toEqual([
      '/exempel-observationer.csv',
      true,
    ]);
  });

  it('tells what, how it stands, when, who, how many rows and which bytes', async () => {
    const { cells, element } = await opened([takenIn]);
    expect(cells()).toEqual([
      'Egna antal',
      'inläst',
      '9 oktober 2026 12:00 Per Ström',
      '2 av 3',
      `0123456789ab${takenIn.checksum}`,
      'Ångra',
    ]);
    expect(element.querySelector('code')?.title).toBe(takenIn.checksum);
    expect(element.querySelector('tbody th a')?.getAttribute('href')).toBe(`/hamta-in/${takenIn.id}`);
  });

  it('says what a source calls its file', async () => {
    const summary = aSummary({ format: 'siris', title: 'Grundskola - Slutbetyg' });
    const { cells } = await opened([aFile({ fileName: 'export (3).csv', summary })]);
    expect(cells()[0]).toBe('Skolverkets statistik Grundskola - Slutbetyg');
  });

  it('undoes only what is taken in', async () => {
    const { button } = await opened([aFile(), aFile({ id: ids.activity, state: 'undone' })]);
    expect(button(/^Ångra/)).toBeUndefined();
  });

  it('leaves what the operator took in for several municipalities to the operator', async () => {
    const { button, text } = await opened([{ ...takenIn, own: false }]);
    expect(text()).toContain('Prao våren.csv');
    expect(button(/^Ångra/)).toBeUndefined();
  });

  it('asks before a file is undone, and does nothing when the reader says no', async () => {
    const { button } = await opened([takenIn]);
    button('Ångra Prao våren.csv')!.click();
    await settle();
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('Siffrorna från Prao våren.csv tas bort');
    button(/^Avbryt$/)!.click();
    await settle();
    TestBed.inject(HttpTestingController).expectNone(({ method }) => method === 'POST');
  });

  it('undoes a file and says so, with the reader left where it is said', async () => {
    const { button, text, cells } = await opened([takenIn]);
    button('Ångra Prao våren.csv')!.click();
    await settle();
    button(/^Ångra inläsningen$/)!.click();
    const undone = aFile({ state: 'undone', undoneAt: '2026-10-10T10:00:00.000Z', undoneBy: 'Karin Wallin' });
    await answer(undoImport, undone, { id: takenIn.id });
    await answer(listImports, [undone]);
    expect(text()).toContain('Prao våren.csv är ångrad');
    expect(cells()[1]).toBe('ångrad');
    expect(document.activeElement?.id).toBe('history');
  });

  it('says why a file cannot be undone', async () => {
    const { button, text } = await opened([takenIn]);
    button('Ångra Prao våren.csv')!.click();
    await settle();
    button(/^Ångra inläsningen$/)!.click();
    await refuse(undoImport, 'import-replaced-later');
    await answer(listImports, [takenIn]);
    expect(text()).toContain('Ångra den senare filen först');
    expect(text()).not.toContain('är ångrad');
  });

  it('shows the history, and no more, to those who may only read it', async () => {
    const { element, text, button } = await opened([takenIn], 'leadership');
    expect(element.querySelector('input[type=file]')).toBeNull();
    expect(element.querySelector('vagval-own-counts')).toBeNull();
    expect(button(/^Ångra/)).toBeUndefined();
    expect(text()).toContain('Din roll kan se vad som är inläst');
    expect(text()).toContain('Prao våren.csv');
  });

  it('says so when nothing has been taken in', async () => {
    const { text } = await opened();
    expect(text()).toContain('Ingen fil har lästs in än');
  });
});
