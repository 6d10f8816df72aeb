package jp.madoguchi.eligibility.application;

import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.runtime.audit.AuditEntry;

/** 閲覧者: the account that looks or writes, for its institution. */
public record Viewer(InstitutionCode institution, String account) {

    /** What the audit log says about it. */
    AuditEntry did(String action, UUID checkId, String purpose) {
        return new AuditEntry(institution.wire(), account, action, checkId.toString(), purpose, null);
    }
}
