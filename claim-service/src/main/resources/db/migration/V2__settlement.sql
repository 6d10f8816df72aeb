-- 精算の答え: what was last said about the amounts of a visit, so that only something new is told.
alter table claim_case add column settlement text;
-- Whether a visit nobody here knows is another institution's.
create index claim_case_visit on claim_case (visit_id);
