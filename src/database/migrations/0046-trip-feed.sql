-- A calendar of journeys that a calendar program fetches by a secret address: one for each account, made and revoked by its owner.
-- Neither the address nor its secret is stored.

create table trip_feed (
  unit_id       int         not null,
  account_id    bigint      not null,
  feed_hash     bytea       not null,                -- SHA-256 of the secret, which names its unit
  password_mark bytea       not null,                -- SHA-256 of the password's hash of that day: with another password the address is dead
  made_at       timestamptz not null,
  primary key (unit_id, account_id),
  constraint trip_feed_hash unique (unit_id, feed_hash),
  foreign key (unit_id, account_id) references account (unit_id, account_id)
);

alter table trip_feed enable row level security;
alter table trip_feed force row level security;
create policy own_unit on trip_feed using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on trip_feed to bulwark_app;
