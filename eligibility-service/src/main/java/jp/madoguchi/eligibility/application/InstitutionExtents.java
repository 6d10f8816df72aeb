package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import jp.madoguchi.contracts.event.ClinicRegistered;

/** 医療機関等の範囲: what the terminals of each institution hang on. */
public interface InstitutionExtents {
    /** Keeps it, in the caller's transaction, unless something younger is known. */
    Uni<Void> put(ClinicRegistered clinic);
}
