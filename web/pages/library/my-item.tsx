/** One material, on a phone: its words, its files, and where it comes from. */
import { useParams } from '@tanstack/react-router';
import { call, useQueryOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { DayText } from '../../kit/days.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { FileLines } from '../dispatches/file-lines.tsx';

export default function MyItem() {
  const t = useText();
  const say = useSay();
  const { libraryItemId } = useParams({ strict: false }) as { libraryItemId: string };
  const of = { libraryItemId: Number(libraryItemId) as never };
  const query = useQueryOf('library.item', of);
  return (
    <Page
      narrow
      title={query.data ? { zh: query.data.title, en: query.data.title } : { zh: '学习材料', en: 'Material' }}
    >
      <Await query={query}>
        {({ text, from, number, day, files }) => (
          <>
            <p className="quiet">
              {t({ zh: '来源：', en: 'From ' })}
              {from} · {number} · <DayText day={day} />
            </p>
            <Section title={{ zh: '内容', en: 'What it says' }}>
              <p className="kept-lines">{text}</p>
            </Section>
            <Section title={{ zh: '文件', en: 'Files' }}>
              <FileLines
                files={files}
                onOpen={(position) => call('library.open-file', { ...of, position }).catch(say.failed)}
              />
            </Section>
          </>
        )}
      </Await>
    </Page>
  );
}
