/** Declaring a journey of one's own, on a phone. */
import { useAct } from '../../api.ts';
import { useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { DeclareForm } from './declare-form.tsx';

export default function MyDeclaration() {
  const go = useGo();
  const declare = useAct('travel.declare-own');
  return (
    <Page
      narrow
      title={{ zh: '申报出行', en: 'Declare a journey' }}
      purpose={{
        zh: '行程只有办理的人能看到，每次查看都会告诉您；细节三年后销毁。',
        en: 'Only those who deal with it see where you go, and you see who looked. The details are destroyed after three years.',
      }}
    >
      <DeclareForm
        keptAs="trip"
        act={{ zh: '申报', en: 'Declare' }}
        send={async ({ groupName: _, ...wish }) => {
          const { tripId } = await declare.mutateAsync(wish);
          go({ to: `/mine/trips/${tripId}` });
        }}
      />
    </Page>
  );
}
