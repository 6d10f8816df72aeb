-- 答えられなかった照会: what was asked when nobody was found, as a keyed digest of the numbers and the birth date, and then the 枝番
-- if one was named; so that the clinic hears when it can be answered. Empty for every other check.
alter table eligibility_check add column asked text;
create index eligibility_check_unanswered on eligibility_check (left(asked, 64)) where asked is not null;
