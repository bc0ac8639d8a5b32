/** The addresses outside the registry, for the description of the interface: the door, and files coming in. */
import { z } from 'zod';
import type { Localised } from '../law/localised.ts';
import { ActivateInput, SetUpInput } from './session-set-up.ts';
import { CodeInput, PrepareInput, SignInInput } from './session-sign-in.ts';

export type DoorAddress = {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: Localised;
  readonly input?: z.ZodType;
  /** Where none can be made from the schema, or one says more. */
  readonly example?: unknown;
  readonly answers: 'state' | 'openapi';
};

const NOBODY_YET = 'a sentence of one’s own';

export const DOOR: readonly DoorAddress[] = [
  {
    method: 'get',
    path: '/auth/state',
    summary: { zh: '登录到哪一步了', en: 'Who is signed in, and what comes next' },
    answers: 'state',
  },
  {
    method: 'post',
    path: '/auth/set-up',
    summary: { zh: '首次设置', en: 'First set-up' },
    input: SetUpInput,
    example: {
      code: '7KQ4-XM2P-9RTA',
      unitName: '示例研究院',
      officer: { displayName: '李敏', login: 'limin', password: NOBODY_YET },
      administrators: [
        { role: 'system-admin', displayName: '王强', login: 'wangqiang' },
        { role: 'security-admin', displayName: '赵宁', login: 'zhaoning' },
        { role: 'auditor', displayName: '周洁', login: 'zhoujie' },
      ],
    },
    answers: 'state',
  },
  {
    method: 'post',
    path: '/auth/activate',
    summary: { zh: '激活账号', en: 'Activate an account' },
    input: ActivateInput,
    example: { login: 'limin', code: '7KQ4-XM2P-9RTA', password: NOBODY_YET },
    answers: 'state',
  },
  {
    method: 'post',
    path: '/auth/sign-in',
    summary: { zh: '登录', en: 'Sign in' },
    input: SignInInput,
    example: { login: 'limin', password: NOBODY_YET },
    answers: 'state',
  },
  {
    method: 'post',
    path: '/auth/second-step',
    summary: { zh: '输入动态码', en: 'Give the one-time code' },
    input: CodeInput,
    example: { code: '123456' },
    answers: 'state',
  },
  {
    method: 'post',
    path: '/auth/prepare-enrolment',
    summary: { zh: '准备开启动态码', en: 'Get a secret for one-time codes' },
    input: PrepareInput,
    example: { password: NOBODY_YET },
    answers: 'state',
  },
  {
    method: 'post',
    path: '/auth/enrol',
    summary: { zh: '确认动态码', en: 'Confirm the first one-time code' },
    input: CodeInput,
    example: { code: '123456' },
    answers: 'state',
  },
  {
    method: 'post',
    path: '/auth/sign-out',
    summary: { zh: '退出登录', en: 'Sign out' },
    input: z.object({}),
    example: {},
    answers: 'state',
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    summary: { zh: '本说明（OpenAPI 3.1）', en: 'This description (OpenAPI 3.1)' },
    answers: 'openapi',
  },
];
