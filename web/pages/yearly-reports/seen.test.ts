import assert from 'node:assert/strict';
import test from 'node:test';
import { movedInWords } from './seen.ts';

test('签发前的提示：没有变化的不提示；取数日期没有记录的旧报告不写日期', () => {
  assert.deepEqual(movedInWords({ moved: [], countedOn: '2026-11-23' }), { zh: '', en: '' });
  const known = movedInWords({ moved: [{}], countedOn: '2026-11-23' });
  assert.match(known.zh, /（2026-11-23取自台账）/);
  assert.match(known.en, /, taken on 2026-11-23\./);
  const old = movedInWords({ moved: [{}], countedOn: null });
  assert.equal(old.zh, '页面上有1项数据送签后有变化，签发的是报告中的数据。');
  assert.doesNotMatch(`${old.zh}${old.en}`, /null|undefined|taken on/);
});
