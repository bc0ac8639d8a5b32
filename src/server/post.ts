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
import type { MailFailure, Post } from '../domain/notices/mail.ts';
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

/** Sends one mail at a time. What it answers decides whether that mail is sent again (domain/notices/mail.ts). */
export function postBy({ server, from }: Pick<MailConfig, 'server' | 'from'>): Post {
  return async (mail) => {
    let wholeTextLeft = false;
    /** Of what the library says of its doings one thing is looked at, and nothing kept: that the text has left, up to its closing dot. */
    const logger = {
      info({ tnx }: { tnx?: unknown }) {
        if (tnx === 'message') wholeTextLeft = true;
      },
    };
    const transport = createTransport(
      { url: server, connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS, logger },
      { from, disableFileAccess: true, disableUrlAccess: true },
    );
    try {
      await transport.sendMail(mail);
      return 'sent';
    } catch (reason) {
      return endOf(reason as Told, wholeTextLeft);
    }
  };
}

/** By the standard a server has the mail from its closing dot on: where it has not answered that, nobody knows. */
type Told = { command?: string; responseCode?: number };
function endOf({ command = '', responseCode = 0 }: Told, wholeTextLeft: boolean): MailFailure {
  if (responseCode === 0) return wholeTextLeft ? 'unsure' : 'away';
  if (!/^(RCPT TO|DATA)/.test(command)) return 'away';
  return responseCode >= 500 ? 'refused' : 'put-off';
}
