-- Who opens an own dispatch about a person is logged as it is with one that came.
create table dispatch_look (
  unit_id     int         not null,
  dispatch_id bigint      not null,
  look_id     bigint      generated always as identity,
  at          timestamptz not null,
  account_id  bigint      not null,
  purpose     text        not null,
  primary key (unit_id, dispatch_id, look_id),
  foreign key (unit_id, dispatch_id) references dispatch (unit_id, dispatch_id)
);
alter table dispatch_look enable row level security;
alter table dispatch_look force row level security;
create policy own_unit on dispatch_look using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on dispatch_look to bulwark_app;

-- A key is revoked, and the place moved from which a line goes on, by two persons: what one proposed and another has not agreed to yet.
alter table correspondent add column asked text check (asked in ('revoke', 'sent', 'received'));
alter table correspondent add column asked_place int check (asked_place > 0);
alter table correspondent add column asked_at timestamptz;
alter table correspondent add column asked_by bigint;
alter table correspondent add constraint correspondent_asked_whole check (
  (asked is null) = (asked_at is null) and (asked is null) = (asked_by is null)
  and (asked_place is not null) = (asked is not null and asked <> 'revoke'));
alter table correspondent add column moved_at timestamptz; -- when a place of its lines was last moved

-- A letter that its receiver refused, as far as that is known here: inside one installation it always is.
alter table delivery drop constraint delivery_state_check;
alter table delivery add constraint delivery_state_check
  check (state in ('planned', 'sealing', 'sent', 'delivered', 'receipted', 'refused'));
alter table delivery add column fault text;
alter table delivery add column refused_at timestamptz;
alter table delivery add column refusal_noted_at timestamptz; -- when somebody here took note of it
alter table delivery add constraint delivery_refused_why check (state <> 'refused' or (fault is not null and refused_at is not null));
