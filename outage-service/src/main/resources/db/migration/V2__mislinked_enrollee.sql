-- ひも付け誤り: whose record may be somebody else's, by the report that says so. A report that was mended stays, so that one which
-- comes again changes nothing.
create table mislinked_enrollee (
    person_id  uuid    not null,
    mislink_id uuid    not null,
    separated  boolean not null default false,
    primary key (person_id, mislink_id)
);
