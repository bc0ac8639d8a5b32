-- Guidance that a body received and makes known to its people: which, from when, until when. The words stay in the dispatch.

create table library_item (
  unit_id     int         not null,
  library_item_id bigint      generated always as identity,
  arrival_id  bigint      not null,
  shown_at    timestamptz not null,
  shown_by    bigint      not null,
  ended_at    timestamptz,
  primary key (unit_id, library_item_id),
  foreign key (unit_id, arrival_id) references arrival (unit_id, arrival_id)
);
create unique index library_item_shown on library_item (unit_id, arrival_id) where ended_at is null;

alter table library_item enable row level security;
alter table library_item force row level security;
create policy own_unit on library_item using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update on library_item to bulwark_app;
