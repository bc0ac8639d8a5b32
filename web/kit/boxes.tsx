/** Boxes of which at least one is asked for: a group may not bear the mark of what is required (ARIA), so the form's is not passed on. */
import { Checkbox } from 'antd';
import type { ComponentProps } from 'react';

export function Boxes({ 'aria-required': _, ...parts }: ComponentProps<typeof Checkbox.Group> & AsksFor) {
  return <Checkbox.Group {...parts} />;
}
type AsksFor = { readonly 'aria-required'?: boolean };
