/** Inspections and orders to rectify: an organ's cases, or what reached a unit. Which of the two, the body says. */
import { EmptyNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import type { Localised } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { OrganLists } from './organ-lists.tsx';
import { ReceivedCases } from './received.tsx';

const TITLE: Localised = { zh: '检查和整改', en: 'Inspections and orders' };

export default function Inspections() {
  const { body } = useWhoAmI();
  if (body === 'organ') return <OrganLists />;
  if (body === 'unit') return <ReceivedCases />;
  return (
    <Page title={TITLE}>
      <EmptyNote
        text={{
          zh: '检查和责令整改由国家安全机关办理，本单位没有此项工作。约谈情况通报请在“公文往来”中查看。',
          en: 'Inspections and orders are the work of a state security organ. Notices about talks come under Dispatches.',
        }}
      />
    </Page>
  );
}
