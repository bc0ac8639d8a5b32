import { Link } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';

/**
 * What an interview brought to mind is reported by the person alone, never noted of him: a matter of his own to the unit, something
 * suspicious in confidence (a page that needs no account and does not know who reports).
 */
export function ReportLead() {
  const t = useText();
  return (
    <>
      <p>
        <Link to="/mine/matters/new">
          {t({
            zh: '有需要报告的本人事项？由您本人报告',
            en: 'Is there something of your own to report? It is yours to do',
          })}
        </Link>
      </p>
      <p>
        <a href="/report">
          {t({
            zh: '遇到可疑情况？由您本人保密报告，不记录报告人',
            en: 'Did you meet with something suspicious? Report it in confidence: who reports is not recorded',
          })}
        </a>
      </p>
    </>
  );
}
