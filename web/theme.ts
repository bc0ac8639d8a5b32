/** One look: white, one blue, grey text; red is overdue, amber due soon, green met. Contrasts hold WCAG AA. */
import type { ConfigProviderProps } from 'antd';

export const THEME: NonNullable<ConfigProviderProps['theme']> = {
  zeroRuntime: true,
  token: {
    colorPrimary: '#1a56b8',
    colorInfo: '#1a56b8',
    colorLink: '#1a56b8',
    colorSuccess: '#1a7f37',
    colorSuccessBg: '#e8f6ec',
    colorWarning: '#8a5a00',
    colorWarningBg: '#fff4dc',
    colorError: '#c5221f',
    colorErrorBg: '#fdecea',
    colorTextDescription: '#5b6472',
    colorTextTertiary: '#5b6472',
    colorTextPlaceholder: '#6b7280',
    borderRadius: 4,
    /** Who asks the system for less motion gets none. */
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    /** By language (kit.css): a Chinese font draws English quotation marks a whole square wide. */
    fontFamily: 'var(--words)',
  },
};
