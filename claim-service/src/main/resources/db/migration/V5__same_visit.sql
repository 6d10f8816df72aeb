-- 資格確認日: visits of one day are compared with each other; rows of before know it from what they keep.
alter table claim_case add column visit_day date;
update claim_case set visit_day = cast(cast(facts as json) -> 'visit' ->> 'confirmationDate' as date);
create index claim_case_day on claim_case (institution, visit_day);

-- まとめた先: whether something was merged into a visit.
alter table claim_case add column merged_into uuid;
create index claim_case_merged on claim_case (institution, merged_into) where merged_into is not null;
