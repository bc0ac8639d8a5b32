/// <reference types="vite/client" />

// These packages name no `exports`, so the checker's Node rules do not find them; the bundler does.
declare module 'antd/es/locale/zh_CN' {
  const locale: NonNullable<import('antd').ConfigProviderProps['locale']>;
  export default locale;
}
declare module 'antd/es/locale/en_US' {
  const locale: NonNullable<import('antd').ConfigProviderProps['locale']>;
  export default locale;
}
declare module 'dayjs/locale/zh-cn' {}
