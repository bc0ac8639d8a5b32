/** My journeys, on a phone: declare one, see what is to be done for each. */
import { Button } from 'antd';
import { TRIP_STATE_NAMES } from '../../../src/domain/travel/travel.ts';
import { useQueryOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import '../person/person.css';
import { placesOf, TONE_OF_TRIP } from './words.ts';

export default function MyTrips() {
  const t = useText();
  const query = useQueryOf('travel.mine', {});
  return (
    <Page
      narrow
      title={{ zh: '我的出国（境）', en: 'My journeys' }}
      purpose={{
        zh: '出境前申报、阅读行前教育；回来后登记、核对访谈记录。去香港、澳门、台湾也要申报，当日往返也算。',
        en: 'Declare before you leave and read the briefing; record your return and read the interview. Hong Kong, Macao and Taiwan count, and so do day trips.',
      }}
      primary={
        <Link to="/mine/trips/new">
          <Button type="primary">{t({ zh: '申报出行', en: 'Declare a journey' })}</Button>
        </Link>
      }
    >
      <Await query={query}>
        {({ trips }) =>
          trips.length === 0 ? (
            <EmptyNote
              text={{
                zh: '还没有申报过出行。计划出境时，点上面的“申报出行”。',
                en: 'You have declared none. When you plan one, press “Declare a journey”.',
              }}
            />
          ) : (
            <ul className="to-do">
              {trips.map((one) => (
                <li key={one.tripId}>
                  <div>
                    <strong>{t(placesOf(one.countries))}</strong>
                    <div>
                      <ToneTag tone={TONE_OF_TRIP[one.state]} text={TRIP_STATE_NAMES[one.state]} />{' '}
                      <span className="quiet nowrap">
                        <DayText day={one.leavesOn} /> – <DayText day={one.returnsOn} />
                      </span>
                    </div>
                  </div>
                  <Link to={`/mine/trips/${one.tripId}`}>
                    <Button>{t({ zh: '打开', en: 'Open' })}</Button>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </Page>
  );
}
