/** Bodies without end, on bare connections: refused before they have come, and who is still sending reads why. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, afterEach, before, test } from 'node:test';
import { type Answer, anOutside, faultsOfRefusal } from './outside.ts';

const o = await anOutside();
const unit = await o.aUnit('被测单位');
const officer = unit.cookies['security-officer'];
let port: number;
let stood: Record<string, string>;
before(async () => {
  await o.app.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = o.app.server.address() as { port: number });
  stood = await o.tables();
});
after(() => o.close());
afterEach(async () => {
  assert.deepEqual(await o.tables(), stood, 'nothing is half-written');
  assert.equal(o.log(), '', 'nothing was a fault');
});

function isTooLarge(answer: Answer, what: string): void {
  assert.deepEqual(faultsOfRefusal(answer, []), [], `${what}: ${answer.status} ${answer.text.slice(0, 300)}`);
  assert.equal(answer.body?.code, 'too-large', what);
}

const A_MEGABYTE = 1024 * 1024;
const HUNDRED = 100 * A_MEGABYTE;

test('a body of 100 MB is refused before it has come, whether it says its length or not', async () => {
  for (const [path, type] of [
    ['/api/accounts.me', 'application/json'],
    ['/auth/sign-in', 'application/json'],
    ['/upload/roster', 'multipart/form-data; boundary=b'],
  ] as const) {
    for (const chunked of [false, true]) {
      const { answer, sent } = await pour(path, type, chunked);
      isTooLarge(answer, `${path} ${chunked ? 'in pieces' : 'with its length'}`);
      assert.ok(sent < HUNDRED, 'not all of it was taken in');
    }
  }
});

test('too large by far: who goes on sending for a while still reads why', async () => {
  const socket = connect(port, '127.0.0.1').pause();
  const ended = new Promise<void>((done) => socket.on('error', () => {}).on('close', () => done()));
  socket.write(
    `POST /auth/sign-in HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${HUNDRED}\r\n\r\n `,
  );
  for (let sent = 0; sent < 24 && !socket.destroyed; sent++)
    if (!socket.write(Buffer.alloc(A_MEGABYTE, 0x20))) await Promise.race([once(socket, 'drain'), ended]);
  let received = '';
  socket.on('data', (bytes) => (received += bytes)).resume();
  while (!answerIn(received) && !socket.destroyed) await new Promise((next) => setTimeout(next, 20));
  socket.destroy();
  isTooLarge(answerIn(received)!, 'after 24 MB');
});

/** Sends until an answer comes or all is sent: on a bare connection, as somebody who reads no answer before he has finished. */
function pour(path: string, type: string, chunked: boolean): Promise<{ answer: Answer; sent: number }> {
  const start = type.startsWith('multipart')
    ? '--b\r\ncontent-disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\n'
    : ' ';
  const framed = (bytes: Buffer) =>
    chunked ? Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]) : bytes;
  const piece = framed(Buffer.alloc(64 * 1024, 0x20));
  const length = chunked ? 'transfer-encoding: chunked' : `content-length: ${start.length + HUNDRED}`;
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let sent = 0;
    let received = '';
    const more = (): void => {
      while (sent < HUNDRED && !received) {
        sent += 64 * 1024;
        if (!socket.write(piece)) return void socket.once('drain', more);
      }
    };
    const cut = () =>
      received || reject(new Error(`${path}: the connection ended after ${sent} bytes without an answer`));
    socket.on('error', cut);
    socket.on('close', cut);
    socket.on('data', (bytes) => {
      received += bytes;
      const answer = answerIn(received);
      if (answer) resolve({ answer, sent });
      if (answer) socket.destroy();
    });
    socket.write(
      `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${officer}\r\ncontent-type: ${type}\r\n${length}\r\n\r\n`,
    );
    socket.write(framed(Buffer.from(start)));
    more();
  });
}

/** The answer, once all of it has come. */
function answerIn(received: string): Answer | undefined {
  const end = received.indexOf('\r\n\r\n');
  const text = received.slice(end + 4);
  const length = Number(/content-length: (\d+)/i.exec(received.slice(0, end))?.[1]);
  if (end < 0 || Buffer.byteLength(text) < length) return undefined;
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(received)?.[1]), text, headers: {}, body: JSON.parse(text) };
}
