-- People stationed abroad for a long time (Provisions 9(6)): who keeps in touch with each, the contacts, home leave and the interview at it.
-- That and from when to when somebody is stationed stands in `stationing`. All words are sealed and destroyed before the rest.

-- Who is the contact person: named at first, handed over afterwards. The latest one counts.
create table stationed_handover (
  unit_id           int         not null,
  handover_id       bigint      generated always as identity,
  person_id         bigint      not null,           -- who is stationed abroad
  from_person_id    bigint,                         -- who handed over; nobody where the first was named
  contact_person_id bigint,                         -- who keeps in touch from then on; nobody once that person is destroyed
  on_day            date        not null,
  items             text[]      not null default '{}',  -- what was handed over, of a closed list
  note              bytea,
  key               bytea,
  salt              bytea,
  entered_at        timestamptz not null,
  entered_by        bigint      not null,
  primary key (unit_id, handover_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id),
  foreign key (unit_id, from_person_id) references person (unit_id, person_id),
  foreign key (unit_id, contact_person_id) references person (unit_id, person_id)
);
create index stationed_handover_person on stationed_handover (unit_id, person_id, on_day, handover_id);
create index stationed_handover_contact on stationed_handover (unit_id, contact_person_id);
create index stationed_handover_from on stationed_handover (unit_id, from_person_id);

create table stationed_contact (
  unit_id           int         not null,
  contact_id        bigint      generated always as identity,
  person_id         bigint      not null,
  contact_person_id bigint,
  way               text        not null check (way in ('phone', 'video', 'letter', 'at-the-post', 'at-home')),
  happened_on       date        not null,
  words             bytea,
  key               bytea,
  salt              bytea,
  entered_at        timestamptz not null,
  entered_by        bigint      not null,
  primary key (unit_id, contact_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id),
  foreign key (unit_id, contact_person_id) references person (unit_id, person_id)
);
create index stationed_contact_person on stationed_contact (unit_id, person_id, happened_on);
create index stationed_contact_by on stationed_contact (unit_id, contact_person_id);

create table home_leave (
  unit_id        int         not null,
  home_leave_id  bigint      generated always as identity,
  person_id      bigint      not null,
  from_day       date        not null,
  to_day         date        not null,
  interview_by   date        not null,              -- while the person is here, by the figure as it was
  interviewed_on date,
  salt           bytea       not null,
  entered_at     timestamptz not null,
  entered_by     bigint      not null,
  primary key (unit_id, home_leave_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id),
  check (to_day >= from_day)
);
create index home_leave_person on home_leave (unit_id, person_id, from_day);

-- About events, from the list of travel; read, corrected and signed by the person. One for each home leave.
create table home_interview (
  unit_id       int         not null,
  interview_id  bigint      generated always as identity,
  home_leave_id bigint      not null,
  person_id     bigint      not null,
  held_on       date        not null,
  held_by       bigint      not null,
  answers       bytea,
  key           bytea,
  salt          bytea,
  entered_at    timestamptz not null,
  correction    bytea,
  signed_at     timestamptz,
  file_hash     text,
  primary key (unit_id, interview_id),
  unique (unit_id, home_leave_id),
  foreign key (unit_id, home_leave_id) references home_leave (unit_id, home_leave_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id)
);
create index home_interview_person on home_interview (unit_id, person_id);

do $$
declare one text;
begin
  foreach one in array array['stationed_handover', 'stationed_contact', 'home_leave', 'home_interview'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
