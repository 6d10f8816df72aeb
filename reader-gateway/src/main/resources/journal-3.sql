-- The seals of rows whose own table has no column for one: place is the table and the row's key.
create table row_seal (
    place text primary key,
    seal blob not null
);
