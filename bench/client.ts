/** A bare HTTP client on one kept connection, for what is measured: a browser test's client takes some milliseconds of its own. */
import { Agent, request } from 'node:http';

export type Client = {
  readonly get: (path: string) => Promise<string>;
  readonly call: <Result>(name: string, input?: object) => Promise<Result>;
  readonly end: () => void;
};

export function aClient(address: string, cookie: string): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const send = (method: 'GET' | 'POST', path: string, body?: string) =>
    new Promise<string>((resolve, reject) => {
      const headers = {
        cookie,
        ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      };
      const sent = request(`${address}${path}`, { method, headers, agent }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          if (answer.statusCode === 200) resolve(text);
          else reject(new Error(`${path} answered ${answer.statusCode}: ${text.slice(0, 200)}`));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return {
    get: (path) => send('GET', path),
    call: async (name, input = {}) => JSON.parse(await send('POST', `/api/${name}`, JSON.stringify(input))).result,
    end: () => agent.destroy(),
  };
}
