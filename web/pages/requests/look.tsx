/** Somebody's file, opened while the hand-over is prepared: told to him when the request is, and not before. */
import { Button, Form } from 'antd';
import { useState } from 'react';
import { type ResultOf, useAct } from '../../api.ts';
import { SideDrawer } from '../../kit/case.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { PersonFile } from '../person/person-file.tsx';
import { People } from './people.tsx';
import type { Request } from './words.ts';

export function LookButton({ one }: { one: Request }) {
  const t = useText();
  const required = useRequired();
  const act = useAct('requests.open-file');
  const [asking, ask] = useState(false);
  const [file, show] = useState<ResultOf<'requests.open-file'>>();
  return (
    <>
      <Button className="no-print" onClick={() => ask(true)}>
        {t({ zh: '查阅人员档案', en: 'Open a person’s file' })}
      </Button>
      {asking && (
        <FormDialog<{ personIds: number[] }>
          title={{ zh: '为本事项查阅人员档案', en: 'Open a person’s file for this request' }}
          act={{ zh: '打开档案', en: 'Open the file' }}
          onClose={() => ask(false)}
          run={async ({ personIds }) =>
            show(await act.mutateAsync({ requestId: one.requestId, personId: personIds[0] as never }))
          }
        >
          <InfoNote
            tone={one.isSilent ? 'warning' : 'info'}
            text={
              one.isSilent
                ? {
                    zh: `打开会记入日志；依法暂不告知本人，至 ${one.silentUntil}，次日自动告知。从人员页面打开的，本人即时可见：请只从这里打开。`,
                    en: `It is logged, and by law the person is not told before the end of ${one.silentUntil}; then by itself. A file opened from the people’s page is shown at once: open it from here only.`,
                  }
                : {
                    zh: '打开会记入日志，本人在“我的”页面可以看到是为哪个机关的要求。',
                    en: 'It is logged, and the person sees on “My page” for which authority it was.',
                  }
            }
          />
          <Form.Item
            name="personIds"
            label={t({ zh: '谁的档案', en: 'Whose file' })}
            rules={required({ zh: '请选择一人', en: 'Choose one person' })}
          >
            <People atMost={1} />
          </Form.Item>
        </FormDialog>
      )}
      <SideDrawer title={file?.person.name ?? ''} open={file !== undefined} onClose={() => show(undefined)} width={860}>
        {file && <PersonFile file={file as never} />}
      </SideDrawer>
    </>
  );
}
