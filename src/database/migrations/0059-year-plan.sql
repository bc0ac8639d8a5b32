-- The year's plan of training (Provisions 8(1), 9(7), 10(2)): its versions, and the lines of each. A version that was approved is never
-- changed: what is planned otherwise is a later version, in which each line keeps its number, so that one can say what changed. No name
-- of a person to be trained stands in it: how many, and of which groups. Sessions that came of a line say so, and whom they are for.

create table training_plan (
  unit_id          int         not null,
  plan_id          bigint      generated always as identity,
  year             smallint    not null check (year between 2000 and 2200),
  version          smallint    not null check (version >= 1),
  state            text        not null check (state in ('draft', 'submitted', 'approved', 'replaced')),
  room_size        int         not null check (room_size between 1 and 10000),
  drawn_up_at      timestamptz not null,
  drawn_up_by      bigint      not null,
  submitted_at     timestamptz,
  submitted_by     bigint,
  returned_because text        not null default '' check (length(returned_because) <= 500),
  approved_at      timestamptz,
  approved_by      bigint,
  salt             bytea       not null,
  check ((approved_at is null) = (state in ('draft', 'submitted'))),
  primary key (unit_id, plan_id),
  unique (unit_id, year, version),
  foreign key (unit_id) references unit
);
create unique index training_plan_open on training_plan (unit_id, year) where state in ('draft', 'submitted');

create table training_plan_item (
  unit_id   int          not null,
  plan_id   bigint       not null,
  line      smallint     not null check (line >= 1),
  kind      text         not null check (kind in ('session', 'course')),
  audiences text[]       not null check (cardinality(audiences) between 1 and 7 and audiences <@ array[
              'everyone', 'secret-core', 'secret-important', 'secret-ordinary', 'foreign-related', 'operator-employees', 'new-hires']),
  topic     text         not null check (length(topic) between 1 and 200),
  subjects  text[]       not null check (cardinality(subjects) between 1 and 8 and subjects <@ array[
              'situation', 'law', 'technique', 'cases', 'tradition', 'counter-espionage', 'secrecy', 'network']),
  month     smallint     not null check (month between 1 and 12),
  hours     numeric(4,1) not null check (hours between 0.5 and 24),
  sittings  smallint     not null check (sittings between 1 and 200),
  people    int          not null check (people between 0 and 10000000),
  organiser text         not null check (organiser in ('own-unit', 'outside')),
  primary key (unit_id, plan_id, line),
  foreign key (unit_id, plan_id) references training_plan (unit_id, plan_id)
);

alter table training add column audiences text[] not null default '{}' check (audiences <@ array[
  'everyone', 'secret-core', 'secret-important', 'secret-ordinary', 'foreign-related', 'operator-employees', 'new-hires']);
alter table training add column plan_year smallint;
alter table training add column plan_line smallint;
alter table training add constraint training_of_plan check ((plan_year is null) = (plan_line is null));
create index training_plan_line on training (unit_id, plan_year, plan_line) where plan_year is not null;

do $$
declare t text;
begin
  foreach t in array array['training_plan', 'training_plan_item']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', t);
  end loop;
end $$;

grant select, insert, update, delete on training_plan, training_plan_item to bulwark_app;
