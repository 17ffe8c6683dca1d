import { Marked, type Tokens } from 'marked';

/** A page on the method as it is shown: its heading, and everything under it as HTML that has yet to be sanitised. */
export interface MethodText {
  readonly title: string;
  readonly html: string;
}

/** Another page on the method: its name in the address, from a link to its file beside this one. */
const page = /^(?:\.\/)?([a-z0-9-]+)\.md(?:#.*)?$/;

/**
 * Makes a page of its Markdown. The first heading is the page's own and is taken out; tables and formulas can be scrolled by
 * keyboard. A link to another page leads to its place in the product, and one to a file that is not a page is words only.
 *
 * @param markdown The text of the file.
 * @param isPage Whether a name is that of a page.
 */
export function methodText(markdown: string, isPage: (slug: string) => boolean): MethodText {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        // Under the heading of the page there is no other of its rank.
        const level = Math.max(2, depth);
        return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
      },
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        const slug = page.exec(href)?.[1];
        if (slug !== undefined && isPage(slug)) return `<a href="/metoder/${slug}">${words}</a>`;
        return /^https:\/\//.test(href) ? `<a href="${escaped(href)}">${words}</a>` : words;
      },
      image: ({ text }) => escaped(text),
      // The texts are ours, and need no HTML of their own: what looks like it is shown as it is written.
      html: ({ text }: Tokens.HTML | Tokens.Tag) => escaped(text),
      code: ({ text }) => `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`,
    },
  });
  const tokens = marked.lexer(markdown);
  const at = tokens.findIndex(({ type }) => type !== 'space');
  const first = tokens[at];
  const hasTitle = first?.type === 'heading' && (first as Tokens.Heading).depth === 1;
  const html = marked.parser(hasTitle ? tokens.slice(at + 1) : tokens);
  return {
    title: hasTitle ? (first as Tokens.Heading).text.replace(/[*_`]/g, '') : '',
    html: html
      .replaceAll('<table>', '<div class="wide" role="region" aria-label="Tabell" tabindex="0"><table>')
      .replaceAll('</table>', '</table></div>'),
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
