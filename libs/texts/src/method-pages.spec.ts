import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { IndicatorAnswer } from '@vagval/contracts/indicators/indicators';
import { methodPageOf, methodPages, methodSlugs } from './method-pages';
import { everythingSaid } from './testing/everything-said';

const root = path.join(import.meta.dirname, '../../..');
const folder = path.join(root, 'docs/methods');
const textOf = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
const catalogue = JSON.parse(
  readFileSync(path.join(root, 'apps/api/src/indicators/catalogue/indicators.json'), 'utf8'),
) as IndicatorAnswer[];

describe('the pages on methods', () => {
  it('are all there, and none is forgotten', () => {
    expect([...methodSlugs].map((slug) => `${slug}.md`).sort()).toEqual(
      files.filter((file) => file !== 'README.md').sort(),
    );
    for (const { slug } of methodPages) expect(textOf('README.md')).toContain(`](${slug}.md)`);
  });

  it('are called what their first line says', () => {
    for (const { slug, title } of methodPages) expect(textOf(`${slug}.md`).split('\n')[0]).toBe(`# ${title.sv}`);
  });

  it('answer in one sentence before they explain, and keep the formulas for those who want them', () => {
    for (const { slug } of methodPages) {
      const [, , answer = '', , ...rest] = textOf(`${slug}.md`).split('\n');
      expect(answer).toMatch(/^\*\*[^*]{40,260}\.\*\*$/);
      expect(rest.join('\n')).toContain('\n## För den som vill veta mer\n');
      expect(rest.join('\n')).toMatch(/\nKällor: /);
      const firstLevel = textOf(`${slug}.md`).split('## För den som vill veta mer')[0];
      expect(firstLevel).not.toMatch(/signifikan|p-värde|konfidensintervall|hypotes/i);
      expect(firstLevel?.match(/\p{L}+/gu)?.length).toBeLessThan(460);
    }
  });

  it('lead to each other and nowhere else', () => {
    for (const file of files)
      for (const [, target = ''] of textOf(file).matchAll(/\]\(([^)]+)\)/g))
        expect([file, target, existsSync(path.join(folder, target))]).toEqual([file, target, true]);
  });

  it('write numbers as Swedish does', () => {
    for (const file of files) {
      expect(textOf(file)).not.toMatch(/\d %|\d%|\d\.\d/);
      expect(textOf(file)).not.toMatch(/ - |—/);
    }
  });

  it('explain everything that is said of a figure', () => {
    const rules = new Set(everythingSaid('sv', catalogue).map(({ rule }) => rule));
    // Rows of counts explain themselves.
    rules.delete('working');
    expect([...rules].filter((rule) => methodPageOf(rule) === null)).toEqual([]);
    const explained = new Set([...rules, 'smallest-change'].map(methodPageOf));
    expect(methodSlugs.filter((slug) => !explained.has(slug))).toEqual([]);
  });

  it('know nothing of rules there are none of', () => {
    expect(methodPageOf('weather')).toBeNull();
    expect(methodPageOf('change-low-response')).toBe('enkater');
    expect(methodPageOf('status-hidden')).toBe('sa-skyddas-eleverna');
  });
});
