-- Travel documents and journeys: which went out for a journey is found by it; custody of an official document names its paper as well
-- (what was taken in before has none); and a reminder may be of documents that are to be handed back.

alter table travel_document drop constraint travel_document_check;
alter table travel_document add check (ground <> 'registered-official' or reference is not null);
alter table travel_document add check (ground <> 'secret-related' or reference is null);

create index travel_document_movement_trip on travel_document_movement (unit_id, trip_id) where trip_id is not null;

alter table reminder add column documents int not null default 0 check (documents between 0 and items);  -- so many of the items
alter table reminder alter column reminded_by drop not null;                                              -- none: by the calendar
