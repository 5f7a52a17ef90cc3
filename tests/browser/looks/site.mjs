// The site that pictures are taken of: realistic articles in six languages, one of them right-to-left. Long ones stand in content/;
// those that only fill lists and contents have a title and a sentence each.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSite } from '../made-site.mjs';

/// A new folder for the site, which stands there after build(), published at `base_url` where there is one. Returns {folder,
/// build(base_url), remove()}.
export function newSite() {
  const { folder, put, copy, build: run, remove } = makeSite('looks');
  const build = (base_url) => {
    copy(join(import.meta.dirname, 'content'));
    if (base_url) put('guidepost.yml', `${readFileSync(join(import.meta.dirname, 'content/guidepost.yml'), 'utf8')}base_url: ${base_url}\n`);
    const articles = JSON.parse(readFileSync(join(import.meta.dirname, 'short-articles.json'), 'utf8'));
    for (const [slug, texts] of Object.entries(articles)) {
      const anchor = slug.split('/')[1];
      for (const [locale, [title, text]] of Object.entries(texts)) {
        put(`${locale}/${slug}.md`, `---\ntitle: "${title}"\ndescription: "${text}"\nms.date: 02/02/2026\n---\n# <a name="${anchor}"></a>${title}\n\n${text}\n`);
      }
    }
    run('--today', '2026-06-01');
  };
  return { folder, build, remove };
}
