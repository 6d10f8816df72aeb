package jp.madoguchi.eligibility.domain;

import java.util.function.Function;

/** 照会への返事: an answer, or the reason why this card cannot ask. The second says nothing about any coverage. */
public sealed interface CheckReply {

    /** One branch for each. */
    <R> R match(
            Function<? super Answered, ? extends R> answered,
            Function<? super CertificateExpired, ? extends R> certificateExpired);

    /** 回答した. */
    record Answered(CheckAnswer answer) implements CheckReply {
        @Override
        public <R> R match(
                Function<? super Answered, ? extends R> answered,
                Function<? super CertificateExpired, ? extends R> certificateExpired) {
            return answered.apply(this);
        }
    }

    /** 電子証明書の有効期限切れ（保発0710第1号 1(2)）. */
    record CertificateExpired(CardFacts card) implements CheckReply {
        @Override
        public <R> R match(
                Function<? super Answered, ? extends R> answered,
                Function<? super CertificateExpired, ? extends R> certificateExpired) {
            return certificateExpired.apply(this);
        }
    }
}
