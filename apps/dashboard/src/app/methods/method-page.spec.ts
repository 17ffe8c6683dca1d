import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { settle, until } from '../../testing/requests';
import { startPage } from '../../testing/start-page';

const file = `# Så skyddas eleverna

Se [målet](malet.md).

## Ett exempel

| Vi skriver | Det betyder |
| --- | --- |
| Färre än 5 | 0–4 |

<img src=x onerror="alert(1)">
`;

async function opened(address: string, name: string) {
  const started = await startPage(address);
  await say(name, file);
  return started;
}

async function say(name: string, text: string): Promise<void> {
  const http = TestBed.inject(HttpTestingController);
  const found = () => http.match(`/methods/${name}.md`);
  let waiting = found();
  await until(() => (waiting = waiting.length > 0 ? waiting : found()).length > 0, name);
  waiting[0]!.flush(text);
  await settle();
}

describe('a page on the method', () => {
  it('has its heading as that of the page and the window, and says that it is in Swedish', async () => {
    const { element, done } = await opened('/metoder/sa-skyddas-eleverna?lang=en', 'sa-skyddas-eleverna');
    expect([...element.querySelectorAll('main h1, main h2')].map((one) => one.textContent)).toEqual([
      'Så skyddas eleverna',
      'Ett exempel',
    ]);
    expect(document.title).toBe('Så skyddas eleverna – Vägval');
    expect(element.querySelector('main h1')?.closest('[lang]')?.getAttribute('lang')).toBe('sv');
    expect(element.querySelector('.wide')?.getAttribute('tabindex')).toBe('0');
    done();
  });

  it('runs nothing that stands in the file', async () => {
    const { element } = await opened('/metoder/sa-skyddas-eleverna', 'sa-skyddas-eleverna');
    expect(element.querySelector('article img, article [onerror]')).toBeNull();
  });

  it('leads to the other pages without leaving the product', async () => {
    const { element, router } = await opened('/metoder/sa-skyddas-eleverna', 'sa-skyddas-eleverna');
    const link = element.querySelector<HTMLAnchorElement>('article a')!;
    expect(link.getAttribute('href')).toBe('/metoder/malet');
    link.click();
    await say('malet', '# Målet\n\nText.');
    expect(router.url).toBe('/metoder/malet');
    expect(element.querySelector('main h1')?.textContent).toBe('Målet');
  });

  it('begins with the page that leads to all of them', async () => {
    const { element } = await opened('/metoder', 'README');
    expect(element.querySelector('.crumb')).toBeNull();
    expect(element.querySelector('article')).not.toBeNull();
  });

  it('says so when there is no such page, and asks for no file', async () => {
    const { element, done } = await startPage('/metoder/..%2Fhemligt');
    await until(() => element.querySelector('main h1') !== null, 'a heading');
    expect(element.querySelector('main h1')?.textContent).toBe('Sidan finns inte');
    done();
  });

  it('is reached from the menu under the name', async () => {
    const { element } = await opened('/metoder', 'README');
    element.querySelector<HTMLButtonElement>('button.who')!.click();
    await settle();
    expect(element.querySelector('#vagval-person-menu a[href="/metoder"]')?.textContent.trim()).toBe('Så räknar vi');
  });
});
