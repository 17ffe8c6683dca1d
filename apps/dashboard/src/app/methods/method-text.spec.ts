import { methodText } from './method-text';

const pages = new Set(['slumpen', 'sa-skyddas-eleverna']);
const made = (markdown: string) => {
  const { title, html } = methodText(markdown, (slug) => pages.has(slug));
  const element = document.createElement('div');
  element.innerHTML = html;
  return { title, element, html };
};

describe('methodText', () => {
  it('takes the first heading as the name of the page, and keeps the order of those under it', () => {
    const { title, element } = made('# Så når slumpen\n\nText.\n\n## Ett\n\n### Två\n\n# Tre\n');
    expect(title).toBe('Så når slumpen');
    expect(
      [...element.querySelectorAll('h1, h2, h3')].map(({ tagName, textContent }) => [tagName, textContent]),
    ).toEqual([
      ['H2', 'Ett'],
      ['H3', 'Två'],
      ['H2', 'Tre'],
    ]);
  });

  it('leads from page to page inside the product, and makes words of links to other files', () => {
    const { element } = made(
      '[a](slumpen.md) [b](./sa-skyddas-eleverna.md#hur) [c](../decisions/0004.md) [d](https://www.skolverket.se/x?a=1&b=2) [e](javascript:alert(1)) [f](borta.md)',
    );
    expect([...element.querySelectorAll('a')].map((one) => [one.textContent, one.getAttribute('href')])).toEqual([
      ['a', '/metoder/slumpen'],
      ['b', '/metoder/sa-skyddas-eleverna'],
      ['d', 'https://www.skolverket.se/x?a=1&b=2'],
    ]);
    expect(element.textContent.trim()).toBe('a b c d e f');
  });

  it('lets wide tables and formulas be scrolled by keyboard', () => {
    const { element } = made('| n | % |\n|---|--:|\n| 20 | 12 |\n\n```\np < 0,1\n```\n');
    const wide = element.querySelector('table')!.parentElement!;
    expect([wide.tabIndex, wide.getAttribute('role'), wide.getAttribute('aria-label')]).toEqual([
      0,
      'region',
      'Tabell',
    ]);
    expect(element.querySelector('pre')?.tabIndex).toBe(0);
    expect(element.querySelector('pre')?.textContent.trim()).toBe('p < 0,1');
  });

  it('shows HTML as it is written, and runs none', () => {
    const { element } = made(
      'Hej <b onclick="x()">du</b>\n\n<script>alert(1)</script>\n\n![bild"><img src=x>](x.png)\n',
    );
    expect(element.querySelector('script, b, img')).toBeNull();
    expect(element.textContent).toContain('<script>alert(1)</script>');
  });
});
