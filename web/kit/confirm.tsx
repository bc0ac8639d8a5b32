/** A step that cannot be taken back names what will be gone before it is taken. */
import { App } from 'antd';
import { type Localised, useText } from '../language.tsx';
import { wordsOfError } from './notes.tsx';

export type Asked = {
  readonly title: Localised;
  /** What will be gone or changed for good, and what is kept. */
  readonly consequence: Localised;
  /** The button: the act itself, never 'OK'. */
  readonly act: Localised;
  readonly destructive?: boolean;
  readonly run: () => Promise<unknown>;
};

/** `const confirm = useConfirm(); confirm({ title, consequence, act, run })`. A refusal is shown and the question stays. */
export function useConfirm(): (asked: Asked) => void {
  const { modal, message } = App.useApp();
  const t = useText();
  return ({ title, consequence, act, destructive = true, run }) => {
    const question = modal.confirm({
      title: t(title),
      content: t(consequence),
      okText: t(act),
      okButtonProps: { danger: destructive },
      cancelText: t({ zh: '不，返回', en: 'No, go back' }),
      onOk: () =>
        run().catch((error: unknown) => {
          message.error(t(wordsOfError(error)), 8);
          throw error;
        }),
    });
    // Waited for, so that a refusal, which has been shown, is not reported as an error of the page as well.
    void question.then(
      () => {},
      () => {},
    );
  };
}

/** Says in passing that something was done, or why not: `say.done({ zh, en })`, `say.failed(error)`. */
export function useSay(): { readonly done: (text: Localised) => void; readonly failed: (error: unknown) => void } {
  const { message } = App.useApp();
  const t = useText();
  return {
    done: (text) => void message.success(t(text), 4),
    failed: (error) => void message.error(t(wordsOfError(error)), 8),
  };
}
