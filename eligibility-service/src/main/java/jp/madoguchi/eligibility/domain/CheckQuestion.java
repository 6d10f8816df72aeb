package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.function.Function;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.id.InsuredNumbers;
import org.jspecify.annotations.Nullable;

/** 資格確認の照会: what leads to the person, and the day the answer is for. */
public sealed interface CheckQuestion {
    /** 方法1 (CARD) or 方法2 (NUMBER); the four items are not asked here. */
    CheckMethod method();

    /** 資格確認日: the day the answer is for, not the day of asking. */
    LocalDate confirmationDate();

    /** 生年月日, where the question names it. */
    @Nullable
    LocalDate birthDate();

    /** One branch for each way to ask. */
    <R> R match(
            Function<? super ByNumbers, ? extends R> byNumbers,
            Function<? super ByCertificate, ? extends R> byCertificate,
            Function<? super Observed, ? extends R> observed);

    /** One branch where the numbers count, and one for every question that names none. */
    default <R> R match(
            Function<? super ByNumbers, ? extends R> byNumbers,
            Function<? super CheckQuestion, ? extends R> unnumbered) {
        return this.<R>match(byNumbers, unnumbered, unnumbered);
    }

    /**
     * 番号による照会: the numbers on a face result (方法1) or typed from what the patient shows (方法2). 枝番 may be missing, the
     * birth date never.
     *
     * @param shown what they were typed from; the same as a 資格確認書 when nobody says
     */
    record ByNumbers(
            CheckMethod method,
            InsuredNumbers numbers,
            LocalDate birthDate,
            LocalDate confirmationDate,
            @Nullable ShownDocument shown)
            implements CheckQuestion {
        /** Without a word on what was shown. */
        public ByNumbers(CheckMethod method, InsuredNumbers numbers, LocalDate birthDate, LocalDate confirmationDate) {
            this(method, numbers, birthDate, confirmationDate, null);
        }

        @Override
        public <R> R match(
                Function<? super ByNumbers, ? extends R> byNumbers,
                Function<? super ByCertificate, ? extends R> byCertificate,
                Function<? super Observed, ? extends R> observed) {
            return byNumbers.apply(this);
        }

        /** Masked: strings end up in logs. */
        @Override
        public String toString() {
            return "ByNumbers[***]";
        }
    }

    /** 証明書による照会: the card itself, by the serial number of its certificate (方法1). */
    record ByCertificate(CertificateSerial serial, @Nullable LocalDate birthDate, LocalDate confirmationDate)
            implements CheckQuestion {
        @Override
        public CheckMethod method() {
            return CheckMethod.CARD;
        }

        @Override
        public <R> R match(
                Function<? super ByNumbers, ? extends R> byNumbers,
                Function<? super ByCertificate, ? extends R> byCertificate,
                Function<? super Observed, ? extends R> observed) {
            return byCertificate.apply(this);
        }

        /** Masked: strings end up in logs. */
        @Override
        public String toString() {
            return "ByCertificate[***]";
        }
    }

    /**
     * 観測された照会: what the national system was asked by somebody else, of which only the way and the day are known. It
     * can be answered by what was seen alone: nobody can look up whom it means.
     */
    record Observed(CheckMethod method, @Nullable LocalDate birthDate, LocalDate confirmationDate)
            implements CheckQuestion {
        @Override
        public <R> R match(
                Function<? super ByNumbers, ? extends R> byNumbers,
                Function<? super ByCertificate, ? extends R> byCertificate,
                Function<? super Observed, ? extends R> observed) {
            return observed.apply(this);
        }

        /** Masked: strings end up in logs. */
        @Override
        public String toString() {
            return "Observed[***]";
        }
    }
}
