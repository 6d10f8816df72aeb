package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.id.InsuredNumbers;

/**
 * 資格確認の照会: the numbers read from the card or typed from a 資格確認書, and the birth date, which is always asked. 枝番 may be
 * missing.
 *
 * @param method 方法1 (CARD) or 方法2 (NUMBER); the four items are not asked here
 * @param confirmationDate 資格確認日: the day the answer is for, not the day of asking
 */
public record CheckQuestion(
        CheckMethod method, InsuredNumbers numbers, LocalDate birthDate, LocalDate confirmationDate) {}
