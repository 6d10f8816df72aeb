-- 一括照会: what was asked of the terminal for many bookings at once, until their day is over.
create table bulk_check (
    id text primary key,
    visit_date text not null,
    state text not null,
    body blob not null
);
