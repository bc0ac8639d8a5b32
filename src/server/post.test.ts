/** Mail through a real mail server: what goes out holds a number and nothing of the ledger, once a day, and what it refuses is told apart. */
import assert from 'node:assert/strict';
import { type AddressInfo, createServer } from 'node:net';
import { after, afterEach, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { remind, remindByMail } from '../domain/notices/remind.ts';
import { mailCheckpoint } from '../domain/record/mail-checkpoint.ts';
import { aWorld } from '../fixtures/world.ts';
import { readCheckpoint } from '../journal/verify/note.ts';
import { DUTIES } from '../law/duties.ts';
import { ConfigWrong } from './config-wrong.ts';
import { postBy, readMailConfig } from './post.ts';

const w = await aWorld();
const received: { to: string[]; mail: string }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo({ address }, _session, answer) {
    const code = address.startsWith('unknown') ? 550 : address.startsWith('later') ? 450 : 0;
    answer(code ? Object.assign(new Error('no'), { responseCode: code }) : null);
  },
  onData(stream, { envelope }, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part) => parts.push(part));
    stream.on('end', () => {
      received.push({ to: envelope.rcptTo.map(({ address }) => address), mail: Buffer.concat(parts).toString() });
      done();
    });
  },
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const { port } = server.server.address() as AddressInfo;
const post = postBy({ server: `smtp://127.0.0.1:${port}`, from: 'bulwark@unit.example' });
after(async () => {
  await new Promise<void>((closed) => server.close(() => closed()));
  await w.close();
});
afterEach(() => {
  received.length = 0;
  return w.checkInvariants();
});

/** The text of a mail, whatever it was wrapped in for the way. */
function textOf(mail: string): string {
  const [head, ...body] = mail.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  return /base64/i.test(head!)
    ? Buffer.from(text, 'base64').toString()
    : Buffer.from(
        text
          .replace(/=\r\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString();
}

test('a reminder holds a number and nothing of the ledger, and goes once a day', async () => {
  w.moveTo('2027-03-01T02:00:00.000Z'); // a Monday on which people work
  const unit = await w.aUnit({ name: '不得外传的单位名' });
  await w.owner.query(`update person set email = 'somebody@unit.example' where unit_id = $1`, [unit.unitId]);
  await remind(w.world, unit.unitId);
  assert.equal(await remindByMail(w.world, unit.unitId, { post }), 1);
  assert.equal(await remindByMail(w.world, unit.unitId, { post }), 0);
  const [{ to, mail } = { to: [], mail: '' }] = received;
  assert.deepEqual([received.length, to], [1, ['somebody@unit.example']]);
  const text = textOf(mail);
  assert.match(text, /您在内部系统中有 \d+ 项待办/);
  for (const secret of ['不得外传', '反间谍', ...DUTIES.flatMap(({ code, title }) => [code, title.zh, title.en])])
    assert.ok(!text.includes(secret) && !mail.includes(secret), secret);
});

test('an address that is refused for good, one that is busy and a server that is away are told apart', async () => {
  const mail = { subject: 's', text: 't' };
  assert.equal(await post({ ...mail, to: 'somebody@unit.example' }), 'sent');
  assert.equal(await post({ ...mail, to: 'unknown@unit.example' }), 'refused');
  assert.equal(await post({ ...mail, to: 'later@unit.example' }), 'put-off');
  const away = postBy({ server: 'smtp://127.0.0.1:1', from: 'bulwark@unit.example' });
  assert.equal(await away({ ...mail, to: 'somebody@unit.example' }), 'away');
});

/** A server of few words, whose line breaks where it is told to. */
async function breakingAt(where: RegExp, after: 'line' | 'whole text'): Promise<{ port: number; close(): void }> {
  const broken = createServer((line) => {
    line.on('error', () => {});
    line.write('220 ready\r\n');
    let text = false;
    line.on('data', (part) => {
      const said = part.toString();
      if (after === 'line' && where.test(said)) return line.destroy();
      if (text) return said.endsWith('\r\n.\r\n') && where.test('text') ? line.destroy() : undefined;
      text = /^DATA/m.test(said);
      for (const one of said.trim().split('\r\n')) line.write(/^DATA/.test(one) ? '354 go on\r\n' : '250 ok\r\n');
      return undefined;
    });
  });
  await new Promise<void>((ready) => broken.listen(0, '127.0.0.1', ready));
  return { port: (broken.address() as AddressInfo).port, close: () => void broken.close() };
}

test('a line that breaks before the text has left: it was not taken; after its closing dot: nobody knows, and it is not sent again', async () => {
  const ends: string[] = [];
  for (const at of [
    await breakingAt(/^EHLO/m, 'line'),
    await breakingAt(/^RCPT TO/m, 'line'),
    await breakingAt(/^DATA/m, 'line'),
    await breakingAt(/text/, 'whole text'),
  ]) {
    const broken = postBy({ server: `smtp://127.0.0.1:${at.port}`, from: 'bulwark@unit.example' });
    ends.push(await broken({ to: 'somebody@unit.example', subject: 's', text: 't' }));
    at.close();
  }
  assert.deepEqual(ends, ['away', 'away', 'away', 'unsure']);
});

test('a checkpoint that is not taken fails the job, which runs again; nothing is said to have gone', async () => {
  w.moveTo('2027-02-09T02:00:00.000Z');
  const unit = await w.aUnit();
  await remind(w.world, unit.unitId);
  await w.sequence();
  const mailed = (to: string) => mailCheckpoint(w.world, unit.unitId, { to, post, timeZone: 'Asia/Shanghai' });
  for (const to of ['unknown@elsewhere.example', 'later@elsewhere.example'])
    await assert.rejects(mailed(to), { code: /^mail-(refused|put-off)$/ });
  assert.equal(received.length, 0);
  await mailed('archive@elsewhere.example');
  assert.equal(received.length, 1);
});

test('the newest checkpoint goes once a day to whom the operator named, as it was signed', async () => {
  w.moveTo('2027-02-09T02:00:00.000Z');
  const unit = await w.aUnit();
  await remind(w.world, unit.unitId); // something that stands in the record
  await w.sequence();
  const mailed = () =>
    mailCheckpoint(w.world, unit.unitId, { to: 'archive@elsewhere.example', post, timeZone: 'Asia/Shanghai' });
  await mailed();
  await mailed();
  assert.equal(received.length, 1);
  const note = textOf(received[0]!.mail).replaceAll('\r\n', '\n');
  assert.equal(readCheckpoint(note)?.body.includes(`/${unit.unitId}\n`), true, note);
});

test('without a mail server nothing is sent; a wrong setting is said in words that hold no password', () => {
  assert.equal(readMailConfig({}), undefined);
  const whole = { BULWARK_SMTP_URL: 'smtp://u:geheim@mail.unit.example:587', BULWARK_MAIL_FROM: 'b@unit.example' };
  assert.equal(readMailConfig(whole)?.from, 'b@unit.example');
  const wrong = [
    { BULWARK_SMTP_URL: 'mail.unit.example' },
    { BULWARK_MAIL_FROM: 'nobody' },
    { BULWARK_CHECKPOINT_MAIL: 'a@b\n' },
  ];
  for (const one of wrong)
    assert.throws(
      () => readMailConfig({ ...whole, ...one }),
      (reason) => reason instanceof ConfigWrong && /未启动/.test(reason.message) && !reason.message.includes('geheim'),
    );
});
