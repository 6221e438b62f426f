import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';

/** The single file: everything in one page that opens by double click. */
export const SINGLE_FILE = 'weimeng.html';

type Directives = Readonly<Record<string, string>>;

/** No eval, no remote host. Styles may be inline: charts and the map set them on elements. */
const SITE_POLICY: Directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'media-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'worker-src': "'self' blob:",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

function singleFilePolicy(scriptHashes: readonly string[]): Directives {
  return {
    'default-src': "'none'",
    'script-src': scriptHashes.join(' '),
    'style-src': "'unsafe-inline'",
    'img-src': 'data: blob:',
    'media-src': 'data: blob:',
    'font-src': 'data:',
    'connect-src': "'none'",
    'worker-src': 'blob:',
    'base-uri': "'none'",
    'form-action': "'none'",
  };
}

function policyText(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}

function policyMeta(content: string): HtmlTagDescriptor {
  return {
    tag: 'meta',
    attrs: { 'http-equiv': 'Content-Security-Policy', content },
    injectTo: 'head-prepend',
  };
}

function iconLink(href: string): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel: 'icon', type: 'image/svg+xml', href }, injectTo: 'head' };
}

/** The head of the site's page: its content security policy (built pages only) and its icon. */
export function sitePage(): Plugin {
  return {
    name: 'weimeng:site-page',
    transformIndexHtml: {
      order: 'post',
      handler(_html, context) {
        const tags = [iconLink('./icon.svg')];
        if (context.server === undefined) tags.unshift(policyMeta(policyText(SITE_POLICY)));
        return tags;
      },
    },
  };
}

/**
 * The head of the single file. Its policy names the inlined scripts by hash, so it is written
 * last, from the page as it stands on disk; a page that still points elsewhere fails the build.
 */
export function singleFilePage(): Plugin {
  let root = '.';
  return {
    name: 'weimeng:single-file-page',
    enforce: 'post',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml() {
      const icon = readFileSync(resolve(root, 'public/icon.svg'));
      return [iconLink(`data:image/svg+xml;base64,${icon.toString('base64')}`)];
    },
    writeBundle(options, bundle) {
      const path = resolve(options.dir ?? resolve(root, 'dist'), SINGLE_FILE);
      const html = readFileSync(path, 'utf8');
      const left = Object.keys(bundle).filter((name) => !name.endsWith('.html'));
      if (left.length > 0) this.error(`${SINGLE_FILE} would need other files: ${left.join(', ')}`);
      writeFileSync(path, withScriptHashes(html));
    },
  };
}

export function withScriptHashes(html: string): string {
  const hashes: string[] = [];
  // The page's own tags only: what stands inside a script is skipped with that script.
  const tag = /<script\b([^>]*)>([\s\S]*?)<\/script>|<style\b[\s\S]*?<\/style>|<link\b([^>]*)>/gi;
  for (const [, scriptAttributes, code, linkAttributes] of html.matchAll(tag)) {
    if (scriptAttributes !== undefined && code !== undefined) {
      if (/\bsrc\s*=/.test(scriptAttributes)) {
        throw new Error(`${SINGLE_FILE}: a script was not inlined: ${scriptAttributes.trim()}`);
      }
      hashes.push(`'sha256-${createHash('sha256').update(code, 'utf8').digest('base64')}'`);
    } else if (linkAttributes !== undefined && !/\bhref="data:/.test(linkAttributes)) {
      throw new Error(`${SINGLE_FILE}: a link was not inlined: ${linkAttributes.trim()}`);
    }
  }
  if (hashes.length === 0) throw new Error(`${SINGLE_FILE}: no script found`);
  const content = policyText(singleFilePolicy(hashes));
  const meta = `<meta http-equiv="Content-Security-Policy" content="${content}">`;
  return html.replace('<head>', () => `<head>\n    ${meta}`);
}
