/** A web server on loopback for pages of our own. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  body: string | Buffer;
  /** MIME type; HTML when left out. */
  type?: string;
  headers?: Record<string, string>;
}

/** @param answerFor gets the path, returns what to serve, or undefined for 404. */
export async function serve(
  answerFor: (path: string) => Answer | undefined,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const found = answerFor(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(found ? 200 : 404, {
      'content-type': found?.type ?? 'text/html; charset=utf-8',
      ...found?.headers,
    });
    response.end(found?.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The bundled demo advert as any web site would serve it: without the extension's own script. */
export function demoAnswer(): Answer {
  const page = readFileSync(new URL('../../entrypoints/demo/index.html', import.meta.url), 'utf8');
  return { body: page.replace(/\s*<script.*<\/script>/, '') };
}
