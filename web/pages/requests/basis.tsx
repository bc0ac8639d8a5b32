/** The power that a request rests on; where the words of its article were not checked against the official text, it says so. */
import { Tag } from 'antd';
import { BASIS_NAMES, BASIS_WORDING, type RequestBasis } from '../../../src/domain/requests/requests.ts';
import { WORDING_NOTES } from '../../../src/law/instruments.ts';
import { useText } from '../../language.tsx';

export function Basis({ basis }: { basis: RequestBasis }) {
  const t = useText();
  const note = WORDING_NOTES[BASIS_WORDING[basis]];
  return (
    <span>
      {t(BASIS_NAMES[basis])} {note && <Tag>{t(note)}</Tag>}
    </span>
  );
}
