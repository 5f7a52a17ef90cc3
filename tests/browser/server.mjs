// Serves a folder on the loopback address, for as long as a test needs it.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createGzip } from 'node:zlib';

const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.png': 'image/png', '.txt': 'text/plain; charset=utf-8' };

/// Starts a server for `folder` that sends `headers` with every answer, the page `notFound` where there is no file, and text
/// compressed where `compress` is set. Returns {origin, close()}.
export async function serve(folder, headers = {}, { notFound, compress = false } = {}) {
  const send = (request, response, status, file) => {
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const is_packed = compress && type !== 'image/png' && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(status, { 'content-type': type, ...(is_packed && { 'content-encoding': 'gzip' }), ...headers });
    if (is_packed) createReadStream(file).pipe(createGzip()).pipe(response);
    else createReadStream(file).pipe(response);
  };
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) {
      send(request, response, 200, file);
    } else if (notFound) {
      send(request, response, 404, join(folder, notFound));
    } else {
      response.writeHead(404, { 'content-type': TYPES['.html'], ...headers });
      response.end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
