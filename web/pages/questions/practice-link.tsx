/** On My page: what inspectors ask, to be practised by whoever likes to. */
import { Link } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';

export function PracticeLink() {
  const t = useText();
  return (
    <p>
      <Link to="/mine/inspectors-questions">
        {t({ zh: '应知应会：检查时常问的12个问题，练一练', en: 'What inspectors ask: twelve questions to practise' })}
      </Link>
    </p>
  );
}
