/**
 * Links out of `docs/` lead into the repository: sources, schemas, CONTRIBUTING.md. The site has no address of a repository to send a reader
 * to, so that such a link becomes the plain name of the file.
 */
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const docs = fileURLToPath(new URL('../', import.meta.url));

/** What of markdown-it's tokens is needed here. */
interface Token {
  type: string;
  readonly children: Token[] | null;
  attrGet(name: string): string | null;
}
interface State {
  readonly tokens: readonly Token[];
  readonly env: { readonly path?: string };
}
interface Markdown {
  readonly core: { readonly ruler: { push(name: string, rule: (state: State) => void): void } };
}

const leaves = (href: string, page: string): boolean => {
  if (/^(?:[a-z]+:|#|\/)/u.test(href)) return false;
  const target = resolve(dirname(page), href.replace(/#.*$/u, ''));
  const within = relative(docs, target);
  return within.startsWith('..') || /^(?:examples|reference)(?:\/|$)/u.test(within);
};

/** Without the opening and closing tokens of the links that leave. */
const withoutLeaving = (tokens: readonly Token[], page: string): readonly Token[] => {
  let depth = 0;
  return tokens.filter((token) => {
    if (token.type === 'link_open' && leaves(token.attrGet('href') ?? '', page)) {
      depth += 1;
      return false;
    }
    if (token.type !== 'link_close' || depth === 0) return true;
    depth -= 1;
    return false;
  });
};

export const leavingLinks = (md: Markdown): void => {
  md.core.ruler.push('leaving-links', ({ tokens, env }) => {
    for (const token of tokens) {
      if (token.children === null) continue;
      const kept = withoutLeaving(token.children, env.path ?? docs);
      token.children.splice(0, token.children.length, ...kept);
    }
  });
};
