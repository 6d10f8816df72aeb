-- What the cluster refused and is no entry of the journal: its sequence counts down from zero.
-- The content stays where it was: of an observation by its hash, of a standing by when it began.
create table refused_message (
    sequence integer primary key,
    kind text not null,
    subject text not null,
    visit_id text,
    occurred_at text not null,
    code text not null,
    owner text,
    due_on text not null,
    closed_at text,
    closing text
);
create index refused_message_subject on refused_message (kind, subject);
-- Visits whose entries have gone: that they were taken is remembered longer than what was taken.
create table past_visit (
    visit_id text primary key,
    sequence integer not null,
    taken_at text not null,
    state text not null
);
