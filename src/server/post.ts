/**
 * Mail, where the operator has set up a mail server; without it nothing is ever sent. What is sent has no content: a number of items
 * (domain/notices), or a checkpoint of the record, which is public by nature.
 *
 *   BULWARK_SMTP_URL         smtp://user:password@host:587 or smtps://host
 *   BULWARK_MAIL_FROM        the sender's address
 *   BULWARK_SYSTEM_NAME      the subject of reminders, in place of the usual one
 *   BULWARK_CHECKPOINT_MAIL  who gets the newest checkpoint of every unit once a day
 */
import { createTransport } from 'nodemailer';
import type { Post } from '../domain/notices/remind.ts';
import { ConfigWrong } from './config-wrong.ts';

export type MailConfig = {
  readonly server: string;
  readonly from: string;
  readonly systemName: string | undefined;
  readonly checkpointsTo: string | undefined;
};

const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+$/;

/** Nothing where no server is named; refused in words where something does not fit. The password is never repeated. */
export function readMailConfig(env: NodeJS.ProcessEnv): MailConfig | undefined {
  if (!env.BULWARK_SMTP_URL) return undefined;
  const url = URL.parse(env.BULWARK_SMTP_URL);
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname)
    throw new ConfigWrong(
      'BULWARK_SMTP_URL 应形如 smtp://用户:口令@邮件服务器:587 或 smtps://邮件服务器，未启动。\n' +
        'BULWARK_SMTP_URL looks like smtp://user:password@host:587 or smtps://host; nothing was started.',
    );
  return {
    server: url.href,
    from: addressOf('BULWARK_MAIL_FROM', env.BULWARK_MAIL_FROM ?? ''),
    systemName: env.BULWARK_SYSTEM_NAME || undefined,
    checkpointsTo: env.BULWARK_CHECKPOINT_MAIL
      ? addressOf('BULWARK_CHECKPOINT_MAIL', env.BULWARK_CHECKPOINT_MAIL)
      : undefined,
  };
}

function addressOf(name: string, text: string): string {
  if (ADDRESS.test(text)) return text;
  throw new ConfigWrong(
    `${name} 应是一个电子邮件地址，未启动：“${text}”。\n${name} must be one e-mail address; nothing was started: '${text}'.`,
  );
}

const WAIT_MS = 20_000;

/** Sends one mail at a time. What it answers decides whether the person is written to again on the same day (Post). */
export function postBy({ server, from }: Pick<MailConfig, 'server' | 'from'>): Post {
  const transport = createTransport(
    { url: server, connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS },
    { from, disableFileAccess: true, disableUrlAccess: true },
  );
  return async (mail) => {
    try {
      await transport.sendMail(mail);
      return 'sent';
    } catch (reason) {
      return endOf(reason as { command?: string; responseCode?: number });
    }
  };
}

/** Before the text was under way it surely did not go; a mail that may have arrived is not sent twice. */
function endOf({ command, responseCode = 0 }: { command?: string; responseCode?: number }): 'not-taken' | 'refused' {
  if (responseCode >= 500 && command !== undefined && /^(RCPT TO|DATA)/.test(command)) return 'refused';
  return command === 'DATA' && responseCode === 0 ? 'refused' : 'not-taken';
}
