package jp.madoguchi.rules;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.id.InsurerNumber;
import org.jspecify.annotations.Nullable;

/** 請求先: where a claim must go, or that the institution may choose, or that the number's 法別番号 is not one of 医療保険. */
public sealed interface ReviewRouting {
    /**
     * For a claim with a known insurer, by {@link ReviewRule#BY_LAW_CODE}. A substitute for an unknown insurer is not
     * listed.
     */
    static ReviewRouting ofInsurer(InsurerNumber number, LocalDate serviceDay) {
        return DatedTable.REVIEW_ORGANISATIONS
                .value(LawCode.of(number), serviceDay)
                .flatMap(code -> Stream.of(ReviewOrganisation.values())
                        .filter(organisation -> organisation.code().equals(code))
                        .findFirst())
                .<ReviewRouting>map(organisation -> new To(organisation, ReviewRule.BY_LAW_CODE))
                .orElseGet(NotListed::new);
    }

    /** For a 不詳 claim, by what the patient declared; その他 and わからない count as not declared. */
    static ReviewRouting ofUnknown(@Nullable InsuranceKind kind) {
        if (kind == InsuranceKind.EMPLOYEES) {
            return new To(ReviewOrganisation.PAYMENT_FUND, ReviewRule.BY_INSURANCE_KIND);
        }
        return kind == InsuranceKind.NATIONAL || kind == InsuranceKind.LATE_ELDERLY
                ? new To(ReviewOrganisation.NATIONAL_HEALTH_FEDERATION, ReviewRule.BY_INSURANCE_KIND)
                : new Either(ReviewRule.BY_CHOICE);
    }

    /** One branch for each outcome. */
    <R> R match(
            Function<? super To, ? extends R> to,
            Function<? super Either, ? extends R> either,
            Supplier<? extends R> notListed);

    /** 決まっている: to this one. */
    record To(ReviewOrganisation organisation, ReviewRule rule) implements ReviewRouting {
        @Override
        public <R> R match(
                Function<? super To, ? extends R> to,
                Function<? super Either, ? extends R> either,
                Supplier<? extends R> notListed) {
            return to.apply(this);
        }
    }

    /** 医療機関が選ぶ: to either. */
    record Either(ReviewRule rule) implements ReviewRouting {
        @Override
        public <R> R match(
                Function<? super To, ? extends R> to,
                Function<? super Either, ? extends R> either,
                Supplier<? extends R> notListed) {
            return either.apply(this);
        }
    }

    /** 表にない: no 医療保険 has this 法別番号 on that day. */
    record NotListed() implements ReviewRouting {
        @Override
        public <R> R match(
                Function<? super To, ? extends R> to,
                Function<? super Either, ? extends R> either,
                Supplier<? extends R> notListed) {
            return notListed.get();
        }
    }
}
