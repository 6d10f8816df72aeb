package jp.madoguchi.outage.domain;

import java.time.LocalDate;

/** 利用期間: 利用開始日～利用終了日, both included. */
public record Period(LocalDate from, LocalDate until) {
    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
