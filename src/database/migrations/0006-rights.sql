-- The rights of the people concerned (rights.md R8): asking for a correction, and its answer with reasons.

create table correction (
  unit_id      int         not null,
  person_id    bigint      not null,
  correction_id bigint     generated always as identity,
  about        text        not null check (about in ('name', 'staff-number', 'department', 'contact', 'post', 'level', 'training', 'review', 'letter', 'other')),
  request      bytea       not null,                  -- sealed with the key beside it: destroying the key destroys both texts
  asked_at     timestamptz not null,
  state        text        not null default 'open' check (state in ('open', 'corrected', 'declined')),
  answer       bytea,
  answered_at  timestamptz,
  answered_by  bigint,
  key          bytea,
  salt         bytea       not null,                  -- the journal holds salted hashes of both texts
  primary key (unit_id, person_id, correction_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id)
);
create index correction_open on correction (unit_id, asked_at) where state = 'open';

alter table correction enable row level security;
alter table correction force row level security;
create policy own_unit on correction using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update on correction to bulwark_app;
