package jp.madoguchi.eligibility.domain;

import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.id.InsurerNumber;
import org.jspecify.annotations.Nullable;

/**
 * 保険者の届出: an insurer as its sender states it.
 *
 * @param kind may be left out, for the number says it
 */
public record InsurerRecord(
        InsurerNumber number, String name, @Nullable InsuranceKind kind) {}
