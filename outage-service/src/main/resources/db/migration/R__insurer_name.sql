-- 保険者の名称: only of insurers that were renamed; whoever is not here goes by the name the index has. It is no part of the index:
-- it stays when the index is made anew. Repeatable, so that it takes no number.
create table if not exists insurer_name (
    number   text        primary key,
    name     text        not null,
    said_at  timestamptz not null,
    event_id uuid        not null
);
