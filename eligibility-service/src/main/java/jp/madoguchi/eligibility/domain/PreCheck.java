package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * 予約の事前確認: the bookings of one day, to be asked before it comes.
 *
 * @param visitDate 受診予定日. Nobody knows who will be covered then: the 資格確認日 of every answer is the day it is asked,
 *     and the day of the visit only ranks the worklist and bounds the asking
 */
public record PreCheck(LocalDate visitDate, List<Booking> bookings) {}
