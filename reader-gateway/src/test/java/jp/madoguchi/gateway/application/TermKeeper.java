package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;

/** 期限の見回り over a journal, whenever the test says so. */
public final class TermKeeper {
    private final ForgetSent forgetSent;

    public TermKeeper(SentRecords records, Pictures pictures, HouseTerms terms) {
        forgetSent = new ForgetSent(records, pictures, terms);
    }

    public Uni<Integer> forget() {
        return forgetSent.forget();
    }
}
