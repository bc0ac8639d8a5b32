-- Whoever has not finished a course that was assigned is reminded by hand as of other things: once a day, seen by himself alone. How many
-- courses, never which: as with duties and documents, My training shows what is still to be done.
alter table reminder add column courses int not null default 0;
