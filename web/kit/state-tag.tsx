/** A state in words, with an icon and a colour: never by colour alone. */
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  FileDoneOutlined,
  FormOutlined,
  HistoryOutlined,
  MinusCircleOutlined,
  StopOutlined,
} from '@ant-design/icons';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { SHOWN_STATE_NAMES, type ShownState } from '../../src/law/due.ts';
import { type Localised, useText } from '../language.tsx';

/** What a state means to the reader; the colour and the icon follow from it. */
export type Tone = 'late' | 'soon' | 'good' | 'working' | 'waiting' | 'ended' | 'stated' | 'unknown';

const TONES: Record<Tone, { readonly colour: string; readonly icon: ReactNode }> = {
  late: { colour: 'error', icon: <ExclamationCircleOutlined /> },
  soon: { colour: 'warning', icon: <ClockCircleOutlined /> },
  good: { colour: 'success', icon: <CheckCircleOutlined /> },
  working: { colour: 'processing', icon: <FormOutlined /> },
  waiting: { colour: 'default', icon: <MinusCircleOutlined /> },
  ended: { colour: 'default', icon: <StopOutlined /> },
  stated: { colour: 'success', icon: <FileDoneOutlined /> },
  unknown: { colour: 'default', icon: <HistoryOutlined /> },
};

/** Any module's state: `<ToneTag tone="good" text={TRAINING_STATE_NAMES.held} />` */
export function ToneTag({ tone, text }: { tone: Tone; text: Localised }) {
  const t = useText();
  const { colour, icon } = TONES[tone];
  return (
    <Tag color={colour} icon={icon} className={`state-tag state-${tone}`}>
      {t(text)}
    </Tag>
  );
}

export const TONE_OF_STATE: Record<ShownState, Tone> = {
  overdue: 'late',
  'due-soon': 'soon',
  owed: 'waiting',
  'not-recordable': 'unknown',
  met: 'good',
  'met-late': 'good',
  'met-as-stated': 'stated',
};

/** The state of a ledger row. */
export function StateTag({ state }: { state: ShownState }) {
  return <ToneTag tone={TONE_OF_STATE[state]} text={SHOWN_STATE_NAMES[state]} />;
}
