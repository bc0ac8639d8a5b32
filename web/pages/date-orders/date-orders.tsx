/** What was done in the wrong order of dates, the gravest first; beside it the catalogue of what is checked. */
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import {
  AREA_NAMES,
  AREAS,
  BREACH_STAND_NAMES,
  BREACH_STANDS,
  type BreachStand,
  OFFICE,
} from '../../../src/domain/date-orders/date-orders.ts';
import { SEVERITIES, SEVERITY_NAMES } from '../../../src/domain/findings/findings.ts';
import { hasAny } from '../../../src/platform/permission.ts';
import { call, type RowOf, useAct, useMe } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { TONE_OF_SEVERITY } from '../findings/words.tsx';
import { DepartmentSelect } from '../units/department-select.tsx';
import { BreachDrawer } from './breach-drawer.tsx';
import { Catalogue } from './catalogue.tsx';
import { Happened, Late } from './words.tsx';
