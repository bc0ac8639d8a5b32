/** Where officer and head look first: how many findings are open, for how long, and which wait for a decision. */
import { Button } from 'antd';
import { AGES, SEVERITIES, SEVERITY_NAMES } from '../../../src/domain/findings/findings.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { Link } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';

/** The head is told of what is overdue. */
export function FindingsNote() {
  const t = useText();
  const { data } = useQueryOf('findings.standing', {});
  if (!data || data.overdue + data.toVerify + data.suggested === 0) return null;
  const { overdue, toVerify, suggested } = data;
  return (
    <InfoNote
      tone={overdue > 0 ? 'warning' : 'info'}
      text={{
        zh: `问题整改：${overdue} 项逾期，${toVerify} 项待验收，${suggested} 条建议待研判。`,
        en: `Findings: ${overdue} overdue, ${toVerify} to be verified, ${suggested} suggestions to be decided.`,
      }}
      action={
        <Link to="/findings" search={{ stand: overdue > 0 ? 'overdue' : toVerify > 0 ? 'submitted' : 'suggested' }}>
          <Button size="small">{t({ zh: '查看', en: 'Look' })}</Button>
        </Link>
      }
    />
  );
}

export function FindingsByAge() {
  const { data } = useQueryOf('findings.standing', {});
  if (!data) return null;
  return (
    <Section title={{ zh: '未整改问题', en: 'Findings not closed' }}>
      {data.open > 0 ? <Ages standing={data} /> : <NoneOpen />}
    </Section>
  );
}

function NoneOpen() {
  const t = useText();
  return (
    <p className="quiet">
      {t({
        zh: '没有未整改的问题。自查、检测、核验和检查发现的问题会列在这里，按发现以来的时间分列。',
        en: 'None is open. What self-inspections, tests, cross-checks and inspections find stands here by how long it has been open.',
      })}
    </p>
  );
}

function Ages({ standing }: { standing: ResultOf<'findings.standing'> }) {
  const t = useText();
  const count = (severity: string, age: number) =>
    standing.byAge.find((one) => one.severity === severity && one.age === age)?.open ?? 0;
  return (
    <table className="figures compact">
      <thead>
        <tr>
          <th scope="col">{t({ zh: '发现以来', en: 'Since it was found' })}</th>
          {AGES.map(({ name }) => (
            <th key={name.en} scope="col" className="number">
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SEVERITIES.map((severity) => (
          <tr key={severity}>
            <td>
              <Link to="/findings" search={{ stand: 'not-closed', severity }}>
                {t(SEVERITY_NAMES[severity])}
              </Link>
            </td>
            {AGES.map(({ name }, age) => (
              <td key={name.en} className="number">
                {count(severity, age)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
