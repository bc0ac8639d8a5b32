-- Briefing material is never changed: a new version takes the place of the one before, which stays for those who read it.
-- And a briefing that was held for an earlier journey can stand for a later one (frequent travellers).

alter table briefing_material no force row level security; -- the new keys are checked against all rows, as an owner who is no superuser
alter table trip_member no force row level security;
alter table trip no force row level security;

alter table briefing_material add column replaces bigint;
alter table briefing_material add constraint briefing_material_replaces foreign key (unit_id, replaces) references briefing_material (unit_id, material_id);
create unique index briefing_material_replaced_once on briefing_material (unit_id, replaces) where replaces is not null;

alter table trip_member add column briefed_for_trip bigint;   -- the earlier journey whose briefing stands for this one
alter table trip_member add constraint trip_member_briefed_for foreign key (unit_id, briefed_for_trip) references trip (unit_id, trip_id);

alter table briefing_material force row level security;
alter table trip_member force row level security;
alter table trip force row level security;
