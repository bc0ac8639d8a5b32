/** For who travels often: an earlier briefing of the same material stands, and need not be read again. */
import { Button } from 'antd';
import { useAct } from '../../api.ts';
import { ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import type { Mine } from './my-trip.tsx';

export function EarlierBriefing({ mine: { trip, materials, earlierBriefing } }: { mine: Mine }) {
  const t = useText();
  const act = useAct('travel.acknowledge-briefing');
  if (!earlierBriefing) return null;
  const { on } = earlierBriefing;
  const materialIds = materials.map(({ materialId }) => materialId as never);
  return (
    <>
      <InfoNote
        text={{
          zh: `您近一年多次出国（境），${on} 已读过下面全部材料的现行版本，仍在有效期内，可以沿用，也可以再读一遍。`,
          en: `You travelled several times within a year and read all of this, as it stands, on ${on}. That briefing still stands: use it, or read it again.`,
        }}
        action={
          <Button
            size="small"
            type="primary"
            loading={act.isPending}
            onClick={() => act.mutate({ tripId: trip.tripId as never, materialIds, earlier: true })}
          >
            {t({ zh: '沿用', en: 'Use it' })}
          </Button>
        }
      />
      <ErrorNote error={act.error} />
    </>
  );
}
