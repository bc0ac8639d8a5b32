-- Sessions in a room. The code on the screen changes; check-in and check-out are instants of their own; hours follow from both. Which
-- phone checked somebody in is kept as a hash until the session is closed and never longer: it is no register of phones.

alter table training drop column check_in_code;
alter table training
  add column check_in_secret bytea check (octet_length(check_in_secret) = 32), -- while the check-in is open; every code is made of it
  add column closed_at       timestamptz,                                      -- the officer closed it: who is missing is then looked after
  add column make_up_of      bigint;                                           -- held for those who were absent from that one

-- None: the session's own place is the only room, number 0.
create table training_room (
  unit_id     int      not null,
  training_id bigint   not null,
  position    smallint not null check (position between 1 and 50),
  name        text     not null check (length(name) between 1 and 100),
  capacity    int      check (capacity between 1 and 100000),
  primary key (unit_id, training_id, position),
  foreign key (unit_id, training_id) references training (unit_id, training_id)
);

-- What the door saw of a person. It gives no evidence: attendance does, and it comes when the hours are known.
create table presence (
  unit_id     int         not null,
  training_id bigint      not null,
  person_id   bigint      not null,
  room        smallint    not null default 0,
  in_at       timestamptz,
  out_at      timestamptz,
  shared_at   timestamptz,                         -- came by a phone that another person had used: to be confirmed by sight
  decision    text        check (decision in ('stayed', 'left-early', 'not-known', 'by-list')),
  decided_at  timestamptz,
  decided_by  bigint,
  primary key (unit_id, training_id, person_id),
  foreign key (unit_id, training_id) references training (unit_id, training_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id),
  check (in_at is not null or shared_at is not null),
  check (out_at is null or (in_at is not null and out_at >= in_at)),
  check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null))
);
create index presence_person on presence (unit_id, person_id);

-- Deleted when the check-in is closed, and the day after at the latest.
create table check_in_device (
  unit_id     int    not null,
  training_id bigint not null,
  device_hash bytea  not null check (octet_length(device_hash) = 32),
  person_id   bigint not null,
  primary key (unit_id, training_id, device_hash),
  foreign key (unit_id, training_id) references training (unit_id, training_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id)
);
create index check_in_device_person on check_in_device (unit_id, person_id);

-- The signed paper list, as a scan.
create table training_scan (
  unit_id      int         not null,
  training_id  bigint      not null,
  position     smallint    not null check (position between 1 and 20),
  file_hash    text        not null,
  content_hash text        not null,
  size         bigint      not null,
  media_type   text        not null,
  attached_at  timestamptz not null,
  attached_by  bigint      not null,
  primary key (unit_id, training_id, position),
  foreign key (unit_id, training_id) references training (unit_id, training_id)
);

alter table attendance
  add column hours  numeric(4,1) check (hours between 0.5 and 24),  -- from both ends, or as decided; null: the session's
  add column reason text check (reason in ('seen-in-the-room', 'no-phone', 'phone-of-another', 'paper-list')),
  add constraint attendance_reason_of_list check (reason is null or how = 'list');

do $$
declare one text;
begin
  foreach one in array array['training_room', 'presence', 'check_in_device', 'training_scan'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
