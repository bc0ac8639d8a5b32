-- Journeys abroad (Provisions 9(6), 14, 15; Secrets Law 45, its Regulations 52): declared, decided, briefed, held, interviewed.
-- What says where somebody was, and all other words, is sealed under the journey's own key and destroyed before the rest.

create table trip (
  unit_id        int         not null,
  trip_id        bigint      generated always as identity,
  kind           text        not null check (kind in ('official', 'private')),
  purpose        text        not null,
  funding        text        not null,
  group_name     text        check (length(group_name) between 1 and 80),  -- of the delegation, never of a person
  leader_id      bigint,
  leaves_on      date        not null,              -- once the itinerary is destroyed, the first of that month
  returns_on     date        not null,
  countries      text[]      not null check (cardinality(countries) between 1 and 30),
  light          boolean     not null,              -- study or exchange of a school's or institute's people: no approval
  state          text        not null check (state in ('declared', 'approved', 'refused', 'departed', 'returned', 'closed', 'cancelled')),
  oral_notice_on date,                              -- left on oral notice; the full report follows
  report_by      date,
  reported_at    timestamptz,
  details        bytea,                             -- legs with places, planned contacts, emergency contact
  reasons        bytea,                             -- of a refusal
  key            bytea,
  salt           bytea,
  declared_at    timestamptz not null,
  declared_by    bigint      not null,
  decided_at     timestamptz,
  decided_by     bigint,
  departed_on    date,
  ended_at       timestamptz,                       -- closed, cancelled or refused
  cancelled_for  text        check (cancelled_for in ('given-up', 'postponed', 'by-mistake')),
  primary key (unit_id, trip_id),
  foreign key (unit_id, leader_id) references person (unit_id, person_id),
  check (returns_on >= leaves_on),
  check ((oral_notice_on is null) = (report_by is null))
);
create index trip_days on trip (unit_id, leaves_on, trip_id);
create index trip_state on trip (unit_id, state, leaves_on);

create table trip_member (
  unit_id         int         not null,
  trip_id         bigint      not null,
  person_id       bigint      not null,
  member_id       bigint      generated always as identity,
  ground          text        not null check (ground in ('key-unit', 'secret-related', 'school', 'research-institute')),
  stand_in_id     bigint,                           -- who does the work meanwhile: does not interview
  brief_by        date        not null,
  briefed_at      timestamptz,
  briefed_on      date,
  returned_on     date,
  interview_by    date,
  interviewed_on  date,
  asks_own        boolean     not null default false, -- wants an interview apart from the group's
  left_out_at     timestamptz,                      -- does not travel after all
  primary key (unit_id, trip_id, person_id),
  foreign key (unit_id, trip_id) references trip (unit_id, trip_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id),
  foreign key (unit_id, stand_in_id) references person (unit_id, person_id)
);
create unique index trip_member_id on trip_member (unit_id, member_id);
create index trip_member_person on trip_member (unit_id, person_id);

create table trip_opinion (
  unit_id    int         not null,
  trip_id    bigint      not null,
  office     text        not null check (office in ('personnel', 'security')),
  conclusion text        not null check (conclusion in ('agreed', 'not-agreed')),
  note       bytea,
  given_at   timestamptz not null,
  given_by   bigint      not null,
  primary key (unit_id, trip_id, office),
  foreign key (unit_id, trip_id) references trip (unit_id, trip_id)
);

-- What the officer keeps to be read before a departure: for some countries or all, for some purposes or all. About nobody.
create table briefing_material (
  unit_id      int         not null,
  material_id  bigint      generated always as identity,
  title        text        not null check (length(title) between 1 and 80),
  words        text        not null check (length(words) between 1 and 8000),
  countries    text[]      not null default '{}',
  purposes     text[]      not null default '{}',
  added_at     timestamptz not null,
  added_by     bigint      not null,
  withdrawn_at timestamptz,
  primary key (unit_id, material_id)
);

create table trip_briefing (
  unit_id     int    not null,
  trip_id     bigint not null,
  person_id   bigint not null,
  material_id bigint not null,
  primary key (unit_id, trip_id, person_id, material_id),
  foreign key (unit_id, trip_id, person_id) references trip_member (unit_id, trip_id, person_id),
  foreign key (unit_id, material_id) references briefing_material (unit_id, material_id)
);

create table trip_deviation (
  unit_id      int         not null,
  trip_id      bigint      not null,
  deviation_id bigint      generated always as identity,
  person_id    bigint      not null,
  happened_on  date        not null,
  words        bytea       not null,
  reported_at  timestamptz not null,
  reported_by  bigint      not null,
  primary key (unit_id, trip_id, deviation_id),
  foreign key (unit_id, trip_id, person_id) references trip_member (unit_id, trip_id, person_id)
);

-- One interview of those it covers: about events, from a fixed list; each reads, corrects and signs for himself.
create table trip_interview (
  unit_id      int         not null,
  trip_id      bigint      not null,
  interview_id bigint      generated always as identity,
  held_on      date        not null,
  answers      bytea,
  key          bytea,
  salt         bytea,
  held_by      bigint      not null,
  entered_at   timestamptz not null,
  primary key (unit_id, interview_id),
  foreign key (unit_id, trip_id) references trip (unit_id, trip_id)
);
create index trip_interview_trip on trip_interview (unit_id, trip_id);

create table trip_interviewed (
  unit_id      int         not null,
  interview_id bigint      not null,
  person_id    bigint      not null,
  trip_id      bigint      not null,
  correction   bytea,
  signed_at    timestamptz,
  file_hash    text,
  primary key (unit_id, interview_id, person_id),
  foreign key (unit_id, interview_id) references trip_interview (unit_id, interview_id),
  foreign key (unit_id, trip_id, person_id) references trip_member (unit_id, trip_id, person_id)
);

do $$
declare one text;
begin
  foreach one in array array['trip', 'trip_member', 'trip_opinion', 'briefing_material', 'trip_briefing', 'trip_deviation', 'trip_interview', 'trip_interviewed'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
