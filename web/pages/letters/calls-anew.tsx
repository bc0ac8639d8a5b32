/** Whether a version calls for signing anew: the officer chooses, and sees beforehand whom that touches. */
import { Checkbox, Form } from 'antd';
import type { LetterLevel } from '../../../src/domain/letters/letters.ts';
import { useQueryOf } from '../../api.ts';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';

export function CallsAnewField() {
  const t = useText();
  const chosen: boolean | undefined = Form.useWatch('callsAnew');
  const levels: LetterLevel[] | undefined = Form.useWatch('levels');
  const effectiveFrom: string | undefined = Form.useWatch('effectiveFrom');
  const askable = chosen === true && effectiveFrom !== undefined && (levels?.length ?? 0) > 0;
  const { data } = useQueryOf(
    'letters.preview-version',
    { levels: levels ?? [], effectiveFrom: effectiveFrom ?? '' },
    { enabled: askable },
  );
  return (
    <>
      <Form.Item name="callsAnew" valuePropName="checked">
        <Checkbox>
          {t({
            zh: '此前已签的人员须按新文本重新签订',
            en: 'Those who have signed before sign this version anew',
          })}
        </Checkbox>
      </Form.Item>
      <div role="status">
        {askable && data && (
          <InfoNote
            text={{
              zh: `自施行之日起，${data.people} 人须重新签订（共 ${data.letters} 份），会列入台账和“待发出”。已发出而未签署的旧版本届时不再签署。`,
              en: `From its first day ${data.people} people sign anew (${data.letters} letters); they stand in the ledger and under “To be issued”. Older versions that are out and unsigned are then not signed any more.`,
            }}
          />
        )}
        {chosen === false && (
          <p className="quiet">
            {t({
              zh: '不勾选时，已签的承诺书继续有效，到期重签时再用新文本。',
              en: 'Left unticked, letters already signed stand, and the new text is used when they fall due again.',
            })}
          </p>
        )}
      </div>
    </>
  );
}
