/** Beneath the heading: the tabs of training, and within the question bank its four pages. */
import { Segmented } from 'antd';
import { useGo } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import { TrainingTabs } from '../training/training-tabs.tsx';

const PLACES = [
  { path: '/training/questions', name: { zh: '题库', en: 'Question bank' } },
  { path: '/training/tests', name: { zh: '测试', en: 'Tests' } },
  { path: '/training/situations', name: { zh: '情景题', en: 'Situations' } },
  { path: '/training/inspectors-questions', name: { zh: '应知应会', en: 'What inspectors ask' } },
] as const;

export function QuestionTabs({ at }: { at: (typeof PLACES)[number]['path'] }) {
  const t = useText();
  const go = useGo();
  return (
    <>
      <TrainingTabs at="/training/questions" />
      <p>
        <Segmented
          aria-label={t({ zh: '题库和测试', en: 'Questions and tests' })}
          value={at}
          onChange={(path) => go({ to: path })}
          options={PLACES.map(({ path, name }) => ({ value: path, label: t(name) }))}
        />
      </p>
    </>
  );
}
