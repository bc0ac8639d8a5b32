/** Another nature of a post in two steps: what it becomes and from when; then who would owe what. Nothing is done before the second. */
import { Button, Form, Modal, Space } from 'antd';
import { useState } from 'react';
import { call, type ResultOf, useAct } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { ErrorNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { FromField, type Nature, NatureFields, natureOf } from './post-dialogs.tsx';
import type { PostRow } from './posts.tsx';
import { StatusPreview } from './status-preview.tsx';

type Wish = Nature & { from: string };
type Previewed = { readonly wish: Wish; readonly brings: ResultOf<'duties.preview-post'> };

export function ChangePost({ post, onClose }: { post: PostRow; onClose: () => void }) {
  const today = useToday();
  const t = useText();
  const say = useSay();
  const [form] = Form.useForm<Wish>();
  const [previewed, setPreviewed] = useState<Previewed>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const change = useAct('people.change-post');
  const { postId, title, level, foreignRelated, foreignReason, keyPost } = post;
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(undefined);
    await work().catch(setError);
    setBusy(false);
  };
  const preview = ({ from, ...given }: Wish) =>
    attempt(async () => {
      const { foreignReason: _, ...nature } = natureOf(given);
      setPreviewed({
        wish: { from, ...given },
        brings: await call('duties.preview-post', { postId, from, ...nature }),
      });
    });
  const confirm = () =>
    attempt(async () => {
      const { from, ...given } = previewed!.wish;
      await change.mutateAsync({ postId, from, ...natureOf(given) });
      say.done({
        zh: '已调整，任职人员的应履行事项已重新计算。',
        en: 'Changed; what its holders owe was derived anew.',
      });
      onClose();
    });
  return (
    <Modal
      open
      width={760}
      title={t({ zh: `调整岗位“${title}”`, en: `Change “${title}”` })}
      onCancel={onClose}
      footer={
        <Space>
          {previewed && <Button onClick={() => setPreviewed(undefined)}>{t({ zh: '返回修改', en: 'Back' })}</Button>}
          <Button onClick={onClose}>{t({ zh: '取消', en: 'Cancel' })}</Button>
          <Button type="primary" loading={busy} onClick={() => (previewed ? void confirm() : form.submit())}>
            {previewed
              ? t({ zh: '自该日起调整', en: 'Change from that day' })
              : t({ zh: '预览影响', en: 'See what it brings' })}
          </Button>
        </Space>
      }
    >
      <ErrorNote error={error} />
      {previewed && (
        <>
          <p className="quiet">
            {t({
              zh: `曾任、现任和拟任该岗位的共 ${previewed.brings.holders} 人。`,
              en: `${previewed.brings.holders} people have held, hold or are to hold this post.`,
            })}
          </p>
          <StatusPreview rows={previewed.brings.rows} />
        </>
      )}
      <div hidden={previewed !== undefined}>
        <p className="quiet">
          {t({
            zh: '该日之前的等级保持不变。确认前会先列出任职人员的应履行事项将如何增减。',
            en: 'Until that day the post stays what it was. Before anything is changed you see who would owe what.',
          })}
        </p>
        <Form<Wish>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ level, foreignRelated, foreignReason, keyPost, from: today }}
          onFinish={(wish) => void preview(wish)}
        >
          <NatureFields />
          <FromField />
        </Form>
      </div>
    </Modal>
  );
}
