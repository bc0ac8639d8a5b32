/** The words that stand in the sheets units keep of matters, places, carriers and data: of columns, levels, yes. */
import { headerKey } from './text.ts';

const words = (all: string): readonly string[] => all.split('|');

/** The first of each is what is asked for where the column is missing, and what a user chooses from. */
export const registerColumns = {
  number: words('编号|载体编号|文件编号|登记号|份号|资产编号|设备编号|数据编号|事项编号|部位编号|number|no'),
  designation: words('代称|名称|载体名称|文件名称|设备名称|数据名称|事项名称|部门部位名称|场所名称|designation|name'),
  level: words('级别|密级|涉密等级|涉密程度|密级程度|level'),
  form: words('类别|载体类型|载体形式|载体种类|形式|形态|介质|介质类型|类型|种类|设备类型|kind|type'),
  department: words('部门|所属部门|使用部门|责任部门|保管部门|department'),
  owner: words('责任人|保管人|负责人|管理人|责任人工号|responsible|owner'),
  place: words('存放场所|存放地点|存放位置|所在部位|地点|place|location'),
  'valid-from': words('起始日期|登记日期|确定日期|启用日期|接收日期|产生日期|valid from|from'),
  'valid-to': words('截止日期|保密期限至|到期日期|解密日期|valid to|to'),
  reason: words('事由|用途|来源|reason'),
  basis: words('确定依据|定密依据|依据|basis'),
  systems: words('所在系统|系统|存储系统|systems'),
  important: words('重要数据|是否重要数据|important data'),
  human: words('人防措施|人防|human measures'),
  physical: words('物防措施|物防|physical measures'),
  technical: words('技防措施|技防|technical measures'),
  certificate: words('证书编号|检测证书编号|认证证书编号|型号核准证编号|certificate|certificate number'),
  'certificate-issuer': words(
    '发证机构|发证单位|检测机构|认证机构|issuer|issuer of the certificate|certificate issuer',
  ),
  'certificate-until': words('证书有效期至|证书有效期|证书到期日期|certificate valid until'),
} as const satisfies Record<string, readonly string[]>;
export type RegisterColumn = keyof typeof registerColumns;
export const REGISTER_COLUMNS = Object.keys(registerColumns) as RegisterColumn[];
export const NEEDED_OF_REGISTER = ['number', 'designation', 'level'] as const satisfies readonly RegisterColumn[];

export const registerColumnOf = new Map<string, RegisterColumn>(
  REGISTER_COLUMNS.flatMap((column) => registerColumns[column].map((word) => [headerKey(word), column] as const)),
);

export type SheetLevel = 'none' | 'confidential' | 'secret' | 'top-secret';
/** A level as a value in a column: an ordinary word, no mark. */
export const SHEET_LEVELS: Readonly<Record<string, SheetLevel>> = Object.fromEntries(
  (
    [
      ['top-secret', '绝密|绝密级|topsecret|top-secret'],
      ['secret', '机密|机密级|secret'],
      ['confidential', '秘密|秘密级|confidential'],
      ['none', '非密|非涉密|内部|公开|无|none|notsecret|not secret'],
    ] as const
  ).flatMap(([level, all]) => words(all).map((word) => [headerKey(word), level])),
);
