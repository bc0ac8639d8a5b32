/** The record is tampered with in every way that comes to mind, and every time the check says what is wrong and where. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { after, describe } from 'node:test';
import { connect } from '../../database/connect.ts';
import { testDatabase } from '../../database/testing.ts';
import {
  AT,
  anExport,
  check,
  codes,
  found,
  type Line,
  linesOf,
  otherSigner,
  signer,
  UNIT,
} from '../../fixtures/an-export.ts';
import { appendEntry } from '../append.ts';
import { recorded } from '../entry.ts';
import { keptCheckpoints } from '../kept.ts';
import { sequencerOf } from '../sequence.ts';
import { fingerprint, readVerifierKey } from './note.ts';

const { database, folder, now, lines, lineOf, notes, entries, withLine, smoothed, close } = await anExport();
after(close);

describe('a record that stands as it was written', () => {
  test('is found whole, with every checkpoint; and it is said with which key, and that nothing from outside was compared', () => {
    const report = check(lines);
    assert.deepEqual(report.findings, []);
    assert.equal(report.entries, 12);
    assert.equal(report.checkpoints, 3);
    assert.deepEqual(
      report.notices.map((one) => one.code),
      ['key-from-file', 'no-outside', 'no-witness'],
    );
  });

  test('agrees with checkpoints kept outside, and with the key or the fingerprint that was read out', () => {
    const key = signer.logKey(UNIT);
    for (const known of [{ keys: [key] }, { fingerprints: [fingerprint(key)] }]) {
      const report = check(lines, { ...known, outside: notes.map((text, n) => ({ file: `paper ${n}`, text })) });
      assert.deepEqual(report.findings, []);
      assert.equal(report.notices.filter((one) => one.code === 'outside-good').length, 3);
      assert.ok(!report.notices.some((one) => one.code === 'key-from-file'));
    }
  });

  test('a key as text says which name and bytes it is of, and a wrong letter shows', () => {
    const { text } = signer.logKey(UNIT);
    assert.deepEqual(readVerifierKey(text)!.bytes, signer.logKey(UNIT).bytes);
    assert.equal(readVerifierKey(text.replace('/1+', '/2+')), undefined);
    assert.match(signer.fingerprint, /^\d{5}( \d{5}){7}$/);
  });
});

describe('tampering', () => {
  test('any byte of any entry', () => {
    for (let position = 0; position < 12; position++) {
      const at = lineOf(position);
      const { body } = JSON.parse(lines[at]!) as Line;
      for (let byte = 0; byte < body.length; byte++) {
        const altered = body.slice(0, byte) + String.fromCharCode(body.charCodeAt(byte) ^ 1) + body.slice(byte + 1);
        const findings = found(withLine(at, (line) => ({ ...line, body: altered })));
        assert.deepEqual(
          findings.map(({ code }) => code),
          ['body-altered'],
          `position ${position}, byte ${byte}`,
        );
        assert.equal((findings[0] as { position: number }).position, position);
      }
    }
  });

  test('an entry rewritten together with its leaf: the piece between two checkpoints is named', () => {
    for (const [position, from, size] of [
      [0, 0, 4],
      [3, 0, 4],
      [4, 4, 9],
      [8, 4, 9],
      [11, 9, 12],
    ] as const) {
      const tampered = entries.map((line, n) => (n === position ? line.replace('\\"n\\":', '\\"n\\":1') : line));
      assert.notDeepEqual(tampered, entries);
      const [finding, ...more] = found(smoothed(tampered));
      assert.deepEqual(more, []);
      assert.equal(finding?.code, 'root');
      assert.deepEqual([(finding as { from: number }).from, (finding as { size: number }).size], [from, size]);
    }
  });

  test('an entry removed, added or moved: at its place, and also where the places were made to fit', () => {
    const removed = lines.filter((_, at) => at !== lineOf(5));
    assert.deepEqual(found(removed)[0], {
      code: 'position',
      line: lineOf(5) + 1,
      expected: 5,
      found: 6,
      entry: (JSON.parse(lines[lineOf(6)]!) as Line).entry,
    });
    const added = lines.toSpliced(lineOf(5), 0, lines[lineOf(4)]!);
    assert.equal(found(added)[0]!.code, 'position');
    const moved = lines.toSpliced(lineOf(5), 2, lines[lineOf(6)]!, lines[lineOf(5)]!);
    assert.equal(found(moved)[0]!.code, 'position');

    assert.deepEqual(codes(smoothed(entries.toSpliced(5, 1))), ['root', 'cut']);
    assert.deepEqual(codes(smoothed(entries.toSpliced(5, 0, entries[4]!))), ['root', 'uncovered']);
    assert.deepEqual(codes(smoothed(entries.toSpliced(5, 2, entries[6]!, entries[5]!))), ['root']);
    for (const tampered of [entries.toSpliced(5, 1), entries.toSpliced(5, 2, entries[6]!, entries[5]!)])
      assert.deepEqual(
        [found(smoothed(tampered))[0]].map((one) => (one as { from: number }).from),
        [4],
      );
  });

  test('an entry whose text is gone from the database', () => {
    const at = lineOf(7);
    assert.deepEqual(found(withLine(at, (line) => ({ ...line, body: null }))), [
      { code: 'body-missing', position: 7, entry: (JSON.parse(lines[at]!) as Line).entry },
    ]);
  });

  test('the end cut off, with the checkpoints that signed it: a checkpoint from outside shows it', () => {
    const withoutLast = lines.filter((line) => !line.includes(JSON.stringify(notes[2]).slice(1, 100)));
    assert.equal(withoutLast.length, lines.length - 1);
    const cut = withoutLast
      .filter((line) => !(line.startsWith('{"n":') && (JSON.parse(line) as Line).n >= 9))
      .map((line) => (line.startsWith('{"end"') ? '{"end":9}' : line));
    assert.deepEqual(codes(cut), [], 'the file alone is consistent in itself');
    assert.ok(
      check(cut).notices.some((one) => one.code === 'no-outside'),
      'and the check says what it cannot see',
    );
    assert.deepEqual(found(cut, { outside: [{ file: 'paper', text: notes[2]! }] }), [
      { code: 'outside-longer', file: 'paper', size: 12, count: 9 },
    ]);
    assert.deepEqual(
      codes(lines.filter((line) => !line.startsWith('{"n":11,'))),
      ['cut'],
      'cut with its checkpoint left in',
    );
  });

  test('a file that was cut, spoilt or is something else', () => {
    assert.deepEqual(codes(lines.slice(0, -1)), ['no-end']);
    assert.deepEqual(codes(lines.toSpliced(6, 0, 'nonsense')), ['line-unreadable']);
    assert.deepEqual(codes([]), ['not-a-record']);
    assert.deepEqual(codes(['{}']), ['not-a-record']);
    assert.deepEqual(codes(['PK\u0003\u0004']), ['not-a-record']);
  });

  test('a checkpoint altered, signed by another key, or of another record', () => {
    const at = lines.findIndex((line) => line.startsWith('{"checkpoint"'));
    const sized = lines.toSpliced(at, 1, lines[at]!.replace('\\n4\\n', '\\n3\\n'));
    assert.deepEqual(codes(sized), ['checkpoint-signature', 'cosignature', 'root']);
    const forged = lines.toSpliced(
      at,
      1,
      JSON.stringify({ checkpoint: otherSigner.checkpoint(UNIT, { size: 4, root: Buffer.alloc(32) }, now) }),
    );
    assert.deepEqual(codes(forged), ['checkpoint-signature', 'root']);
    const foreign = lines.toSpliced(
      at,
      1,
      JSON.stringify({ checkpoint: signer.checkpoint(2, { size: 4, root: Buffer.alloc(32) }, now) }),
    );
    assert.ok(codes(foreign).includes('checkpoint-order'));
  });

  test('all of it made anew with another key: the fingerprint and the paper tell', () => {
    const [header, ...rest] = lines;
    const anew = [
      header!
        .replaceAll(signer.logKey(UNIT).text, otherSigner.logKey(UNIT).text)
        .replaceAll(signer.cosigner.text, otherSigner.cosigner.text),
      ...rest.map((line) => {
        if (!line.startsWith('{"checkpoint"')) return line;
        const [, size, root] = (JSON.parse(line) as { checkpoint: string }).checkpoint.split('\n');
        return JSON.stringify({
          checkpoint: otherSigner.checkpoint(UNIT, { size: Number(size), root: Buffer.from(root!, 'base64') }, now),
        });
      }),
    ];
    assert.deepEqual(codes(anew), [], 'in itself it is consistent');
    assert.deepEqual(codes(anew, { fingerprints: [signer.fingerprint] }), ['key-not-yours']);
    assert.deepEqual(codes(anew, { keys: [signer.logKey(UNIT)] }), ['key-not-yours']);
    assert.deepEqual(codes(anew, { outside: [{ file: 'paper', text: notes[0]! }] }), ['outside-signature']);
  });

  test('two databases forked from one: each proves itself, and neither the other', async () => {
    const fork = await testDatabase({ alone: true });
    const db = connect({ connection: fork.sequencerConfig, connections: 1 });
    try {
      const { rows } = await database.owner.query('select body, leaf from journal_entry order by entry_id limit 9');
      const add = (body: string, leaf: Buffer) =>
        fork.owner.query('insert into journal_entry (unit_id, body, leaf) values ($1, $2, $3)', [UNIT, body, leaf]);
      const kept = keptCheckpoints(join(folder, 'fork'), undefined);
      const copy = sequencerOf({ db, signer, clock: () => now, kept, onTrouble: () => {} });
      for (const row of rows) await add(row.body, row.leaf);
      await copy.round();
      for (let n = 0; n < 3; n++)
        await fork.db.inUnit(UNIT, (sql) =>
          appendEntry(sql, { unit: UNIT, at: AT, action: 'test.other', by: 7, facts: recorded({}) }),
        );
      await copy.round();
      const forked = await linesOf(fork, 12);
      assert.deepEqual([codes(forked), codes(lines)], [[], []], 'each is consistent in itself');
      const theirs = kept.newest(UNIT)!;
      assert.deepEqual(codes(forked, { outside: [{ file: 'copy', text: notes[2]! }] }), ['outside-root']);
      assert.deepEqual(codes(lines, { outside: [{ file: 'copy', text: theirs }] }), ['outside-root']);
      assert.deepEqual(codes(forked, { outside: [{ file: 'before the fork', text: notes[1]! }] }), []);
    } finally {
      await db.close();
      await fork.close();
    }
  });
});
