// The headless browser that the judges of this folder share.
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/// Starts Debian's Chromium, or the one that $CHROMIUM names, with arguments of a test's own where it needs any.
export function launch(...more) {
  const program = [process.env.CHROMIUM, '/usr/bin/chromium'].find((path) => path && existsSync(path));
  if (!program) throw new Error('no Chromium: scripts/install-packages test installs it');
  // Its sandbox needs rights that a container's root does not have; what is opened here was made here.
  return chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu', ...more] });
}

/// Every HTML page below a folder, sorted, as paths that begin with the folder.
export function htmlPages(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/// Runs `work(item)` for all items, `tabs` of them at a time.
export async function inTabs(tabs, items, work) {
  let next = 0;
  const tab = async () => {
    while (next < items.length) await work(items[next++]);
  };
  await Promise.all(Array.from({ length: tabs }, tab));
}

/// Whether a module is the program that was started, and not one that a test imports.
export function isMain(url) {
  return fileURLToPath(url) === realpathSync(process.argv[1]);
}
