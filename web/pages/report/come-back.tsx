/** With the receipt code: how far it is, what was answered, adding to it, a complaint of retaliation. */
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { CLUE_STATE_NAMES, readCode, shownCode } from '../../../src/domain/clues/clues.ts';
import { ErrorNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { type ReportPage, read } from './door.ts';
import { ThreadPart } from './thread.tsx';

type Parts = {
  readonly unitId: number;
  readonly page: ReportPage;
  readonly first: string;
  readonly onStale: () => Promise<unknown>;
};

export function ComeBack({ unitId, page, first, onStale }: Parts) {
  const t = useText();
  const look = useMutation({ mutationFn: async (code: string) => ({ code, thread: await read({ unitId, code }) }) });
  useEffect(() => {
    if (first) look.mutate(first);
  }, [first, look.mutate]);
  const shown = look.data;
  return (
    <>
      {!first && (
        <Form
          name="back"
          layout="vertical"
          requiredMark={false}
          autoComplete="off"
          onFinish={({ code }: { code: string }) => look.mutate(code)}
        >
          <Form.Item
            name="code"
            label={t({ zh: '回执码', en: 'Receipt code' })}
            rules={[
              {
                validator: (_, typed = '') =>
                  readCode(typed)
                    ? Promise.resolve()
                    : Promise.reject(
                        new Error(t({ zh: '请输入二十位回执码', en: 'Enter the twenty characters of the code' })),
                      ),
              },
            ]}
            validateTrigger="onSubmit"
          >
            <Input
              className="code-text"
              autoCapitalize="characters"
              maxLength={40}
              placeholder={shownCode('0'.repeat(20))}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={look.isPending}>
            {t({ zh: '查看', en: 'See it' })}
          </Button>
        </Form>
      )}
      <ErrorNote error={look.error} />
      {shown && (
        <>
          <h2 className="thread-head">
            {shown.thread.number} <span className="quiet">{t(CLUE_STATE_NAMES[shown.thread.state])}</span>
          </h2>
          <ThreadPart
            {...{ unitId, page, onStale }}
            code={shown.code}
            thread={shown.thread}
            onChanged={() => look.mutate(shown.code)}
          />
        </>
      )}
    </>
  );
}
