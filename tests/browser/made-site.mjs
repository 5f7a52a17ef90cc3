// A site that a test makes for itself: its content is put into a new folder and built by the program under test.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const PROGRAM = resolve(import.meta.dirname, '../../build/release/guidepost');

/// Returns {folder, put(path, text), copy(from), build(...options), remove()}; build() writes the site to `folder`.
export function makeSite(name) {
  const temp = mkdtempSync(join(tmpdir(), `guidepost-${name}-`));
  const content = join(temp, 'content');
  const folder = join(temp, 'site');
  return {
    folder,
    put(path, text) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    },
    copy: (from) => cpSync(from, content, { recursive: true }),
    build: (...options) => execFileSync(PROGRAM, ['build', content, '--output', folder, '--fail-on', 'never', '--quiet', ...options], { stdio: ['ignore', 'ignore', 'inherit'] }),
    remove: () => rmSync(temp, { recursive: true }),
  };
}
