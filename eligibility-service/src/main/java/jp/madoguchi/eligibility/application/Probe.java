package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;

/** 打診: reaches what a check needs. */
public interface Probe {
    /** Completes when it was reached, fails when not. */
    Uni<Boolean> reach();
}
