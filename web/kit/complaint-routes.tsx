/** Where to turn outside the unit: beside every letter and every answer (rights.md R24). */
import { COMPLAINT_ROUTES } from '../../src/law/complaint-routes.ts';
import { useText } from '../language.tsx';

export function ComplaintRoutes() {
  const t = useText();
  return (
    <ul className="rights-list">
      {COMPLAINT_ROUTES.map((route) => (
        <li key={route.en}>{t(route)}</li>
      ))}
    </ul>
  );
}
