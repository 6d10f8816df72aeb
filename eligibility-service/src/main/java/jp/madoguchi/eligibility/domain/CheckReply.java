package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 照会への返事: an answer, or the reason why this card cannot ask. The second says nothing about any coverage. */
public sealed interface CheckReply {

    /** One branch for each. */
    <R> R match(
            Function<? super Answered, ? extends R> answered,
            Function<? super CertificateExpired, ? extends R> certificateExpired,
            Function<? super Incomplete, ? extends R> incomplete);

    /**
     * 回答した.
     *
     * @param referenceNumber 照会番号: what the institution calls the person found, if it does
     */
    record Answered(CheckAnswer answer, @Nullable String referenceNumber) implements CheckReply {
        @Override
        public <R> R match(
                Function<? super Answered, ? extends R> answered,
                Function<? super CertificateExpired, ? extends R> certificateExpired,
                Function<? super Incomplete, ? extends R> incomplete) {
            return answered.apply(this);
        }
    }

    /** 電子証明書の有効期限切れ（保発0710第1号 1(2)）. */
    record CertificateExpired(CardFacts card) implements CheckReply {
        @Override
        public <R> R match(
                Function<? super Answered, ? extends R> answered,
                Function<? super CertificateExpired, ? extends R> certificateExpired,
                Function<? super Incomplete, ? extends R> incomplete) {
            return certificateExpired.apply(this);
        }
    }

    /** 照会に足りないもの: nobody was found, and without more of the question not even a share can be told. */
    record Incomplete(List<Rule<CheckQuestion>> rules) implements CheckReply {
        @Override
        public <R> R match(
                Function<? super Answered, ? extends R> answered,
                Function<? super CertificateExpired, ? extends R> certificateExpired,
                Function<? super Incomplete, ? extends R> incomplete) {
            return incomplete.apply(this);
        }
    }
}
