-- Access tokens: with one, a program of the unit acts in its owner's place. The token itself is never stored.

create table access_token (
  unit_id      int         not null,
  token_id     bigint      generated always as identity,
  account_id   bigint      not null,
  name         text        not null check (length(name) between 1 and 60),
  token_hash   bytea       not null,                  -- SHA-256; the token names its unit, so that it is looked for there alone
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  last_used_at timestamptz,
  revoked_at   timestamptz,
  revoked_by   bigint,
  primary key (unit_id, token_id),
  constraint access_token_hash unique (unit_id, token_hash),
  foreign key (unit_id, account_id) references account (unit_id, account_id)
);
create index access_token_account on access_token (unit_id, account_id);

alter table access_token enable row level security;
alter table access_token force row level security;
create policy own_unit on access_token using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update on access_token to bulwark_app;
