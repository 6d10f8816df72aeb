-- 答えのある元の予約: a booking that is sent again takes its answer over, without a look at the bookings of other clinics.
create index pre_check_booking_answered_before on pre_check_booking (institution, visit_date, booking_id, id)
    where superseded and check_id is not null;
