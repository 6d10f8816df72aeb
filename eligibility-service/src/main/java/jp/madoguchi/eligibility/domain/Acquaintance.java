package jp.madoguchi.eligibility.domain;

import java.util.Optional;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.id.InsurerNumber;

/**
 * 医療機関と患者の間柄: what an institution knew of a person before one of its checks.
 *
 * @param method how this check was asked
 * @param insurer whom this check answered, if anybody was found
 * @param last the answer before it
 * @param everByCard whether an earlier one was asked by card
 */
public record Acquaintance(
        CheckMethod method, Optional<InsurerNumber> insurer, Optional<PastAnswer> last, boolean everByCard) {}
