/** The addresses of the door (src/server/check-in-door.ts): outside the registry, because a phone scans before anybody signs in on it. */
import { post, type ResultOf } from '../../api.ts';

export type Exchanged = {
  readonly unitId: number;
  readonly trainingId: number;
  readonly room: number;
  readonly direction: 'in' | 'out';
};

const resultOf = async <Result>(path: string, body: object): Promise<Result> =>
  (await post<{ result: Result }>(path, body)).result;

export const exchange = (path: '/check-in/scan' | '/check-in/digits', body: object): Promise<Exchanged> =>
  resultOf(path, body);

export type CheckedIn = ResultOf<'training.check-in'>;
export const redeem = (session: { unitId: number; trainingId: number }): Promise<CheckedIn> =>
  resultOf('/check-in/redeem', session);

/** The page on which it is confirmed by who is signed in, or signs in there. */
export const confirmAt = ({ unitId, trainingId, direction }: Exchanged) => ({
  to: '/check-in',
  search: { unit: String(unitId), session: String(trainingId), way: direction },
});
