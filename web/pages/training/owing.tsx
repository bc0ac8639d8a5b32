/** Whom the session would serve: how many in each department still owe such a training, and whom the ledger sent here. */
import { Button } from 'antd';
import type { ListReason } from '../../../src/domain/training/training.ts';
import { useQueryOf } from '../../api.ts';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';

/** Whom the list of attendance begins with, and which department it shows. */
export type Entering = {
  readonly people: readonly number[];
  readonly departmentId?: number;
  readonly reason?: ListReason;
};

type Parts = {
  readonly trainingId: number;
  /** Whom the ledger sent here. */
  readonly sent: readonly number[];
  readonly mayEnter: boolean;
  readonly onEnter: (entering: Entering) => void;
};

export function OwingPart({ trainingId, sent, mayEnter, onEnter }: Parts) {
  const t = useText();
  const owing = useQueryOf('training.who-owes', { trainingId: trainingId as never, offset: 0, limit: 1 });
  return (
    <Section title={{ zh: '本场可覆盖的应训人员', en: 'Whom this session would serve' }}>
      {sent.length > 0 && (
        <div className="what-now">
          <div>
            {t({
              zh: `从台账选出拟参训人员 ${sent.length} 人。系统没有向他们发送通知；名单只保留在本页地址中。`,
              en: `${sent.length} people were chosen in the ledger. The system has not notified them; the list stands in this page’s address only.`,
            })}
          </div>
          <Button disabled={!mayEnter} onClick={() => onEnter({ people: sent })}>
            {t({ zh: `登记这 ${sent.length} 人中到场的`, en: `Record who of these ${sent.length} came` })}
          </Button>
        </div>
      )}
      <Await query={owing}>
        {({ total, departments }) =>
          total === 0 ? (
            <EmptyNote
              text={{
                zh: '没有人员尚欠本场可计入的培训。',
                en: 'Nobody owes a training that this session would meet.',
              }}
            />
          ) : (
            <>
              <p>
                {mayEnter
                  ? t({
                      zh: `共 ${total} 人尚欠培训，参加本场可计入其应训事项。点击部门可直接登记：`,
                      en: `${total} people owe a training that this session counts for. Choose a department to record its people:`,
                    })
                  : t({
                      zh: `共 ${total} 人尚欠培训，参加本场可计入其应训事项。各部门人数如下，举办当天起可登记：`,
                      en: `${total} people owe a training that this session counts for. By department; they can be recorded from the day of the session on:`,
                    })}
              </p>
              <div className="owing-departments">
                {departments.map((one) => (
                  <Button
                    key={one.departmentId ?? 0}
                    disabled={!mayEnter || one.departmentId === null}
                    onClick={() => onEnter({ people: [], departmentId: one.departmentId ?? undefined })}
                  >
                    {one.name ?? t({ zh: '未分部门', en: 'No department' })} <strong>{one.people}</strong>
                  </Button>
                ))}
              </div>
            </>
          )
        }
      </Await>
    </Section>
  );
}
