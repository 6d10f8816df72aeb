package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import jp.madoguchi.contracts.id.InsurerNumber;

/** 前回の回答: what an institution was last told of a person when they came; answers for bookings are none. */
public record PastAnswer(LocalDate confirmationDate, InsurerNumber insurer) {}
